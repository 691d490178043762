import type { Predictions } from '../metrics/evaluation.js';
import { absoluteLoss, lossesOf, meanOf, type NumberPredictions } from '../metrics/regression.js';
import type { Column, Table } from '../table/table.js';
import { cutNumbers } from './cutNumbers.js';
import {
  PROFILE_FORMAT_VERSION,
  type ClassProfile,
  type ColumnProfile,
  type NumberProfile,
  type Profile,
} from './profile.js';

/**
 * What a table is like, for whoever holds other rows against it.
 *
 * @param predictions of the tested rows, by models that had not seen them
 */
export function createProfile(
  name: string,
  modelSha256: string,
  table: Table,
  predictions: Predictions | NumberPredictions,
): Profile {
  return {
    format: 'forest-gate/profile',
    formatVersion: PROFILE_FORMAT_VERSION,
    name,
    modelSha256,
    dataSha256: table.sha256,
    rows: table.labels.length,
    columns: table.features.map(profileColumn),
    target: table.target,
    ...('classes' in predictions
      ? profileClasses(table, predictions)
      : profileNumbers(table, predictions)),
  };
}

function profileClasses(
  { classes, labels }: Table,
  { truth, predicted }: Predictions,
): Pick<ClassProfile, 'classes' | 'tested'> {
  const count = (codes: Int32Array): number[] => {
    const counts = classes.map(() => 0);
    for (const code of codes) counts[code]! += 1;
    return counts;
  };
  const [rows, answers] = [count(labels), count(predicted)];
  return {
    classes: classes.map((text, code) => ({
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

function profileNumbers(
  { targets }: Table,
  predictions: NumberPredictions,
): Pick<NumberProfile, 'task' | 'numbers' | 'tested'> {
  const answered = (values: Float64Array): Float64Array =>
    values.filter((_, row) => Number.isFinite(predictions.predicted[row]));
  const errors = answered(lossesOf(predictions, absoluteLoss));
  return {
    task: 'regression',
    numbers: cutNumbers(targets ?? new Float64Array()),
    tested: {
      rows: errors.length,
      mae: errors.length === 0 ? 0 : meanOf(errors),
      predicted: cutNumbers(answered(predictions.predicted)),
      errors: cutNumbers(errors),
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
