import type { Result } from '../../document/result.js';
import { formatCountChange } from '../words/numbers.js';
import type { Table } from './block.js';
import { count, left, name, number, right } from './pieces.js';

/** The rows of each class on both sides; none when they are the same or the base's not known. */
export function classTable({ data, baseline }: Result): Table[] {
  if (baseline.data === null) return [];
  const before = new Map(baseline.data.classes.map(({ name: of, rows }) => [of, rows]));
  const after = new Map(data.classes.map(({ name: of, rows }) => [of, rows]));
  const names = [...new Set([...after.keys(), ...before.keys()])];
  if (names.every((of) => before.get(of) === after.get(of))) return [];
  return [
    {
      kind: 'table',
      columns: [left('class'), right('base'), right('this'), right('change')],
      rows: names.map((of) => {
        const [old, now] = [before.get(of) ?? 0, after.get(of) ?? 0];
        return [name(of), count(old), count(now), number(now - old, formatCountChange)];
      }),
    },
  ];
}
