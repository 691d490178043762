import type { ValuedTree, VotingTree } from '../../src/forest/engine/tree.js';
import { predict } from '../../src/forest/engine/predict.js';
import { predictNumbers } from '../../src/forest/engine/predictNumbers.js';
import { predictBy } from '../../src/metrics/threshold.js';
import { thresholdOfModel, type ModelHeader } from '../../src/model/model.js';
import { encode } from '../../src/preprocessing/encode.js';
import { MISSING_NUMBER, type Encoding } from '../../src/preprocessing/encoding.js';
import { isMissing } from '../../src/table/missing.js';
import { compareText } from '../../src/text/compareText.js';
import type { Cells } from '../support/onnxSession.js';

export interface DrawnModel {
  readonly header: ModelHeader;
  readonly trees: readonly VotingTree[];
}

export interface Shape {
  readonly seed: number;
  readonly classes: number;
  readonly trees: number;
  readonly depth: number;
  readonly numbers: number;
  readonly categories: number;
}

/** Few, so that rows are on thresholds and trees agree and tie. */
const THRESHOLDS = [-1.5, 0, 5e-324, 0.1, 0.30000000000000004, 1 / 3, 1e16, MISSING_NUMBER];
const ODD = [NaN, Infinity, -Infinity, -0, 0.3, -5e-324, 1e16 + 2, 1.7e308, 0.10000000149011612];
const LEVELS = [
  '',
  '10',
  '9',
  'Zürich',
  'a',
  'a b',
  'b\n"',
  'ｆull',
  'z\uffff',
  '東京',
  '🙂',
  '🙂ｘ',
];
const UNSEEN = [
  'NA',
  'null',
  '?',
  '!',
  '95',
  'A',
  'aa',
  'a🙂',
  'ｇ',
  '\ue000',
  '🙃',
  '🙂🙂',
  'z🙂',
  '\uffff🙂',
];

/** A model of trees that were drawn, not grown: the same for the same seed. */
export function drawModel({ seed, classes, trees, depth, numbers, categories }: Shape): DrawnModel {
  const draw = drawer(seed);
  const kinds: Encoding['kind'][] = Array.from({ length: numbers }, () => 'number');
  for (let index = 0; index < categories; index += 1) {
    kinds.splice(draw(kinds.length + 1), 0, 'category');
  }
  const encoding = kinds.map((kind, index): Encoding => {
    const name = `column ${index}`;
    return kind === 'number'
      ? { name, kind, missing: MISSING_NUMBER }
      : { name, kind, levels: LEVELS.filter(() => draw(3) > 0).sort(compareText) };
  });
  return {
    header: describe(encoding, classes, trees),
    trees: Array.from({ length: trees }, () => drawTree(draw, encoding, classes, depth)),
  };
}

/** A model of trees that answer with numbers, drawn like those of `drawModel`. */
export interface DrawnNumbers {
  readonly header: ModelHeader;
  readonly trees: readonly ValuedTree[];
}

/** Numbers of any size, so that their sum depends on its order. */
export function drawNumbers(shape: Omit<Shape, 'classes'>): DrawnNumbers {
  const { header, trees } = drawModel({ ...shape, classes: 1 });
  const draw = drawer(shape.seed + 2);
  return {
    header: { ...header, task: 'regression', classes: [] },
    trees: trees.map(({ features, column, value, child, leafClass }) => ({
      features,
      column,
      value,
      child,
      leafValue: Float64Array.from(
        leafClass,
        () => (draw(2_000_001) - 1_000_000) * Number(`1e${draw(21) - 10}`) * (1 / 3),
      ),
    })),
  };
}

/** Cells for each feature: a third on thresholds or known, the others odd or unknown. */
export function drawCells(
  { header }: Pick<DrawnModel, 'header'>,
  rows: number,
  seed: number,
): Cells[] {
  const draw = drawer(seed + 1);
  return (header.encoding ?? []).map((encoding) => {
    const known: readonly (number | string)[] =
      encoding.kind === 'number' ? THRESHOLDS : encoding.levels;
    const unknown = encoding.kind === 'number' ? ODD : UNSEEN;
    const cells = Array.from({ length: rows }, () => {
      const from = known.length > 0 && draw(2) === 0 ? known : unknown;
      return from[draw(from.length)]!;
    });
    return encoding.kind === 'number' ? Float64Array.from(cells, Number) : cells.map(String);
  });
}

/** What `predict` answers: the labels, and per class its share of the votes. */
export function expectedOf({ header, trees }: DrawnModel, cells: readonly Cells[]) {
  const { classes } = header;
  const columns = encodeCells(header, cells);
  const { predicted: leaders, counts } = predict(trees, classes.length, columns);
  const threshold = thresholdOfModel(header);
  const predicted = threshold === null ? leaders : predictBy(threshold, leaders, counts);
  return {
    labels: Array.from(predicted, (code) => classes[code]!),
    probabilities: classes.map((_, code) =>
      Float64Array.from(
        predicted,
        (__, row) => counts[row * classes.length + code]! / trees.length,
      ),
    ),
  };
}

/** What `predictNumbers` answers. */
export function expectedNumbersOf(
  { header, trees }: DrawnNumbers,
  cells: readonly Cells[],
): Float64Array {
  return predictNumbers(trees, encodeCells(header, cells));
}

function encodeCells({ encoding = [] }: ModelHeader, cells: readonly Cells[]): Float64Array[] {
  return cells.map((column, index) => encode(toColumn(column), encoding[index]!));
}

function toColumn(cells: Cells): Parameters<typeof encode>[0] {
  if (cells instanceof Float64Array) return { name: '', values: cells, levels: null };
  const read = cells.map((cell) => (isMissing(cell) ? '' : cell));
  const levels = [...new Set(read)].sort(compareText);
  return { name: '', values: Float64Array.from(read, (cell) => levels.indexOf(cell)), levels };
}

function describe(encoding: Encoding[], classes: number, trees: number): ModelHeader {
  return {
    format: 'forest-gate/model',
    formatVersion: 1,
    features: encoding.map(({ name }) => name),
    target: 'the target',
    classes: Array.from({ length: classes }, (_, code) => `class ${code}`),
    encoding,
    library: 'ml-random-forest 2.1',
    settings: {
      algorithm: 'random-forest',
      trees,
      featuresPerTree: encoding.length,
      maxDepth: null,
      minSamplesSplit: 2,
      minGain: 0,
      seed: 42,
    },
    data: {
      rows: 100,
      fingerprint: '0123456789abcdef'.repeat(4),
      ignore: [],
      idColumn: null,
      groupColumn: null,
      testSize: 0,
    },
  };
}

function drawTree(
  draw: (below: number) => number,
  encoding: readonly Encoding[],
  classes: number,
  depth: number,
): VotingTree {
  const features = Int32Array.from(encoding.keys()).reverse();
  const column = [-1];
  const value = [NaN];
  const child = [-1];
  const leafClass: number[] = [];
  const grow = (node: number, left: number): void => {
    if (left === 0 || draw(5) === 0) {
      child[node] = ~leafClass.length;
      leafClass.push(draw(classes));
      return;
    }
    column[node] = draw(features.length);
    const of = encoding[features[column[node]]!]!;
    value[node] =
      of.kind === 'number'
        ? THRESHOLDS[draw(THRESHOLDS.length)]!
        : draw(2 * of.levels.length + 3) / 2 - 0.75;
    const first = child.length;
    child[node] = first;
    column.push(-1, -1);
    value.push(NaN, NaN);
    child.push(-1, -1);
    grow(first, left - 1);
    grow(first + 1, left - 1);
  };
  grow(0, depth);
  return {
    features,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
    child: Int32Array.from(child),
    leafStart: Int32Array.from({ length: leafClass.length + 1 }, (_, leaf) => leaf),
    leafClass: Int32Array.from(leafClass),
    leafRows: new Int32Array(leafClass.length).fill(1),
  };
}

/** Whole numbers below a bound, the same ones for the same seed. */
function drawer(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
