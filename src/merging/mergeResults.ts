import { isDeepStrictEqual } from 'node:util';
import { summariseAnchor } from '../comparison/summariseAnchor.js';
import { countRowChanges } from '../comparison/weighRows.js';
import { resultSchema, type Result } from '../document/result.js';
import { NO_HISTORY, type KnownHistory } from '../history/knownHistory.js';
import { listMedians } from '../history/listMedians.js';
import { evaluate } from '../metrics/evaluate.js';
import { parsePolicy } from '../rules/policy.js';
import { compareText } from '../text/compareText.js';
import { accept } from '../verdict/accept.js';
import { judgeByBase } from '../verdict/judgeByBase.js';
import { listIntervals } from '../verdict/listIntervals.js';
import { NOTHING_BESIDE, standBeside } from '../verdict/standBeside.js';
import { weighMajority } from '../verdict/weighMajority.js';
import { weighSlices, type CutSlice } from '../verdict/weighSlices.js';
import { readTestedRows, type OtherRows } from '../verify/readTestedRows.js';
import { countEntries } from './countEntries.js';
import { joinClasses } from './joinClasses.js';
import { joinDataChanges, joinOwnRows } from './joinChanges.js';
import { joinData } from './joinData.js';
import { joinOthers, joinRows } from './joinRows.js';
import { joinSlices } from './joinSlices.js';
import type { Part } from './part.js';
import { refuseParts } from './refuseParts.js';

/** What the documents do not say of the whole. */
export interface MergeOptions {
  /** What the whole is called. */
  readonly name: string;
  readonly createdAt: Date;
  /** How many parts there have to be; `null` for any number. */
  readonly expected: number | null;
  /** Earlier runs of the whole; `null` where none are kept. */
  readonly earlier: KnownHistory | null;
}

const NOTHING = { rows: 0, correct: 0, interval: null, metrics: [], compared: null };

/**
 * Documents of disjoint rows as one of all rows: everything that follows from rows is found anew of all
 * of them together, whatever the parts state of their own. The order of the parts plays no role.
 *
 * @throws UserError when they are not parts of one whole
 */
export function mergeResults(
  given: readonly Part[],
  { name, createdAt, expected, earlier }: MergeOptions,
): Result {
  refuseParts(given, expected);
  const parts = given
    .map(({ result }) => result)
    .toSorted(
      (a, b) => compareText(a.data.path, b.data.path) || compareText(a.data.sha256, b.data.sha256),
    );
  const [first] = parts;
  if (first === undefined) throw new Error('There is no part.');
  const { slices: cut, leftOut } = joinSlices(parts);
  const joined = joinDocuments(parts, first, cut);
  const whole = joined.rows.weight === null ? joined : countEntries(joined);
  const slices = cut.map((slice, index) => ({
    ...slice,
    partOf: whole.slices[index]?.partOf ?? slice.partOf,
  }));
  const { current, base, anchors, groups } = readTestedRows(whole);
  const { seed } = whole.settings;
  const beside = (other: OtherRows | null) =>
    other === null
      ? NOTHING_BESIDE
      : standBeside(current, other.baseline, other.truthBefore, groups);
  const policy = parsePolicy(whole.policy);
  const basePolicy = first.basePolicy === null ? null : parsePolicy(first.basePolicy.policy);
  const rules = [...policy.rules, ...(basePolicy?.rules ?? [])];
  const held = beside(base);
  const { pair, stayed } = held;
  const since = whole.anchors.map((anchor, index) => ({
    ...anchor,
    ...beside(anchors[index] ?? null),
  }));
  const found = {
    ...whole,
    evaluation: evaluate(current),
    majority: weighMajority({ predictions: current, groups }, seed),
    rowChanges:
      base && countRowChanges(current, base.baseline, base.truthBefore, joinOwnRows(parts)),
    medians: listMedians(rules, earlier ?? NO_HISTORY, []),
    comparison: held.comparison,
  };
  const own = { predictions: current, slices, pair, stayed };
  const run = { ...found, ...own, anchors: since, otherSeeds: [], seed };
  const judgement = accept(judgeByBase(run, policy, basePolicy), whole.acceptance, whole.baseline);
  return resultSchema.parse({
    ...found,
    ...judgement,
    name,
    createdAt: createdAt.toISOString(),
    anchors: whole.anchors.map((anchor, index) => {
      const comparison = since[index]?.comparison ?? null;
      return { ...anchor, comparison: comparison && summariseAnchor(comparison) };
    }),
    slices: weighSlices(
      slices,
      { current, baseline: base?.baseline ?? null, groups },
      policy.significance,
      seed,
    ),
    intervals: listIntervals({ predictions: current, groups }, pair),
    merged: { parts: listFiles(parts), leftOut: [...listLeftOut(parts), ...leftOut] },
  } satisfies Result);
}

/** What is joined without being computed; the rest is of the first part. */
function joinDocuments(
  parts: readonly Result[],
  first: Result,
  slices: readonly CutSlice[],
): Result {
  const { names, codes } = joinClasses(parts.map(({ data }) => data));
  const widths = parts.map(({ data }) => data.classes.length);
  const bases = parts.flatMap(({ baseline }) => baseline.data ?? []);
  const { baseline } = first;
  const isAccepted = parts.every(({ acceptance }) =>
    isDeepStrictEqual(acceptance, first.acceptance),
  );
  return {
    ...first,
    source: { ...first.source, dataPath: null, dataPointer: null },
    data: joinData(parts.map(({ data }) => data)),
    rows: joinRows(parts),
    // What each part is worth is weighed later.
    slices: slices.map(({ names: of, ...slice }) => ({
      ...slice,
      partOf: [...slice.partOf],
      parts: of.map((name) => ({ ...NOTHING, name })),
    })),
    baseline: {
      ...baseline,
      reason:
        parts.length === 1
          ? baseline.reason
          : `Of each part by itself, as of ${first.data.path}: ${baseline.reason}`,
      data: bases.length < parts.length ? null : joinData(bases),
      rejected: parts.flatMap(({ baseline: { rejected } }) => rejected),
    },
    anchors: first.anchors.map((anchor, index) => ({
      ...anchor,
      rows: joinOthers(
        parts.map(({ anchors }) => anchors[index]?.rows ?? null),
        codes,
        widths,
        names.length,
      ),
    })),
    dataChanges: joinDataChanges(parts),
    acceptance: isAccepted ? first.acceptance : null,
    baseEvaluation: null,
    seeds: null,
  };
}

function listFiles(parts: readonly Result[]): NonNullable<Result['merged']>['parts'] {
  return parts.flatMap(({ data, merged }) => {
    const { path, rows, sha256, fingerprint } = data;
    return merged?.parts ?? [{ path, rows, sha256, fingerprint }];
  });
}

function listLeftOut(parts: readonly Result[]): string[] {
  return [...new Set(parts.flatMap(({ merged }) => merged?.leftOut ?? []))];
}
