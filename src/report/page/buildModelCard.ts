import type { Result } from '../../document/result.js';
import { METRICS } from '../../rules/metrics.js';
import type { Block, Line, Table } from '../blocks/block.js';
import { code, commit, count, left, metric, name, number, right } from '../blocks/pieces.js';
import { describeLimits, describePurpose, FAIRNESS, NOT_FOR } from '../words/cardWords.js';
import { describeMethod } from '../words/describeMethod.js';
import { describeImportance, listImportance } from '../words/importanceWords.js';
import { listNames } from '../words/listNames.js';
import { metricFormats } from '../words/metricFormats.js';
import { metricLabel } from '../words/metricLabel.js';
import { formatCount, formatPlural, formatPoints, formatPointsChange } from '../words/numbers.js';

/** A part of a model card, under a title of ours. */
export interface CardPart {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a model card says of a model, in its order. */
export function buildModelCard(result: Result): CardPart[] {
  return [
    { title: 'The model', blocks: describeModel(result) },
    { title: 'What it is for', blocks: describeUse(result) },
    { title: 'Training data', blocks: describeData(result) },
    {
      title: 'Columns',
      blocks: [{ kind: 'paragraph', line: [describeImportance(result)] }, columnTable(result)],
    },
    {
      title: 'Evaluation',
      blocks: [
        { kind: 'list', items: describeMethod(result).map((item) => [item]) },
        metricTable(result),
        classTable(result),
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

function describeModel({ source, model, modelFile, verdict }: Result): Block[] {
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

function describeUse(result: Result): Block[] {
  return [
    { kind: 'paragraph', line: [describePurpose(result)] },
    { kind: 'paragraph', line: [NOT_FOR] },
  ];
}

function describeData({ data, settings }: Result): Block[] {
  const left = [settings.idColumn, settings.groupColumn, ...settings.ignore].filter(
    (column) => column !== null,
  );
  return [
    {
      kind: 'list',
      items: [
        [
          name(data.path),
          `: ${formatPlural(data.rows, 'row')}, ${formatPlural(data.duplicates, 'row has', 'rows have')} the features of another, ${formatCount(data.conflictingLabels)} of them with another class too.`,
        ],
        ['Fingerprint of what the table says: ', code(data.fingerprint), '.'],
        ['SHA-256 of the file: ', code(data.sha256), '.'],
        ...(left.length === 0 ? [] : [[`Columns not learned from: ${listNames(left)}.`]]),
      ],
    },
  ];
}

function columnTable(result: Result): Table {
  const { features } = result.data;
  const importance = listImportance(result);
  if (importance.length === 0) {
    return { kind: 'table', columns: [left('column')], rows: features.map((of) => [name(of)]) };
  }
  return {
    kind: 'table',
    columns: [left('column'), right('accuracy lost'), right('standard deviation')],
    rows: importance.map(({ column, mean, deviation }) => [
      name(column),
      number(mean, (loss) => formatPointsChange(loss).replace(/^\+/, '')),
      number(deviation, (of) => (of === 0 ? '0' : formatPoints(of))),
    ]),
  };
}

function metricTable({ evaluation, intervals, outOfBag }: Result): Table {
  return {
    kind: 'table',
    columns: [left('metric'), right('value'), right('95% interval')],
    rows: [
      ['rows right', `${formatCount(evaluation.correct)} of ${formatCount(evaluation.rows)}`, ''],
      ...intervals.map(({ metric: of, current }) => [
        metricLabel(of, null),
        number(valueOf(of, evaluation), metricFormats(of).value),
        number(current, metricFormats(of).interval),
      ]),
      ...(outOfBag === null
        ? []
        : [
            [
              'accuracy, out of bag',
              number(outOfBag.accuracy, metricFormats('accuracy').value),
              '',
            ],
          ]),
    ],
  };
}

function valueOf(metric: string, evaluation: Result['evaluation']): number | null {
  const form = METRICS.get(metric);
  return form?.source === 'model' ? (form.read(evaluation, '') ?? null) : null;
}

function classTable({ evaluation, data }: Result): Table {
  const rowsOf = new Map(data.classes.map((of) => [of.name, of.rows]));
  return {
    kind: 'table',
    columns: [
      left('class'),
      right('rows'),
      right('tested'),
      right('precision'),
      right('recall'),
      right('F1'),
    ],
    rows: evaluation.perClass.map((of) => [
      name(of.name),
      count(rowsOf.get(of.name) ?? 0),
      count(of.support),
      metric(of.precision),
      metric(of.recall),
      metric(of.f1),
    ]),
  };
}
