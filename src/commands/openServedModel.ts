import { dirname, join } from 'node:path';
import { z } from 'zod';
import { findStaged, findVersion, readVersionFile } from '../delivery/readVersion.js';
import { openTarget } from '../delivery/openTarget.js';
import { errorMessage, UserError } from '../errors.js';
import type { Environment } from '../files/environment.js';
import { parseStrictJson } from '../json/parseStrictJson.js';
import { digestOf } from '../files/digestOf.js';
import { openRegularFile, readRegularFile, type OpenedFile } from '../files/readRegularFile.js';
import { readModel, type Model } from '../model/readModel.js';
import { parseProfile } from '../profile/parseProfile.js';
import type { Profile } from '../profile/profile.js';
import { MODEL_FILE, PROFILE_FILE } from '../run/files.js';
import { serveModel, type KnownTable, type ServedModel } from '../serving/servedModel.js';
import { quote } from '../text/quote.js';
import type { ModelSource, ServeRequest } from './serveCommand.js';

const METRICS_FILE = 'metrics.json';
const MAX_METRICS_BYTES = 512 * 1024 * 1024;

/**
 * Reads the model that is to be served, and holds it to the digests that are stated of it: in the
 * manifest of its version, in the `metrics.json` beside its file, and on the command line.
 *
 * @throws UserError when it cannot be had or used, or is another one
 */
export async function openServedModel(
  { source, sha256 }: Pick<ServeRequest, 'source' | 'sha256'>,
  env: Environment,
): Promise<ServedModel> {
  const opened = source.kind === 'file' ? await openFile(source) : await openPublished(source, env);
  if (sha256 !== null && opened.sha256 !== sha256) {
    throw new UserError(
      'serve-digest',
      `The SHA-256 of the model is ${opened.sha256}, and --sha256 asks for ${sha256}. Serve the model that was meant, or correct the digest.`,
    );
  }
  return serveModel(opened.model, opened, readKnownTable(opened));
}

interface Opened {
  readonly model: Model;
  readonly sha256: string;
  readonly name: string;
  readonly version: string;
  /** The bytes of its `profile.json`; `null` where there is none. */
  readonly profile: Uint8Array | null;
}

async function openFile({ path, name }: Extract<ModelSource, { kind: 'file' }>): Promise<Opened> {
  const { sha256, model } = await openRegularFile(path, 'model', (file) => ({
    sha256: digestOf(file),
    model: readModel(file),
  }));
  const document = await readDocument(join(dirname(path), METRICS_FILE));
  if (document?.model && document.model.sha256 !== sha256) {
    throw new UserError(
      'serve-digest',
      `${quote(path)} is not the model that the ${METRICS_FILE} beside it is about: its SHA-256 is ${sha256}, stated is ${document.model.sha256}. Serve the file of that run, or keep the two apart.`,
    );
  }
  return {
    model,
    sha256,
    name: name ?? document?.name ?? 'model',
    version: sha256.slice(0, 12),
    profile: await readIfPresent(join(dirname(path), PROFILE_FILE.name)),
  };
}

/** What is read of a `metrics.json`; the rest of it is not needed to serve. */
const documentSchema = z.object({
  format: z.literal('forest-gate/metrics'),
  name: z.string(),
  model: z.object({ sha256: z.string() }),
});

/** The result document at a path; `null` where there is none, or one of another program. */
async function readDocument(path: string): Promise<z.infer<typeof documentSchema> | null> {
  const bytes = await readIfPresent(path);
  if (bytes === null) return null;
  try {
    return documentSchema.safeParse(parseStrictJson(bytes)).data ?? null;
  } catch (error) {
    throw new UserError(
      'serve-document',
      `${quote(path)} cannot be read as a result: ${errorMessage(error)}. Put back that of the model's run, or take it away.`,
    );
  }
}

async function readIfPresent(path: string): Promise<Uint8Array | null> {
  try {
    return await readRegularFile(path, 'model', MAX_METRICS_BYTES, null);
  } catch (error) {
    if (error instanceof UserError && error.code === 'path-absent') return null;
    throw error;
  }
}

const NOTHING: KnownTable = { ranges: new Map(), bounds: [] };
/** The most parts that predicted numbers are counted by. */
const MOST_PARTS = 10;

/** What is only counted by: nothing of a profile that is absent or of another model. */
function readKnownTable({ profile: bytes, sha256 }: Opened): KnownTable {
  if (bytes === null) return NOTHING;
  try {
    const profile = parseProfile(bytes);
    return profile.modelSha256 === sha256 ? knowTable(profile) : NOTHING;
  } catch {
    return NOTHING;
  }
}

function knowTable(profile: Profile): KnownTable {
  const cuts = 'task' in profile ? profile.numbers.cuts : [];
  const step = Math.max(1, Math.round((cuts.length + 1) / MOST_PARTS));
  return {
    ranges: new Map(
      profile.columns.flatMap((column) =>
        column.kind === 'number' && column.range !== null ? [[column.name, column.range]] : [],
      ),
    ),
    bounds: cuts.filter((_, index) => (index + 1) % step === 0),
  };
}

async function openPublished(
  source: Exclude<ModelSource, { kind: 'file' }>,
  env: Environment,
): Promise<Opened> {
  const target = await openTarget(source.at, env);
  const version =
    source.kind === 'version'
      ? await findVersion(target, source.version)
      : await findStaged(target, source.name, source.stage);
  const bytes = await readVersionFile(target, version, MODEL_FILE.name);
  const { name, modelSha256, files } = version.manifest;
  const file: OpenedFile = { bytes: bytes.byteLength, pieces: () => [bytes] };
  const sha256 = digestOf(file);
  if (sha256 !== modelSha256) {
    throw new UserError(
      'serve-digest',
      `${target.address}: the manifest of ${name} states two digests of its model. Publish the model again.`,
    );
  }
  const hasProfile = files.some((listed) => listed.name === PROFILE_FILE.name);
  return {
    model: readModel(file),
    sha256,
    name,
    version: String(version.number),
    profile: hasProfile ? await readVersionFile(target, version, PROFILE_FILE.name) : null,
  };
}
