import type { AnyResult } from '../../document/regressionResult.js';
import type { ResultRule } from '../../document/result.js';
import { wordsOf } from '../tasks/words.js';
import { METRICS } from '../../rules/metrics.js';
import type { Block, Fold } from './block.js';
import { labelCell, left, right, twoLines } from './pieces.js';
import { evidenceOfRules } from './evidenceOfRules.js';
import { intervalLines } from '../words/intervalLines.js';
import { listShownMetrics, type ShownMetric } from '../words/listShownMetrics.js';
import { metricFormats, ruleFormats } from '../words/metricFormats.js';
import { withoutPoints } from '../words/numbers.js';

/** All metrics with their intervals, and how sure it is what became of the rules. */
export function metricsFold(result: AnyResult): Fold {
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
          const [by, difference] = testedChange(line, rules) ?? [
            line.change === null ? '' : formats.change(line.change),
            interval?.difference ? formats.changeInterval(interval.difference) : null,
          ];
          return [
            labelCell(line),
            twoLines(`${before}${formats.value(line.now)}`, own && formats.interval(own)),
            ...(isCompared
              ? [twoLines(withoutPoints(by), difference && withoutPoints(difference))]
              : []),
          ];
        }),
      },
      {
        kind: 'note',
        text: `Below each number: its approximate 95% interval, were other rows of the same kind tested; none where there is too little to tell.${describeTested(result)}`,
      },
      ...wordsOf(result)
        .seeds()
        .map((text): Block => ({ kind: 'paragraph', line: [text] })),
      ...evidenceOfRules(result),
    ],
  };
}

/** A change and the interval that goes with the test of its drop, and so agrees with it; `null` where it was not tested. */
function testedChange(
  { metric, of }: ShownMetric,
  rules: readonly ResultRule[],
): readonly [change: string, interval: string] | null {
  const rule = rules.find(
    (one) =>
      one.metric === metric &&
      one.of === of &&
      !one.slice &&
      one.since === null &&
      one.evidence !== null,
  );
  const drop = rule?.evidence?.drop ?? null;
  if (rule === undefined || drop === null || rule.actual === null) return null;
  const formats = ruleFormats(rule);
  const isLess = METRICS.get(metric)?.better === 'less';
  const by = isLess ? rule.actual : 0 - rule.actual;
  const interval = isLess ? drop : { low: -drop.high, high: -drop.low };
  return [formats.change(by), formats.changeInterval(interval)];
}

function describeTested({ policy, rules }: Pick<AnyResult, 'policy' | 'rules'>): string {
  if (rules.every(({ evidence }) => evidence === null)) return '';
  const sure = Number((100 - 200 * policy.significance).toFixed(1));
  return ` That of a change that was tested is the ${sure}% interval that goes with the test.`;
}
