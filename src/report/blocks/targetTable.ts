import type { RegressionResult } from '../../document/regressionResult.js';
import { formatAmount, formatAmountChange } from '../words/numbers.js';
import type { Table } from './block.js';
import { left, name, number, right } from './pieces.js';

/** How the target is spread on both sides; nothing when that is the same or the base's not known. */
export function targetTable({ data, baseline }: RegressionResult): Table[] {
  const [before, now] = [baseline.data?.targets ?? null, data.targets];
  if (before === null || now === null) return [];
  const rows = [
    ['least', before.least, now.least],
    ['median', before.median, now.median],
    ['mean', before.mean, now.mean],
    ['greatest', before.most, now.most],
    ['deviation', before.deviation, now.deviation],
  ] as const;
  if (rows.every(([, old, value]) => old === value)) return [];
  return [
    {
      kind: 'table',
      columns: [left(name(data.target)), right('base'), right('this'), right('change')],
      rows: rows.map(([label, old, value]) => [
        label,
        number(old, formatAmount),
        number(value, formatAmount),
        number(value - old, formatAmountChange),
      ]),
    },
  ];
}
