import type { Predictions } from '../metrics/evaluation.js';
import type { Column, Table } from '../table/table.js';
import { cutNumbers } from './cutNumbers.js';
import { PROFILE_FORMAT_VERSION, type ColumnProfile, type Profile } from './profile.js';

/**
 * What a table is like, for whoever holds other rows against it.
 *
 * @param predictions of the tested rows, by models that had not seen them
 */
export function createProfile(
  name: string,
  modelSha256: string,
  table: Table,
  { truth, predicted }: Predictions,
): Profile {
  const count = (codes: Int32Array): number[] => {
    const counts = table.classes.map(() => 0);
    for (const code of codes) counts[code]! += 1;
    return counts;
  };
  const [rows, answers] = [count(table.labels), count(predicted)];
  return {
    format: 'forest-gate/profile',
    formatVersion: PROFILE_FORMAT_VERSION,
    name,
    modelSha256,
    dataSha256: table.sha256,
    rows: table.labels.length,
    columns: table.features.map(profileColumn),
    target: table.target,
    classes: table.classes.map((text, code) => ({
      name: text,
      rows: rows[code]!,
      predicted: answers[code]!,
    })),
    tested: {
      rows: predicted.length,
      correct: predicted.reduce((sum, code, row) => sum + Number(code === truth[row]), 0),
    },
  };
}

function profileColumn({ name, values, levels }: Column): ColumnProfile {
  if (levels === null) {
    const present = values.filter((value) => !Number.isNaN(value));
    const missing = values.length - present.length;
    return { name, kind: 'number', missing, ...cutNumbers(present) };
  }
  const counts = new Array<number>(levels.length).fill(0);
  for (const level of values) counts[level]! += 1;
  return {
    name,
    kind: 'category',
    levels: levels.map((text, level) => ({ text, rows: counts[level]! })),
  };
}
