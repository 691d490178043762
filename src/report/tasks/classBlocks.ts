import type { Result } from '../../document/result.js';
import { METRICS } from '../../rules/metrics.js';
import { readScore } from '../../rules/readScore.js';
import type { Block, Cell, Table } from '../blocks/block.js';
import { classesFold } from '../blocks/classesFold.js';
import { classTable } from '../blocks/classTable.js';
import { count, left, metric, name, number, right } from '../blocks/pieces.js';
import { rowsFold } from '../blocks/rowsFold.js';
import { describeWorseParts, slicesFold } from '../blocks/slicesFold.js';
import { listRightRows } from '../terminal/listRightRows.js';
import { importanceChart } from '../page/importanceChart.js';
import { shortName } from '../../text/visibleText.js';
import { classPredictions } from '../words/classPredictions.js';
import { metricFormats } from '../words/metricFormats.js';
import { metricLabel } from '../words/metricLabel.js';
import { listFlips } from '../words/listFlips.js';
import type { Row } from '../words/listRows.js';
import { describeImportance, listImportance } from '../words/importanceWords.js';
import {
  formatCount,
  formatPercent,
  formatPoints,
  formatPointsChange,
  formatWholePercent,
} from '../words/numbers.js';
import type { RowAlert, TaskBlocks } from './blocks.js';

/** What reports show of a model that answers with classes. */
export function classBlocks(result: Result): TaskBlocks {
  const { evaluation, outOfBag } = result;
  return {
    folds: (room) => [
      ...rowsFold(result, room),
      ...slicesFold(result, room),
      classesFold(result, room),
    ],
    foldNames: 'rows, classes',
    targets: () => classTable(result),
    worse: () => describeWorseParts(result),
    metricRows: () => listRightRows(result),
    cardColumns: () => [
      { kind: 'paragraph', line: [describeImportance(result)] },
      columnTable(result),
    ],
    cardTables: () => [cardClasses(result)],
    cardAbove: () => [
      ['rows right', `${formatCount(evaluation.correct)} of ${formatCount(evaluation.rows)}`, ''],
    ],
    cardBelow: () => [
      ...listWithoutInterval(result),
      ...(outOfBag === null
        ? []
        : [['accuracy, out of bag', number(outOfBag.accuracy, formatPercent), '']]),
    ],
    chart: () => importanceChart(result),
    predictions: () => classPredictions(result),
    alerts: () => listFlips(result).newlyWrong.map(alertOf),
  };
}

/** The metrics that every report shows and that have no interval. */
function listWithoutInterval({ evaluation, intervals }: Result): Cell[][] {
  return [...METRICS].flatMap(([shown, form]): Cell[][] => {
    const isListed = intervals.some((one) => one.metric === shown);
    if (isListed || form.source !== 'model' || !form.isShown) return [];
    const value = readScore(shown, null, evaluation);
    return value === null
      ? []
      : [[metricLabel(shown, null), number(value, metricFormats(shown).value), '']];
  });
}

function alertOf({ line, identity, actual, predicted, confidence }: Row): RowAlert {
  const votes = confidence === null ? '' : ` with ${formatWholePercent(confidence)} of the votes`;
  const words = `is ${shortName(actual)}, which the base predicted; this run predicts ${shortName(predicted)}${votes}`;
  return { kind: 'newly-wrong-row', line, identity, words };
}

function columnTable(result: Result): Block {
  const { features } = result.data;
  const importance = listImportance(result);
  if (importance.length === 0) {
    return { kind: 'table', columns: [left('column')], rows: features.map((of) => [name(of)]) };
  }
  return {
    kind: 'table',
    columns: [left('column'), right('accuracy lost'), right('standard deviation')],
    rows: importance.map(({ column, mean, deviation }): Cell[] => [
      name(column),
      number(mean, (loss) => formatPointsChange(loss).replace(/^\+/, '')),
      number(deviation, (of) => (of === 0 ? '0' : formatPoints(of))),
    ]),
  };
}

function cardClasses({ evaluation, data }: Result): Table {
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
