import type { Result } from '../../document/result.js';
import { listConfusions } from '../words/listConfusions.js';
import { formatCount } from '../words/numbers.js';
import type { Block, Piece, Table } from './block.js';
import { count, left, name, right } from './pieces.js';
import type { Section } from './section.js';

type Evaluation = Result['evaluation'];

/** A matrix of more classes than these is too wide for whatever it is printed on. */
export const MOST_CLASSES = 40;

const CORNER = 'actual \u2193 predicted \u2192';

/** Among names, it is shortened with them where there is no room. */
const CORNER_NAME = name(CORNER);

/** The confusion matrix; where it is too wide the most frequent mistakes, if there are any. */
export const confusionSection: Section<Result> = {
  name: 'confusion',
  rank: 5,
  on: ['markdown'],
  build: ({ evaluation }) =>
    evaluation.perClass.length > MOST_CLASSES
      ? buildMistakes(evaluation)
      : buildMatrix(evaluation, buildMistakes(evaluation)),
};

/** The matrix under the names of its classes; where that is too wide, something else. */
export function buildMatrix({ perClass, confusionMatrix }: Evaluation, instead: Block[]): Block[] {
  const names = perClass.map((of) => name(of.name));
  return [
    {
      kind: 'fold',
      title: 'Confusion matrix',
      blocks: [
        {
          kind: 'table',
          columns: [left(CORNER_NAME), ...names.map((head) => right(head))],
          rows: confusionMatrix.map((cells, actual) => [
            names[actual] ?? '',
            ...countCells(cells, actual),
          ]),
        },
      ],
      instead,
    },
  ];
}

/** The matrix with numbers in the place of names over its columns. */
export function buildNumberedMatrix({ perClass, confusionMatrix }: Evaluation): Table {
  return {
    kind: 'table',
    columns: [right(''), left(CORNER), ...perClass.map((_, column) => right(String(column + 1)))],
    rows: confusionMatrix.map((cells, actual) => [
      count(actual + 1),
      name(perClass[actual]?.name ?? ''),
      ...countCells(cells, actual),
    ]),
  };
}

function countCells(cells: readonly number[], actual: number): Piece[] {
  return cells.map((rows, predicted): Piece => {
    if (rows === 0) return { kind: 'number', text: '\u00b7', tone: 'nothing' };
    return predicted === actual
      ? { kind: 'strong', text: formatCount(rows), tone: 'good' }
      : { kind: 'number', text: formatCount(rows), tone: 'bad' };
  });
}

/** The most frequent mistakes; empty when there are none. */
export function buildMistakes(evaluation: Evaluation): Block[] {
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
