import type { Environment } from '../files/environment.js';
import { stackVersions } from '../delivery/move.js';
import { openTarget } from '../delivery/openTarget.js';
import type { Target } from '../delivery/target.js';
import {
  printQuality,
  printVersionName,
  type Manifest,
  type Version,
} from '../delivery/version.js';
import { visibleText } from '../text/visibleText.js';
import { printLines } from './printLines.js';
import type { ModelsRequest } from './stageCommands.js';

/**
 * Prints the versions at a target by name, the newest first, and what is at which stage.
 * @throws UserError for a target that cannot be read
 */
export async function printModels({ at }: ModelsRequest, env: Environment): Promise<void> {
  const target = await openTarget(at, env);
  const names = await target.listNames();
  if (names.length === 0) {
    printLines(`${at} has no versions. \`forest-gate publish --to ${at}\` makes the first.`);
    return;
  }
  for (const name of names) printLines((await describeModel(target, name)).join('\n'));
}

async function describeModel(target: Target, name: string): Promise<readonly string[]> {
  const versions = await target.listVersions(name);
  const lines = [...versions].reverse().map((version) => describeVersion(name, version));
  const stages: string[] = [];
  for (const stage of await target.listStages(name)) {
    const moves = await target.listMoves(name, stage);
    const last = moves.at(-1);
    const current = stackVersions(moves).at(-1);
    if (last === undefined || current === undefined) continue;
    const why = last.why === null ? '' : `: ${visibleText(last.why)}`;
    stages.push(
      `  ${stage}: ${printVersionName({ name, number: current })}, ${last.kind === 'promote' ? 'promoted' : 'put back'} by ${visibleText(last.by)} at ${last.at.slice(0, 16)}${why}`,
    );
  }
  return [name, ...lines, ...stages];
}

function describeVersion(
  name: string,
  { number, manifest, isComplete, storedAt }: Version,
): string {
  const parts = [
    describeQuality(manifest),
    isComplete ? manifest.verdict : 'begun and not finished',
    `model ${manifest.modelSha256.slice(0, 12)}`,
    ...(manifest.commit === null ? [] : [`commit ${manifest.commit.slice(0, 7)}`]),
    ...(storedAt === null ? [] : [storedAt.slice(0, 16)]),
  ];
  return `  ${printVersionName({ name, number })}: ${parts.join(', ')}`;
}

function describeQuality(manifest: Manifest): string {
  const { accuracy, rows } = manifest;
  return accuracy === undefined
    ? `${printQuality(manifest)} on ${rows} rows`
    : `${(accuracy * 100).toFixed(1)}% of ${rows} rows`;
}
