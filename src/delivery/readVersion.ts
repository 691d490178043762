import { createHash } from 'node:crypto';
import { UserError } from '../errors.js';
import { MODEL_FILE } from '../run/files.js';
import { quote } from '../text/quote.js';
import { stackVersions } from './move.js';
import type { Target } from './target.js';
import { nameModelFile, printVersionName, type Version, type VersionName } from './version.js';

/** @throws UserError when there is none, or one that was begun only */
export async function findVersion(target: Target, wanted: VersionName): Promise<Version> {
  const versions = await target.listVersions(wanted.name);
  const version = versions.find(({ number }) => number === wanted.number);
  if (version?.isComplete === true) return version;
  const known = versions.filter(({ isComplete }) => isComplete).map(({ number }) => `v${number}`);
  throw new UserError(
    'version-absent',
    `${target.address}: ${printVersionName(wanted)} ${version === undefined ? 'does not exist' : 'was begun and not finished'}. ` +
      (known.length === 0
        ? `There is no version of ${wanted.name}.`
        : `There are ${known.slice(-10).join(', ')}.`),
  );
}

/**
 * The version that is at a stage.
 * @throws UserError when there is none
 */
export async function findStaged(target: Target, name: string, stage: string): Promise<Version> {
  const number = stackVersions(await target.listMoves(name, stage)).at(-1);
  if (number !== undefined) return findVersion(target, { name, number });
  throw new UserError(
    'stage-empty',
    `${target.address}: no version of ${name} is at ${stage}. \`forest-gate promote ${name}@vN --to ${stage}\` brings one there.`,
  );
}

/**
 * A file of a version, whose bytes are those that were published.
 * @throws UserError when it is not there, or not the same any more
 */
export async function readVersionFile(
  target: Target,
  version: Version,
  file: string,
): Promise<Uint8Array> {
  const { manifest, number } = version;
  const of = `${target.address}: ${printVersionName({ name: manifest.name, number })}`;
  const stated = manifest.files.find(({ name }) => name === file);
  const bytes = stated === undefined ? null : await target.readFile(version, file);
  if (stated === undefined || bytes === null) {
    const model = nameModelFile(manifest);
    const advice =
      file === MODEL_FILE.name && model !== file
        ? `It is of a model that Forest Gate did not grow, ${quote(model)}, which its own framework loads.`
        : 'Publish the model again.';
    throw new UserError('version-file', `${of} has no ${quote(file)}. ${advice}`);
  }
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === stated.sha256) return bytes;
  throw new UserError(
    'version-digest',
    `${of}: ${quote(file)} is not what was published: its SHA-256 is ${found}, stated is ${stated.sha256}. Find out who changed it, and publish the model again.`,
  );
}
