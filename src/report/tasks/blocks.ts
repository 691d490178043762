import { byTask } from '../../document/byTask.js';
import type { AnyResult } from '../../document/regressionResult.js';
import type { Block, Cell, Fold, Line, Table } from '../blocks/block.js';
import type { Room } from '../blocks/room.js';
import { classBlocks } from './classBlocks.js';
import { numberBlocks } from './numberBlocks.js';

/** A row that an alert is worth. */
export interface RowAlert {
  readonly kind: 'newly-wrong-row' | 'error-grew';
  readonly line: number;
  readonly identity: string;
  /** What it is and what was predicted: a sentence without its subject and full stop, plain text. */
  readonly words: string;
}

/** What reports show of one task and of no other. */
export interface TaskBlocks {
  /** What a reader may open of rows and of parts of the answers, before the metrics. */
  readonly folds: (room: Room) => Fold[];
  /** What these are, for a fold that holds all: `rows, classes`. */
  readonly foldNames: string;
  /** How the target is spread on both sides, where that is not the same. */
  readonly targets: () => Block[];
  /** What got worse beyond chance beside the whole. */
  readonly worse: () => Line[];
  /** Rows of the terminal's table of metrics below the first: a label and a cell for each side. */
  readonly metricRows: () => Cell[][];
  /** Tables of a model card: what is known of the columns, and of parts of the answers. */
  readonly cardColumns: () => Block[];
  readonly cardTables: () => Table[];
  /** Rows above and below the metrics of a card: the label, the value, the interval. */
  readonly cardAbove: () => Cell[][];
  readonly cardBelow: () => Cell[][];
  /** A chart of a job's summary as Markdown, with its numbers; `''` for none. */
  readonly chart: () => string;
  /** The tested rows as a table with its head, for programs. */
  readonly predictions: () => (string | number)[][];
  /** The rows that got worse so much that each is worth an alert, the worst first. */
  readonly alerts: () => RowAlert[];
}

/** The blocks of the task that a result is of. */
export function blocksOf(result: AnyResult): TaskBlocks {
  return byTask(result, { classification: classBlocks, regression: numberBlocks });
}
