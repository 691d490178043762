import { describe, expect, it } from '@jest/globals';
import { growForest } from '../../src/forest/growForest.js';
import { divide, measure } from '../../src/run/measure.js';
import { measureBesideBase } from '../../src/run/measureBesideBase.js';
import type { RunPorts } from '../../src/run/ports.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import { baseWith, startRun } from '../support/compareRun.js';
import { joinCsv } from '../support/tables.js';

const random = RandomNumbers.fromSeed(1);
const ROWS = Array.from({ length: 600 }, () => {
  const cells = Array.from({ length: 8 }, () => random.below(1000) / 1000 - 0.5);
  return [...cells.map(String), cells[0]! * cells[1]! > 0 ? 'same' : 'other'];
});
const HEADER = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'class'];
const WHOLE = joinCsv([HEADER, ...ROWS]);

function start(csv: string, before: string, values: Record<string, string> = {}) {
  const given = { trees: '30', ...values };
  const base = baseWith({ 'd.csv': before, 'gate.yml': 'trees: 30\n' });
  const run = startRun(csv, given);
  const ports = {
    ...run,
    base,
    data: Buffer.from(csv),
    grow: growForest,
    progress: { phase: () => undefined, tree: () => undefined, end: () => undefined },
  } as unknown as RunPorts;
  return { run, ports };
}

async function compare(csv: string, before: string, values: Record<string, string> = {}) {
  const { run, ports } = start(csv, before, values);
  const { measured, obtained } = await measureBesideBase(
    divide(run.table, run.settings, ports),
    ports,
  );
  if (!('votes' in obtained.baseline)) throw new Error(obtained.baseline.reason);
  return { measured, baseline: obtained.baseline };
}

describe('measureBesideBase', () => {
  it('chooses for the base by its own rows, and the same data says the same of every row', async () => {
    const { measured, baseline } = await compare(WHOLE, WHOLE);
    expect(measured.drawn.measured).toEqual(baseline.drawn.measured);
    // Two columns interact, so that more than the usual five are drawn.
    expect(Math.max(...measured.drawn.measured.map(Number))).toBeGreaterThan(5);
    expect(measured.predictions.predicted).toEqual(baseline.votes.predicted);
  });

  it("stays with the base's numbers where no other is very clearly better", async () => {
    const noise = ROWS.map((cells, row) => [...cells.slice(0, 8), row % 2 ? 'same' : 'other']);
    const drawn = { measured: [8, 3, 6, 5, 8], kept: 8, columns: 8 };
    const { run, ports } = start(joinCsv([HEADER, ...noise]), WHOLE);
    const alone = await measure(divide(run.table, run.settings, ports), null, ports);
    const beside = await measure(divide(run.table, run.settings, ports), drawn, ports);
    expect(alone.drawn.measured).not.toEqual(drawn.measured);
    expect(beside.drawn.measured).toEqual(drawn.measured);
  });

  it('draws what is asked for, whatever the base drew', async () => {
    const { measured, baseline } = await compare(WHOLE, WHOLE, { 'max-features': '5' });
    expect(new Set(measured.drawn.measured)).toEqual(new Set([5]));
    expect(measured.ofBase).toBeNull();
    expect(baseline.drawn.measured).not.toEqual([5, 5, 5, 5, 5]);
  });
});
