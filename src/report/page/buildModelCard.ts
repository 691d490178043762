import type { AnyResult } from '../../document/regressionResult.js';
import { readScore } from '../../rules/readScore.js';
import { blocksOf } from '../tasks/blocks.js';
import { wordsOf } from '../tasks/words.js';
import type { Block, Cell, Line, Table } from '../blocks/block.js';
import { code, commit, left, name, number, right } from '../blocks/pieces.js';
import { describeLimits, describePurpose, FAIRNESS } from '../words/cardWords.js';
import { describeMethod } from '../words/describeMethod.js';
import { listNames } from '../words/listNames.js';
import { metricFormats } from '../words/metricFormats.js';
import { metricLabel } from '../words/metricLabel.js';
import { formatPlural } from '../words/numbers.js';

/** A part of a model card, under a title of ours. */
export interface CardPart {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a model card says of a model, in its order. */
export function buildModelCard(result: AnyResult): CardPart[] {
  return [
    { title: 'The model', blocks: describeModel(result) },
    { title: 'What it is for', blocks: describeUse(result) },
    { title: 'Training data', blocks: describeData(result) },
    {
      title: 'Columns',
      blocks: blocksOf(result).cardColumns(),
    },
    {
      title: 'Evaluation',
      blocks: [
        { kind: 'list', items: describeMethod(result).map((item) => [item]) },
        metricTable(result),
        ...blocksOf(result).cardTables(),
      ],
    },
    {
      title: 'Limits',
      blocks: [
        { kind: 'list', items: [...describeLimits(result), FAIRNESS].map((item) => [item]) },
      ],
    },
  ];
}

function describeModel({ source, model, modelFile, verdict }: AnyResult): Block[] {
  const origin: Line =
    source.commit === null ? [] : [', of commit ', commit(source, source.commit), ','];
  return [
    {
      kind: 'list',
      items: [
        ['The verdict on it', ...origin, ` is ${verdict}.`],
        ...(model === null
          ? [['It is not a model of Forest Gate, which knows what it predicted and not how.']]
          : [describeFile('model.json', model)]),
        ...(modelFile === null ? [] : [describeFile(modelFile.path, modelFile)]),
        ...(model === null || typeof model.onnx === 'string' ? [] : [describeOnnx(model.onnx)]),
      ],
    },
  ];
}

function describeFile(path: string, file: { bytes: number; sha256: string }): Line {
  return [
    'The file: ',
    code(path),
    `, ${formatPlural(file.bytes, 'byte')}, SHA-256 `,
    code(file.sha256),
    '.',
  ];
}

function describeOnnx({ bytes, sha256 }: { bytes: number; sha256: string }): Line {
  return [
    'The same model for any program that runs ONNX: ',
    code('model.onnx'),
    `, ${formatPlural(bytes, 'byte')}, SHA-256 `,
    code(sha256),
    '.',
  ];
}

function describeUse(result: AnyResult): Block[] {
  return [
    { kind: 'paragraph', line: [describePurpose(result)] },
    { kind: 'paragraph', line: [wordsOf(result).card().notFor] },
  ];
}

function describeData(result: AnyResult): Block[] {
  const { data, settings } = result;
  const { conflicts } = wordsOf(result).card();
  const left = [settings.idColumn, settings.groupColumn, ...settings.ignore].filter(
    (column) => column !== null,
  );
  return [
    {
      kind: 'list',
      items: [
        [
          name(data.path),
          `: ${formatPlural(data.rows, 'row')}, ${formatPlural(data.duplicates, 'row has', 'rows have')} the features of another${conflicts}.`,
        ],
        ['Fingerprint of what the table says: ', code(data.fingerprint), '.'],
        ['SHA-256 of the file: ', code(data.sha256), '.'],
        ...(left.length === 0 ? [] : [[`Columns not learned from: ${listNames(left)}.`]]),
      ],
    },
  ];
}

function metricTable(result: AnyResult): Table {
  const { cardAbove, cardBelow } = blocksOf(result);
  return {
    kind: 'table',
    columns: [left('metric'), right('value'), right('95% interval')],
    rows: [
      ...cardAbove(),
      ...result.intervals.map(({ metric: of, current }): Cell[] => [
        metricLabel(of, null),
        number(readScore(of, null, result.evaluation), metricFormats(of).value),
        number(current, metricFormats(of).interval),
      ]),
      ...cardBelow(),
    ],
  };
}
