import { z } from 'zod';
import { sha256 } from '../document/result.js';
import { TABLE_LIMITS } from '../table/tableLimits.js';

/** Raised whenever a reader of an older version could misread a profile. */
export const PROFILE_FORMAT_VERSION = 1;

const text = z.string().max(100_000);
/** Of rows, as many as a table may have. */
const count = z.int().min(0).max(TABLE_LIMITS.rows);

/** How numbers are spread. */
const spread = {
  /** What all values are within, rounded outwards; `null` without values. */
  range: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  /** A value below a cut is left of it, as in a tree. Ascending. */
  cuts: z.array(z.number()).max(1_000),
  /** The rows left of the first cut, between the cuts, and from the last one on. */
  counts: z.array(count).max(1_001),
};

const columnSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    name: text,
    kind: z.literal('number'),
    missing: count,
    ...spread,
  }),
  z.strictObject({
    name: text,
    kind: z.literal('category'),
    /** The texts that `model.json` has too, a missing one as the empty text. */
    levels: z.array(z.strictObject({ text, rows: count })),
  }),
]);

const tableShape = {
  format: z.literal('forest-gate/profile'),
  formatVersion: z.literal(PROFILE_FORMAT_VERSION),
  name: text,
  /** Of the `model.json` that it belongs to. */
  modelSha256: sha256,
  /** Of the table. */
  dataSha256: sha256,
  rows: count,
  columns: z.array(columnSchema),
  target: text,
};

const classSchema = z.strictObject({
  ...tableShape,
  /** The rows of each class, and how many tested rows were taken for one. */
  classes: z.array(z.strictObject({ name: text, rows: count, predicted: count })),
  /** What models that had not seen them made of the rows. */
  tested: z.strictObject({ rows: count, correct: count }),
});

const numberSchema = z.strictObject({
  ...tableShape,
  task: z.literal('regression'),
  /** Those of the target. */
  numbers: z.strictObject(spread),
  /** What models that had not seen them made of the rows: their answers, and how far these were off. */
  tested: z.strictObject({
    rows: count,
    mae: z.number().min(0),
    predicted: z.strictObject(spread),
    errors: z.strictObject(spread),
  }),
});

/**
 * What a model's table was like, as far as that tells whether other rows are alike: `profile.json`.
 * It is carried with the model, and holds no row.
 */
export const profileSchema = z
  .union([classSchema, numberSchema])
  .refine(addsUp, 'The counts are not of the same rows.');

export type ClassProfile = z.infer<typeof classSchema>;
export type NumberProfile = z.infer<typeof numberSchema>;
export type Profile = ClassProfile | NumberProfile;
export type SpreadProfile = NumberProfile['numbers'];
export type ColumnProfile = Profile['columns'][number];

function addsUp(profile: Profile): boolean {
  const { rows, columns } = profile;
  return (
    columns.every((column) =>
      column.kind === 'number'
        ? isSpread(column, rows - column.missing)
        : sumOf(column.levels.map((level) => level.rows)) === rows,
    ) && ('task' in profile ? numbersAddUp(profile) : classesAddUp(profile))
  );
}

function classesAddUp({ rows, classes, tested }: ClassProfile): boolean {
  return (
    sumOf(classes.map((of) => of.rows)) === rows &&
    sumOf(classes.map((of) => of.predicted)) === tested.rows &&
    tested.correct <= tested.rows
  );
}

function numbersAddUp({ rows, numbers, tested }: NumberProfile): boolean {
  return (
    isSpread(numbers, rows) &&
    isSpread(tested.predicted, tested.rows) &&
    isSpread(tested.errors, tested.rows)
  );
}

function isSpread({ cuts, counts }: SpreadProfile, rows: number): boolean {
  return counts.length === cuts.length + 1 && sumOf(counts) === rows;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
