import { findAll } from '../../src/checks/findAll.js';
import type { CheckedRun } from '../../src/checks/check.js';
import type { Finding } from '../../src/document/result.js';
import { chooseSplit } from '../../src/split/splitTable.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { tableOf } from '../table/tableOf.js';

/** A table of these cells, the class last, divided as a run divides it. */
export function runOf(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  inputs: Readonly<Record<string, string>> = {},
): CheckedRun {
  const csv = [header, ...rows].map((cells) => cells.join(',')).join('\n');
  const settings = readSettingsFrom({ data: 'data.csv', ...inputs });
  const table = tableOf(csv, settings.table);
  const foldOf = chooseSplit(table, settings.split)?.foldOf ?? new Int32Array(rows.length);
  return { table, foldOf, predictions: null, testedLines: table.lines };
}

/** What the checks find in it, those of one code. */
export function findingsOf(run: CheckedRun, code: Finding['code']): Finding[] {
  return findAll(run, null).filter((finding) => finding.code === code);
}

/** Numbers from 0 to 1, the same in every test. */
export function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
