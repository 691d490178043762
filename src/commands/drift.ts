import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { findStaged, readVersionFile } from '../delivery/readVersion.js';
import { openTarget } from '../delivery/openTarget.js';
import { printVersionName } from '../delivery/version.js';
import type { Drift } from '../document/drift.js';
import { createFollower } from '../dvc/createFollower.js';
import { UserError } from '../errors.js';
import type { Environment } from '../files/environment.js';
import { digestOf } from '../files/digestOf.js';
import { openOutputDirectory } from '../files/outputDirectory.js';
import { openRegularFile, readRegularFile } from '../files/readRegularFile.js';
import { formatJsonPieces } from '../json/formatJson.js';
import { taskOfModel } from '../model/model.js';
import { readModel, type Model } from '../model/readModel.js';
import { encode } from '../preprocessing/encode.js';
import { fitEncoding } from '../preprocessing/fitEncoding.js';
import { measureAgainst } from '../profile/measureAgainst.js';
import { parseProfile } from '../profile/parseProfile.js';
import type { Profile } from '../profile/profile.js';
import { describeDrift, renderDriftMarkdown, renderDriftTerminal } from '../report/renderDrift.js';
import { readData } from '../run/readData.js';
import { readFeatures } from '../table/readFeatures.js';
import { TABLE_LIMITS } from '../table/tableLimits.js';
import { quote } from '../text/quote.js';
import { VERSION } from '../version.js';
import type { DriftModel, DriftRequest } from './driftCommand.js';
import { tellRunner } from './tellRunner.js';
import { pageWidth } from './terminalWidth.js';
import { wantsColour } from './wantsColour.js';

const MAX_PROFILE_BYTES = 256 * 1024 * 1024;

/**
 * Holds rows against the profile of a model, prints what drifted and tells it where that is wanted.
 *
 * @returns whether anything drifted
 * @throws UserError for a model, a profile or rows that cannot be used
 */
export async function drift(request: DriftRequest, env: Environment): Promise<boolean> {
  const { from, data, output, markdown } = request;
  const opened = await openModel(from, env).catch((error: unknown) => {
    const isEmpty = error instanceof UserError && error.code === 'stage-empty';
    if (isEmpty && request.stageOptional) return null;
    throw error;
  });
  if (opened === null) {
    await tellEmpty(request, env);
    return false;
  }
  const { model, profile, version } = opened;
  const found = await measure(model, profile, data, env);
  const text = renderDriftMarkdown(found);
  if (output === 'json') {
    for (const piece of formatJsonPieces(found)) process.stdout.write(piece);
  } else {
    const colour = wantsColour(process.stdout, process.env);
    const report = renderDriftTerminal(found, { colour, width: pageWidth(process.stdout) });
    process.stdout.write(`${report}\n`);
  }
  if (markdown !== null) {
    const directory = await openOutputDirectory(dirname(markdown), null, 'markdown');
    await directory.write(basename(markdown), [text]);
  }
  await tellRunner(
    { drifted: String(found.drifted), 'drifted-share': String(found.driftedShare), version },
    text,
    env,
  );
  if (env['GITHUB_ACTIONS'] === 'true' && found.drifted)
    await annotate('warning', `${describeDrift(found)}.`);
  if (request.openIssue) {
    const { keepDriftIssue } = await import(/* webpackMode: "eager" */ './keepDriftIssue.js');
    await keepDriftIssue(found, text, env);
  }
  return found.drifted;
}

interface Opened {
  readonly model: Model;
  readonly profile: Profile;
  /** Such as `iris@v3`; empty for a file. */
  readonly version: string;
}

async function openModel(from: DriftModel, env: Environment): Promise<Opened> {
  if ('model' in from) {
    const { model, sha256 } = await openRegularFile(from.model, 'model', (file) => ({
      model: readModel(file),
      sha256: digestOf(file),
    }));
    const bytes = await readRegularFile(from.profile, 'profile', MAX_PROFILE_BYTES, null);
    return { model, profile: readProfile(bytes, from.profile, sha256), version: '' };
  }
  const target = await openTarget(from.at, env);
  const version = await findStaged(target, from.name, from.stage);
  const bytes = await readVersionFile(target, version, 'model.json');
  const profile = await readVersionFile(target, version, 'profile.json');
  return {
    model: readModel({ bytes: bytes.byteLength, pieces: () => [bytes] }),
    profile: readProfile(profile, `profile.json at ${from.at}`, version.manifest.modelSha256),
    version: printVersionName({ name: from.name, number: version.number }),
  };
}

function readProfile(bytes: Uint8Array, path: string, modelSha256: string): Profile {
  let profile: Profile;
  try {
    profile = parseProfile(bytes);
  } catch {
    throw new UserError(
      'profile-invalid',
      `profile: ${quote(path)} is not what this release writes as profile.json. Name the one of the same run as the model.`,
    );
  }
  if (profile.modelSha256 === modelSha256) return profile;
  throw new UserError(
    'profile-model',
    `profile: ${quote(path)} is of another model: of ${profile.modelSha256.slice(0, 12)}, and the model is ${modelSha256.slice(0, 12)}. Take both from the same run.`,
  );
}

async function measure(
  { header, vote }: Model,
  profile: Profile,
  path: string,
  env: Environment,
): Promise<Drift> {
  const isNumber = taskOfModel(header) === 'regression';
  const { bytes } = await readData(path, null, createFollower(env));
  const encodings =
    header.encoding ?? header.features.map((name) => fitEncoding({ name, levels: null }));
  const isOfModel =
    isNumber === 'task' in profile &&
    encodings.every(({ name, kind }, index) => isSame(profile.columns[index], name, kind));
  if (!isOfModel) {
    throw new UserError(
      'profile-model',
      'profile: its columns are not those of the model. Take both from the same run.',
    );
  }
  const { columns, optional } = await readFeatures(bytes, path, encodings, TABLE_LIMITS, {
    name: header.target,
    kind: isNumber ? 'number' : 'category',
  });
  const votes = vote(columns.map((column, index) => encode(column, encodings[index]!)));
  return {
    format: 'forest-gate/drift',
    formatVersion: 1,
    toolVersion: VERSION,
    ...measureAgainst(profile, {
      path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      columns,
      predicted: isNumber ? votes.counts : votes.predicted,
      labels: optional,
    }),
  };
}

function isSame(
  column: Profile['columns'][number] | undefined,
  name: string,
  kind: string,
): boolean {
  return column?.name === name && column.kind === kind;
}

/** Says that there is no model yet to hold rows against: whoever retrains goes on to the first one. */
async function tellEmpty({ from, output }: DriftRequest, env: Environment): Promise<void> {
  if ('model' in from) return;
  const { name, stage, at } = from;
  const sentence = `No version of ${name} is at ${stage} yet (${at}): there is nothing to watch, so go on and train the first one.`;
  const lines = output === 'json' ? 'null' : sentence;
  process.stdout.write(`${lines}\n`);
  await tellRunner({ drifted: 'false', 'drifted-share': '0', version: '' }, `${sentence}\n`, env);
  if (env['GITHUB_ACTIONS'] === 'true') await annotate('notice', sentence);
}

async function annotate(level: 'warning' | 'notice', sentence: string): Promise<void> {
  const { formatAnnotation } = await import(/* webpackMode: "eager" */ '../github/annotation.js');
  process.stderr.write(`${formatAnnotation(level, sentence)}\n`);
}
