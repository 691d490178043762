import type { RegressionResult } from '../../document/regressionResult.js';
import type { Cell, Table } from '../blocks/block.js';
import { errorsFold } from '../blocks/errorsFold.js';
import { left, name, number, right } from '../blocks/pieces.js';
import { targetTable } from '../blocks/targetTable.js';
import { metricFormats } from '../words/metricFormats.js';
import { metricLabel } from '../words/metricLabel.js';
import { formatAmount } from '../words/numbers.js';
import { listFarther, listNumberRows } from '../words/listNumberRows.js';
import { numberPredictions } from '../words/numberPredictions.js';
import type { RowAlert, TaskBlocks } from './blocks.js';
import { numberWords } from './numberWords.js';

/** What reports show of a model that answers with numbers. */
export function numberBlocks(result: RegressionResult): TaskBlocks {
  const { comparison, evaluation, rowChanges } = result;
  return {
    folds: (room) => errorsFold(result, room),
    foldNames: 'rows',
    targets: () => targetTable(result),
    worse: () => [],
    metricRows: () => {
      const sides = (before: number | null, now: number | null): Cell[] =>
        comparison === null
          ? [number(now, formatAmount)]
          : [number(before, formatAmount), number(now, formatAmount), ''];
      const own = rowChanges?.own ?? null;
      const isOther =
        own !== null &&
        comparison !== null &&
        (own.rows !== comparison.rows || evaluation.rows !== comparison.rows);
      return [
        [
          'always their median',
          ...sides(
            comparison?.baseline.medianMae ?? null,
            (comparison?.current ?? evaluation).medianMae,
          ),
        ],
        ...(isOther ? [['each on its own table', ...sides(own.mae, evaluation.mae)]] : []),
      ];
    },
    cardColumns: () => [
      {
        kind: 'table',
        columns: [left('column')],
        rows: result.data.features.map((of) => [name(of)]),
      },
    ],
    cardTables: () => cardTargets(result),
    cardAbove: () => [],
    cardBelow: () => [
      ...numberWords(result)
        .card()
        .metrics.filter(({ metric }) => metric !== 'mae')
        .map(({ metric, value }): Cell[] => [
          metricLabel(metric, null),
          number(value, metricFormats(metric).value),
          '',
        ]),
      ['mean absolute error of always the median', number(evaluation.medianMae, formatAmount), ''],
    ],
    chart: () => '',
    predictions: () => numberPredictions(result),
    alerts: () => listAlerts(result),
  };
}

/** The rows whose errors grew by more than the base's are on average. */
function listAlerts(result: RegressionResult): RowAlert[] {
  const least = result.comparison?.baseline.mae ?? Infinity;
  return listFarther(listNumberRows(result)).flatMap((row): RowAlert[] => {
    const { line, identity, actual, baseline, change, predicted } = row;
    if (baseline === null || change === null || change <= least) return [];
    const words = `is ${formatAmount(actual)}; the base predicted ${formatAmount(baseline)}, this run predicts ${formatAmount(predicted)}, which is ${formatAmount(change)} farther off`;
    return [{ kind: 'error-grew', line, identity, words }];
  });
}

/** How the numbers of the table are spread. */
function cardTargets({ data }: RegressionResult): Table[] {
  const { target, targets } = data;
  if (targets === null) return [];
  return [
    {
      kind: 'table',
      columns: [
        left('target'),
        ...['least', 'median', 'mean', 'greatest', 'deviation'].map((head) => right(head)),
      ],
      rows: [
        [
          name(target),
          ...[targets.least, targets.median, targets.mean, targets.most, targets.deviation].map(
            (value) => number(value, formatAmount),
          ),
        ],
      ],
    },
  ];
}
