import type { Result } from '../../document/result.js';
import { shortName } from '../../text/visibleText.js';
import type { Block, Fold } from '../blocks/block.js';
import { change, count, left, metric, name, number, right } from '../blocks/pieces.js';
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

const MOST_ROWS = 10;
const MOST_IN_TITLE = 2;

/** The classes that changed most, and which are taken for which more or less often than before. */
export function classesFold(result: Result): Fold {
  const classes = listClassChanges(result);
  const isCompared = result.comparison !== null;
  const shown = classes.slice(0, MOST_ROWS);
  return {
    kind: 'fold',
    title: nameClasses(classes, isCompared),
    blocks: [
      {
        kind: 'table',
        columns: [
          left('class'),
          right('rows'),
          right('F1'),
          ...(isCompared ? [right('change')] : []),
        ],
        rows: shown.map((of) => [
          name(of.name),
          count(of.rows),
          metric(of.f1),
          ...(isCompared ? [change(of.change)] : []),
        ]),
      },
      ...tellRest(shown.length, classes.length, 'classes'),
      ...confusions(result),
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

function confusions(result: Result): Block[] {
  const isCompared = result.comparison !== null;
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
  const shown = all.slice(0, MOST_ROWS);
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
    ...tellRest(shown.length, all.length, 'mistakes'),
  ];
}

function tellRest(shown: number, all: number, what: string): Block[] {
  if (shown === all) return [];
  const text = `${formatCount(shown)} of ${formatCount(all)} ${what}; the rest is in the report.`;
  return [{ kind: 'note', text }];
}
