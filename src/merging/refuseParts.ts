import { isDeepStrictEqual } from 'node:util';
import { isGiven } from '../document/isGiven.js';
import type { Result } from '../document/result.js';
import { UserError } from '../errors.js';
import { statedInputs } from '../settings/statedInputs.js';
import { quote } from '../text/quote.js';
import type { Part } from './part.js';

/** More problems are counted, not listed. */
const MOST_LISTED = 10;

/** What all parts have to agree on; `null` where nothing is known. */
const ALIKE: readonly (readonly [what: string, read: (result: Result) => unknown])[] = [
  ['of another version of Forest Gate', ({ toolVersion }) => toolVersion],
  ['of another commit', ({ source }) => source.commit],
  ['of another model file', ({ modelFile }) => modelFile?.sha256 ?? null],
  ['held to other rules', ({ policy }) => policy],
  ['held to other rules of its base', ({ basePolicy }) => basePolicy?.policy ?? null],
  [
    'compared with another base',
    ({ baseline: { mode, source, commit }, comparison }) => ({
      mode,
      source,
      commit,
      isCompared: comparison !== null,
    }),
  ],
  [
    'measured since other commits',
    ({ anchors }) => anchors.map(({ since, source, commit }) => ({ since, source, commit })),
  ],
  ['with probabilities where the others have none, or the other way round', hasShares],
  ['parted by other slices', ({ slices }) => slices.map(({ column }) => column)],
];

/**
 * Refuses parts that are not of one whole.
 *
 * @param expected how many there have to be; `null` for any number
 * @throws UserError with everything that stands in the way
 */
export function refuseParts(parts: readonly Part[], expected: number | null): void {
  const problems = [
    ...(expected !== null && parts.length !== expected
      ? [
          `There are ${parts.length} parts, and ${expected} are expected. ${
            parts.length < expected
              ? 'See whether a job of the matrix failed or did not hand over its metrics.json.'
              : 'See whether files of an earlier run are among them.'
          }`,
        ]
      : []),
    ...findGrown(parts),
    ...findDoubled(parts),
    ...findOthers(parts),
  ];
  if (problems.length === 0) refuse(findShared(parts));
  refuse(problems);
}

function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length - MOST_LISTED;
  throw new UserError(
    'merge-parts',
    [
      'These documents cannot be merged:',
      ...problems.slice(0, MOST_LISTED).map((problem) => `- ${problem}`),
      ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n'),
  );
}

function findGrown(parts: readonly Part[]): string[] {
  const grown = parts.filter(({ result }) => !isGiven(result.settings));
  return grown.map(
    ({ path }) =>
      `${quote(path)} is of a model that was grown on its own rows, and models of several parts are not one model. Give each job the predictions of one model (predictions).`,
  );
}

/** Two documents of the same file of predictions, or of parts of which one is the same. */
function findDoubled(parts: readonly Part[]): string[] {
  const owner = new Map<string, string>();
  return parts.flatMap(({ path, result }) => {
    const files = result.merged?.parts ?? [result.data];
    const earlier = files.flatMap(({ sha256 }) => owner.get(sha256) ?? [])[0];
    for (const { sha256 } of files) owner.set(sha256, path);
    return earlier === undefined
      ? []
      : [`${quote(path)} has rows of the same file as ${quote(earlier)}: give each part once.`];
  });
}

function findOthers([first, ...others]: readonly Part[]): string[] {
  if (first === undefined) return [];
  return others.flatMap(({ path, result }) => {
    const than = `than ${quote(first.path)}`;
    const settings = statedInputs()
      .filter(({ key }) => !isDeepStrictEqual(result.settings[key], first.result.settings[key]))
      .map(({ name }) => name);
    const differing = ALIKE.filter(
      ([, read]) => !isDeepStrictEqual(read(result), read(first.result)),
    ).map(([what]) => what);
    return [
      ...(settings.length === 0
        ? []
        : [`${quote(path)} was measured with another ${settings.join(', ')} ${than}.`]),
      ...differing.map((what) => `${quote(path)} is ${what} ${than}.`),
    ];
  });
}

/** Rows of one id in two parts. Of counted rows the first keys are known, which tell of larger overlaps. */
function findShared(parts: readonly Part[]): string[] {
  if ((parts[0]?.result.settings.idColumn ?? null) === null) return [];
  const owner = new Map<string, number>();
  const shared = new Map<string, number>();
  for (const [index, { result }] of parts.entries()) {
    for (const identity of result.rows.identity) {
      const other = owner.get(identity);
      if (other === undefined) owner.set(identity, index);
      else if (other !== index) {
        const pair = `${String(other)} ${String(index)}`;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  return [...shared].map(([pair, rows]) => {
    const [one, other] = pair.split(' ').map((at) => quote(parts[Number(at)]?.path ?? ''));
    return `${other ?? ''} has ${rows} or more ids of ${one ?? ''}, and each row has to be in one part.`;
  });
}

function hasShares({ rows, evaluation }: Result): boolean {
  return rows.unit === 'shares' || evaluation.logLoss !== null;
}
