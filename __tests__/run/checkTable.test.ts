import { describe, expect, it } from '@jest/globals';
import { checkTable } from '../../src/run/checkTable.js';
import { compareWithBase } from '../../src/run/compareWithBase.js';
import { divide } from '../../src/run/measure.js';
import { measureBesideBase } from '../../src/run/measureBesideBase.js';
import { growForest } from '../../src/forest/growForest.js';
import type { RunPorts } from '../../src/run/ports.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import { baseWith, startRun } from '../support/compareRun.js';
import { joinCsv } from '../support/tables.js';

const random = RandomNumbers.fromSeed(1);
const drawn = Array.from({ length: 300 }, () =>
  Array.from({ length: 3 }, () => random.below(1000) / 1000),
);
/** Rows of two classes, and none near where they meet. */
const ROWS = drawn
  .filter(([a = 0, b = 0]) => Math.abs(a + b - 1) > 0.25)
  .map((values) => [...values, values[0]! + values[1]! > 1 ? 'high' : 'low']);
const HEADER = ['a', 'b', 'c', 'class'];
/** Rows far from there. */
const CLEAR = [...ROWS.keys()]
  .filter((row) => Math.abs(Number(ROWS[row]![0]) + Number(ROWS[row]![1]) - 1) > 0.6)
  .slice(0, 6);

/** The rows with other classes in these places. */
function csvWith(flipped: readonly number[], extra: string | null = null): string {
  const rows = ROWS.map((cells, row) => {
    const label = flipped.includes(row) ? (cells[3] === 'low' ? 'high' : 'low') : cells[3]!;
    return [...(extra === null ? [] : [label]), ...cells.slice(0, 3), label].map(String);
  });
  return joinCsv([[...(extra === null ? [] : [extra]), ...HEADER], ...rows]);
}

/** What is found, and whether it is new beside a base of such a table, if it has one. */
async function find(csv: string, before: string | null): Promise<unknown[]> {
  const run = startRun(csv, { trees: '30', 'max-features': '1.0' });
  const files = before === null ? null : { 'd.csv': before, 'gate.yml': 'max-features: 1.0\n' };
  const ports = {
    ...run,
    base: baseWith(files),
    data: Buffer.from(csv),
    grow: growForest,
    progress: {
      phase: () => undefined,
      note: () => undefined,
      tree: () => undefined,
      end: () => undefined,
    },
  } as unknown as RunPorts;
  const beside = await measureBesideBase(divide(run.table, run.settings, ports), ports);
  const findings = checkTable(beside.measured, await compareWithBase(beside, ports, null));
  return findings.map(({ code, columns, lines, isNew }) => [
    code,
    ...columns,
    ...lines.map(String).sort(),
    isNew,
  ]);
}

describe('checkTable', () => {
  it('says of what stands in the table whether it stands in that of the base too', async () => {
    const [plain, leaking] = [csvWith([]), csvWith([], 'answer')];
    expect(await find(plain, plain)).toEqual([]);
    expect(await find(leaking, plain)).toEqual([['FG-T01', 'answer', true]]);
    expect(await find(leaking, leaking)).toEqual([['FG-T01', 'answer', false]]);
    expect(await find(leaking, null)).toEqual([['FG-T01', 'answer', null]]);
  });

  it("asks the base's models about the labels that the base has", async () => {
    const wrong = csvWith(CLEAR);
    const lines = CLEAR.map((row) => String(row + 2)).sort();
    expect(await find(wrong, csvWith([]))).toEqual([['FG-T09', ...lines, true]]);
    expect(await find(wrong, wrong)).toEqual([['FG-T09', ...lines, false]]);
    expect(await find(wrong, csvWith(CLEAR.slice(1)))).toEqual([['FG-T09', ...lines, true]]);
  });
});
