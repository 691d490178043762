import type { Result } from '../../document/result.js';
import { listConfusions } from '../words/listConfusions.js';
import { formatCount } from '../words/numbers.js';
import type { Block, Piece } from './block.js';
import { count, left, name, number, right, strong } from './pieces.js';
import type { Section } from './section.js';

type Evaluation = Result['evaluation'];

/** A matrix of more classes than these is too wide for whatever it is printed on. */
const MOST_CLASSES = 40;

/** A name among names, so that it is shortened with them where there is no room. */
const CORNER = name('actual \u2193 predicted \u2192');

/** The confusion matrix; where it is too wide the most frequent mistakes, if there are any. */
export const confusionSection: Section = {
  name: 'confusion',
  rank: 7,
  build: ({ evaluation }) =>
    evaluation.perClass.length > MOST_CLASSES
      ? buildMistakes(evaluation)
      : buildMatrix(evaluation, buildMistakes(evaluation)),
};

function buildMatrix({ perClass, confusionMatrix }: Evaluation, instead: Block[]): Block[] {
  const names = perClass.map((of) => name(of.name));
  return [
    {
      kind: 'fold',
      title: 'Confusion matrix',
      blocks: [
        {
          kind: 'table',
          columns: [left(CORNER), ...names.map((head) => right(head))],
          rows: confusionMatrix.map((cells, actual) => [
            names[actual] ?? '',
            ...cells.map((rows, predicted) => countCell(rows, actual === predicted)),
          ]),
        },
      ],
      instead,
    },
  ];
}

function countCell(rows: number, isRight: boolean): Piece {
  if (rows === 0) return number(rows, () => '\u00b7');
  return isRight ? strong(formatCount(rows)) : count(rows);
}

function buildMistakes(evaluation: Evaluation): Block[] {
  const confusions = listConfusions(evaluation);
  if (confusions.length === 0) return [];
  return [
    {
      kind: 'fold',
      title: 'Most frequent mistakes',
      blocks: [
        {
          kind: 'table',
          columns: [left('actual'), left('predicted'), right('rows')],
          rows: confusions.map(({ actual, predicted, rows }) => [
            name(actual),
            name(predicted),
            count(rows),
          ]),
        },
      ],
    },
  ];
}
