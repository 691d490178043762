import type { Result } from '../../document/result.js';
import { shortName } from '../../text/visibleText.js';
import { listClassChanges, type ClassChange } from '../words/listClassChanges.js';
import { listConfusionChanges } from '../words/listConfusionChanges.js';
import { listConfusions } from '../words/listConfusions.js';
import {
  formatChange,
  formatCount,
  formatCountChange,
  formatMetric,
  isChange,
} from '../words/numbers.js';
import type { Block, Cell, Fold, Table } from './block.js';
import { change, count, emphasis, left, metric, name, number, right } from './pieces.js';
import type { Room } from './room.js';

const MOST_MISTAKES = 10;
const MOST_IN_TITLE = 2;
/** Classes that are drawn; all are in the table. */
const MOST_DRAWN = 30;

/** The classes that changed most, and which are taken for which more or less often than before. */
export function classesFold(result: Result, room: Room): Fold {
  const classes = listClassChanges(result);
  const shown = classes.slice(0, room.classes);
  return {
    kind: 'fold',
    title: nameClasses(classes, result.comparison !== null),
    blocks: [
      ...classesBlocks(result, shown, room),
      ...tellRest(shown.length, classes.length, 'classes', room),
      ...mistakes(result, room),
    ],
  };
}

/** `Classes: virginica −0.052, versicolor −0.048 F1` */
function nameClasses(classes: readonly ClassChange[], isCompared: boolean): string {
  const moved = classes.filter(({ change: of }) => of !== null && isChange(of));
  const news = (isCompared ? moved : classes).slice(0, MOST_IN_TITLE);
  if (news.length === 0) return 'Classes: all as on the base';
  const list = news.map(
    ({ name: of, f1, change: by }) =>
      `${shortName(of)} ${by === null ? formatMetric(f1) : formatChange(by)}`,
  );
  return `Classes: ${list.join(', ')} F1${isCompared ? '' : ', the lowest'}`;
}

/** The table, and where there is room and a base a drawing of what changed. */
function classesBlocks(result: Result, classes: readonly ClassChange[], room: Room): Block[] {
  const numbers = classesTable(result, classes, room);
  if (!room.isWide || result.comparison === null) return [numbers];
  const drawn = classes.slice(0, MOST_DRAWN);
  const most = drawn.length < classes.length ? `, ${drawn.length} of ${classes.length}` : '';
  return [
    {
      kind: 'figure',
      drawings: [
        {
          kind: 'classes',
          title: `F1 from the base (\u25cb) to this (\u25cf), the most changed first${most}`,
          classes: drawn.map(({ name: of, f1, change: by }) => ({
            name: of,
            before: f1 - (by ?? 0),
            now: f1,
          })),
        },
      ],
      numbers,
    },
  ];
}

function classesTable(
  { comparison, evaluation }: Result,
  classes: readonly ClassChange[],
  { isWide }: Room,
): Table {
  const { rows, weighted } = comparison?.current ?? evaluation;
  const before = comparison?.baseline.weighted.f1;
  const wide = <T>(...items: T[]): T[] => (isWide ? items : []);
  const compared = <T>(...items: T[]): T[] => (comparison === null ? [] : items);
  const average: Cell[] = [
    emphasis('weighted average'),
    count(rows),
    metric(weighted.precision),
    metric(weighted.recall),
    metric(weighted.f1),
    ...compared(change(before === undefined ? null : weighted.f1 - before)),
  ];
  return {
    kind: 'table',
    columns: [
      left('class'),
      right('rows'),
      ...wide(right('precision'), right('recall')),
      right('F1'),
      ...compared(right(isWide ? 'F1 change' : 'change')),
    ],
    rows: classes.map((of) => [
      name(of.name),
      count(of.rows),
      ...wide(metric(of.precision), metric(of.recall)),
      metric(of.f1),
      ...compared(change(of.change)),
    ]),
    ...(isWide && { foot: [average] }),
  };
}

/** Where there is room for the matrix, only what changed of it. */
function mistakes(result: Result, room: Room): Block[] {
  const isCompared = result.comparison !== null;
  if (!isCompared && room.isWide) return [];
  const all = isCompared
    ? listConfusionChanges(result).map(({ actual, predicted, before, now }) => [
        name(actual),
        name(predicted),
        count(now),
        number(now - before, formatCountChange),
      ])
    : listConfusions(result.evaluation).map(({ actual, predicted, rows }) => [
        name(actual),
        name(predicted),
        count(rows),
      ]);
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_MISTAKES);
  return [
    {
      kind: 'paragraph',
      line: [isCompared ? 'Mistakes that became more or fewer:' : 'Most frequent mistakes:'],
    },
    {
      kind: 'table',
      columns: [
        left('actual'),
        left('predicted'),
        right('rows'),
        ...(isCompared ? [right('change')] : []),
      ],
      rows: shown,
    },
    ...tellRest(shown.length, all.length, 'mistakes', room),
  ];
}

function tellRest(shown: number, all: number, what: string, { isWide }: Room): Block[] {
  if (shown === all) return [];
  const where = isWide ? 'in metrics.json' : 'in the report';
  const text = `${formatCount(shown)} of ${formatCount(all)} ${what}; the rest is ${where}.`;
  return [{ kind: 'note', text }];
}
