import type { Result, ResultRule } from '../../document/result.js';
import { METRICS } from '../../rules/metrics.js';
import type { Interval } from '../../statistics/interval.js';
import type { Block, Fold } from './block.js';
import { labelCell, left, right, twoLines } from './pieces.js';
import { evidenceOfRules } from './evidenceOfRules.js';
import { describeSeeds } from '../words/describeCause.js';
import { intervalLines } from '../words/intervalLines.js';
import { listShownMetrics, type ShownMetric } from '../words/listShownMetrics.js';
import { metricFormats } from '../words/metricFormats.js';
import { withoutPoints } from '../words/numbers.js';

/** All metrics with their intervals, and how sure it is what became of the rules. */
export function metricsFold(result: Result): Fold {
  const { comparison, rules } = result;
  const isCompared = comparison !== null;
  const intervals = new Map(intervalLines(result).map((line) => [line.label, line]));
  return {
    kind: 'fold',
    title: 'All metrics, with 95% intervals',
    blocks: [
      {
        kind: 'table',
        columns: [
          left('metric'),
          right(isCompared ? 'base \u2192 this' : 'this'),
          ...(isCompared ? [right('change')] : []),
        ],
        rows: listShownMetrics(result).map((line) => {
          const formats = metricFormats(line.metric);
          const interval = intervals.get(line.label);
          const before = line.before === null ? '' : `${formats.value(line.before)} \u2192 `;
          const own = interval?.current ?? null;
          const difference = testedChange(line, rules) ?? interval?.difference ?? null;
          const by = line.change === null ? '' : formats.change(line.change);
          return [
            labelCell(line),
            twoLines(`${before}${formats.value(line.now)}`, own && formats.interval(own)),
            ...(isCompared
              ? [
                  twoLines(
                    withoutPoints(by),
                    difference && withoutPoints(formats.changeInterval(difference)),
                  ),
                ]
              : []),
          ];
        }),
      },
      {
        kind: 'note',
        text: `Below each number: its approximate 95% interval, were other rows of the same kind tested; none where there is too little to tell.${describeTested(result)}`,
      },
      ...describeSeeds(result).map((text): Block => ({ kind: 'paragraph', line: [text] })),
      ...evidenceOfRules(result),
    ],
  };
}

/** The interval of a change that goes with the test of its drop, and so agrees with it. */
function testedChange({ metric, of }: ShownMetric, rules: readonly ResultRule[]): Interval | null {
  const rule = rules.find(
    (one) =>
      one.metric === metric &&
      one.of === of &&
      !one.slice &&
      one.since === null &&
      one.evidence !== null,
  );
  const drop = rule?.evidence?.drop ?? null;
  if (drop === null || METRICS.get(metric)?.better === 'less') return drop;
  return { low: -drop.high, high: -drop.low };
}

function describeTested({ policy, rules }: Result): string {
  if (rules.every(({ evidence }) => evidence === null)) return '';
  const sure = Number((100 - 200 * policy.significance).toFixed(1));
  return ` That of a change that was tested is the ${sure}% interval that goes with the test.`;
}
