import { z } from 'zod';
import { describeFileMismatch } from '../json/describeMismatch.js';
import { parseStrictJson } from '../json/parseStrictJson.js';
import {
  regressionResultSchema,
  type AnyResult,
  type RegressionResult,
} from './regressionResult.js';
import { FORMAT_VERSION, resultSchema, type Result, type SeedAnswers } from './result.js';

const version = z.object({ format: z.literal('forest-gate/metrics'), formatVersion: z.int() });

/** A result document of a format that this release does not know. */
export class OtherFormatError extends Error {}

/**
 * The result document of a `metrics.json`, which is outside data: every value is checked, and
 * that its lists fit each other.
 *
 * @param file its text, or its bytes
 * @throws {OtherFormatError} when it was written in another version of the format
 * @throws {Error} with the reason why it cannot be used
 */
export function parseResult(file: string | Uint8Array): AnyResult {
  const value = parseStrictJson(file);
  const { success, data } = version.safeParse(value);
  if (success && data.formatVersion !== FORMAT_VERSION) {
    throw new OtherFormatError(
      `it has format version ${data.formatVersion}, and this release reads ${FORMAT_VERSION}`,
    );
  }
  if (ofNumbers.safeParse(value).success) {
    return requireFit(regressionResultSchema.safeParse(value), findNumberMisfit);
  }
  return requireFit(resultSchema.safeParse(value), findMisfit);
}

const ofNumbers = z.object({ task: z.literal('regression') });

function requireFit<T>(parsed: z.ZodSafeParseResult<T>, find: (result: T) => string | null): T {
  if (!parsed.success) throw new Error(describeFileMismatch(parsed.error));
  const misfit = find(parsed.data);
  if (misfit !== null) throw new Error(`${misfit} does not fit the rest of the document`);
  return parsed.data;
}

/** The first list that does not fit the number of rows. */
function findNumberMisfit(result: RegressionResult): string | null {
  const { settings, data, evaluation, rows, anchors, seeds } = result;
  const tested = evaluation.rows;
  const isGrouped = settings.groupColumn !== null;
  const fitsOther = (other: RegressionResult['rows']['baseline']): boolean =>
    other === null || (other.predicted.length === tested && other.truth.length === tested);
  const fits: [string, boolean][] = [
    ['data.classes', data.classes.length === 0 && data.targets !== null],
    ['rows.line', rows.line.length === tested],
    ['rows.identity', rows.identity.length === tested],
    ['rows.content', rows.content === null || rows.content.length === tested],
    ['rows.group', (rows.group?.length ?? null) === (isGrouped ? tested : null)],
    ['rows.fold', rows.fold.length === tested],
    ['rows.truth', rows.truth.length === tested],
    ['rows.predicted', rows.predicted.length === tested],
    ['rows.baseline', fitsOther(rows.baseline)],
    ['anchors', anchors.every((anchor) => fitsOther(anchor.rows))],
    ['seeds', seeds === null || fitsNumberSeeds(seeds, rows)],
  ];
  return fits.find(([, fit]) => !fit)?.[0] ?? null;
}

function fitsNumberSeeds(
  { seeds, maes, answers }: NonNullable<RegressionResult['seeds']>,
  { truth, baseline }: RegressionResult['rows'],
): boolean {
  return (
    maes.length === seeds.length &&
    (answers === null ||
      (baseline !== null &&
        answers.length === seeds.length - 1 &&
        answers.every(
          (of) =>
            of.current.length === truth.length &&
            of.baseline.length === truth.length &&
            of.baseline.every(
              (value, row) => (value === null) === (baseline.predicted[row] === null),
            ),
        )))
  );
}

/** The first list that does not fit the number of rows or classes. */
function findMisfit(result: Result): string | null {
  const { settings, data, evaluation, rows, anchors, seeds, slices } = result;
  const { weight } = rows;
  const isCounted = weight !== null;
  // Entries of rows that are counted stand for several, and have neither lines nor folds.
  const tested = weight?.length ?? evaluation.rows;
  const listed = isCounted ? 0 : tested;
  const classes = data.classes.length;
  const isGrouped = settings.groupColumn !== null;
  const isClass = (value: number): boolean => value < classes;
  // Counted votes are whole, and shares are none of a model that states only answers.
  const fitsVotes = ({ votes, unit }: Pick<Result['rows'], 'votes' | 'unit'>): boolean =>
    votes === null ||
    (votes.length === tested * classes && (unit === 'shares' || votes.every(Number.isInteger)));
  const fitsOther = (other: Result['rows']['baseline']): boolean =>
    other === null ||
    (other.predicted.length === tested &&
      other.predicted.every((value) => value === null || isClass(value)) &&
      other.truth.length === tested &&
      other.truth.every((value) => value === null || isClass(value)) &&
      fitsVotes(other));
  const fits: [string, boolean][] = [
    [
      'rows.weight',
      (weight ?? [evaluation.rows]).reduce((sum, of) => sum + of, 0) === evaluation.rows,
    ],
    ['rows.line', rows.line.length === listed],
    ['rows.identity', isCounted || rows.identity.length === tested],
    ['rows.content', rows.content === null || rows.content.length === listed],
    ['rows.group', (rows.group?.length ?? null) === (isGrouped && !isCounted ? tested : null)],
    ['rows.fold', rows.fold.length === listed],
    ['rows.truth', rows.truth.length === tested && rows.truth.every(isClass)],
    ['rows.predicted', rows.predicted.length === tested && rows.predicted.every(isClass)],
    ['rows.votes', fitsVotes(rows)],
    ['rows.baseline', fitsOther(rows.baseline)],
    ['anchors', anchors.every((anchor) => fitsOther(anchor.rows))],
    ['seeds', seeds === null || fitsSeeds(result, seeds)],
    [
      'slices',
      slices.every(
        ({ partOf, parts }) =>
          partOf.length === tested && partOf.every((part) => part < parts.length),
      ),
    ],
    ['evaluation.correct', evaluation.correct <= evaluation.rows],
    ['evaluation.perClass', evaluation.perClass.length === classes],
    [
      'evaluation.confusionMatrix',
      evaluation.confusionMatrix.length === classes &&
        evaluation.confusionMatrix.every((row) => row.length === classes),
    ],
  ];
  return fits.find(([, fit]) => !fit)?.[0] ?? null;
}

/** Answers are of rows that are there, in ascending order, and of the base where it has one. */
function fitsSeeds({ rows, data }: Result, seeds: NonNullable<Result['seeds']>): boolean {
  const tested = rows.truth.length;
  const classes = data.classes.length;
  const { baseline } = rows;
  const fits = (
    { rows: others, predicted, votes }: SeedAnswers,
    own: readonly (number | null)[],
  ): boolean =>
    others.length === predicted.length &&
    others.every((row, at) => row < tested && (at === 0 || row > others[at - 1]!)) &&
    others.every((row) => typeof own[row] === 'number') &&
    predicted.every((value) => value < classes) &&
    (votes === null || votes.length === tested * classes);
  return (
    seeds.accuracies.length === seeds.seeds.length &&
    (seeds.comparisons === null ||
      (baseline !== null &&
        seeds.comparisons.length === seeds.seeds.length - 1 &&
        seeds.comparisons.every(
          ({ answers }) =>
            fits(answers.current, rows.predicted) && fits(answers.baseline, baseline.predicted),
        )))
  );
}
