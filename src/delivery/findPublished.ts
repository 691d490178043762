import type { BaseAccess, PublishedResult } from '../baseline/baseline.js';
import { errorMessage, UserError } from '../errors.js';
import type { Environment } from '../files/environment.js';
import { shortText } from '../text/visibleText.js';
import { readVerifiedResult } from '../verify/readVerifiedResult.js';
import { stackVersions } from './move.js';
import { openTarget } from './openTarget.js';
import { findVersion, readVersionFile } from './readVersion.js';
import { printVersionName } from './version.js';

const MAX_REASON = 600;
/** What a run waits for a target, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Finds the result of what is at a stage, held to the digest that it was published with and to the
 * checks that every stored result gets.
 *
 * @param name of the gate, which is that of its versions
 * @param patience for all of it, in milliseconds
 */
export function createPublishedFinder(
  name: string,
  env: Environment,
  patience = PATIENCE,
): NonNullable<BaseAccess['findPublished']> {
  return (stage, at) => {
    const late = new Promise<PublishedResult>((resolve) => {
      const reason = `${at} did not say in ${patience / 1000} seconds what is at ${stage}.`;
      setTimeout(resolve, patience, { state: 'unreadable', reason }).unref();
    });
    const found = find(name, stage, at, env).catch((error: unknown): PublishedResult => {
      if (!(error instanceof UserError)) throw error;
      return unreadable(stage, at, error.message);
    });
    return Promise.race([found, late]);
  };
}

async function find(
  name: string,
  stage: string,
  at: string,
  env: Environment,
): Promise<PublishedResult> {
  const target = await openTarget(at, env);
  const number = stackVersions(await target.listMoves(name, stage)).at(-1);
  if (number === undefined) {
    return { state: 'none', reason: `No version of ${name} is at ${stage} yet (${at}).` };
  }
  const found = await findVersion(target, { name, number });
  const version = printVersionName({ name, number });
  const bytes = await readVersionFile(target, found, 'metrics.json');
  try {
    const result = readVerifiedResult(bytes);
    const { sha256 = null } = result.model ?? result.modelFile ?? {};
    if (sha256 !== found.manifest.modelSha256) throw new Error('it is of another model');
    const told = `${version}, which is at ${stage} (${at})`;
    return {
      state: 'found',
      result,
      commit: result.source.commit,
      exact: true,
      name: told,
      version,
    };
  } catch (error) {
    return unreadable(
      stage,
      at,
      `metrics.json of ${version} cannot be used: ${errorMessage(error)}`,
    );
  }
}

function unreadable(stage: string, at: string, why: string): PublishedResult {
  const reason = `What is at ${stage} (${at}) could not be read: ${shortText(why, MAX_REASON).replace(/\.$/, '')}.`;
  return { state: 'unreadable', reason };
}
