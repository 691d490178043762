import { isDeepStrictEqual } from 'node:util';
import { UserError } from '../errors.js';
import type { Candidate } from './candidate.js';
import type { Target } from './target.js';

/** What became of a candidate at a target. */
export interface Published {
  readonly number: number;
  /**
   * `published` as a new version, `finished` what an earlier attempt had begun, or `unchanged`,
   * because a version has this model already.
   */
  readonly outcome: 'published' | 'finished' | 'unchanged';
}

/** How often a number may be lost to another publisher. */
const ATTEMPTS = 20;

/**
 * Publishes a candidate as the next version of its name, once: a model whose bytes are there already
 * gets no second version.
 *
 * @throws UserError when the target refuses, or others are faster time and again
 */
export async function publish(target: Target, candidate: Candidate): Promise<Published> {
  const { manifest } = candidate;
  /** A number may be taken by what is no version, such as a tag of its name. */
  let least = 1;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const versions = await target.listVersions(manifest.name);
    const same = versions.find(
      (version) => version.isComplete && version.manifest.modelSha256 === manifest.modelSha256,
    );
    if (same !== undefined) return { number: same.number, outcome: 'unchanged' };
    const begun = versions.find((version) => isDeepStrictEqual(version.manifest, manifest));
    const number = begun?.number ?? Math.max((versions.at(-1)?.number ?? 0) + 1, least);
    const stored = await target.store(number, candidate);
    if (stored !== 'taken') {
      return { number: stored, outcome: begun === undefined ? 'published' : 'finished' };
    }
    least = number + 1;
  }
  throw new UserError(
    'publish-race',
    `${target.address}: the next version of ${manifest.name} was taken by others ${ATTEMPTS} times in a row. Publish from one job at a time.`,
  );
}
