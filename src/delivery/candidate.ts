import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseResult } from '../document/parseResult.js';
import type { AnyResult } from '../document/regressionResult.js';
import { errorCode, errorMessage, UserError } from '../errors.js';
import { machineFault } from '../files/machineFault.js';
import { readRegularFile } from '../files/readRegularFile.js';
import { parseProfile } from '../profile/parseProfile.js';
import { METRICS_FILE, MODEL_FILE, ONNX_FILE, PROFILE_FILE, RESULT_FILES } from '../run/files.js';
import { quote } from '../text/quote.js';
import type { Manifest } from './version.js';

/** A file to publish. */
export interface CandidateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** In hex. */
  readonly sha256: string;
}

/** The files of a run that may be published. */
export interface Candidate {
  readonly manifest: Manifest;
  readonly files: readonly CandidateFile[];
}

/** What a file of a version may be called. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** The most that one request to a store may carry with room to spare, and what Node.js holds with ease. */
const MAX_FILE_BYTES = 2_000_000_000;

/**
 * Reads what a run wrote, as far as it may be published: the verdict is `passed`, and the model is
 * the one the verdict is about.
 *
 * @param folder as the run's `output` named it
 * @throws UserError when a file is missing, cannot be used, or is not to be published
 */
export async function readCandidate(folder: string): Promise<Candidate> {
  const present = await listFolder(folder);
  requirePresent(folder, present, [METRICS_FILE.name]);
  const path = join(folder, METRICS_FILE.name);
  const result = parse(path, await readRegularFile(path, 'from', MAX_FILE_BYTES, null));
  requirePassed(folder, result);
  const model = describeModel(folder, result);
  requirePresent(folder, present, [model.name]);
  const names = [
    model.name,
    ...(result.model === null ? [] : [ONNX_FILE.name, PROFILE_FILE.name]),
    ...RESULT_FILES.map(({ name }) => name),
  ];
  const files: CandidateFile[] = [];
  for (const name of names.filter((file) => present.includes(file))) {
    const bytes = await readRegularFile(join(folder, name), 'from', MAX_FILE_BYTES, null);
    files.push({ name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  const { sha256 } = model;
  requireModel(folder, files, model.name, sha256);
  const onnx = result.model?.onnx ?? 'not-asked';
  if (files.some(({ name }) => name === ONNX_FILE.name)) {
    requireModel(folder, files, ONNX_FILE.name, typeof onnx === 'string' ? 'none' : onnx.sha256);
  }
  requireProfile(folder, files, sha256);
  return {
    manifest: {
      format: 'forest-gate/version',
      formatVersion: 1,
      name: result.name,
      modelSha256: sha256,
      commit: result.source.commit,
      toolVersion: result.toolVersion,
      verdict: result.verdict,
      ...(result.task === 'regression'
        ? { mae: result.evaluation.mae }
        : { accuracy: result.evaluation.accuracy }),
      rows: result.evaluation.rows,
      files: files.map(({ name, bytes, sha256 }) => ({ name, bytes: bytes.byteLength, sha256 })),
    },
    files,
  };
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') {
      throw new UserError(
        'publish-missing',
        `from: there is no folder ${quote(folder)}. Run the gate first, or name the folder that it wrote to.`,
      );
    }
    throw machineFault(error, `from: "${folder}" cannot be read`);
  }
}

function requirePresent(
  folder: string,
  present: readonly string[],
  names: readonly string[],
): void {
  const missing = names.filter((name) => !present.includes(name));
  if (missing.length === 0) return;
  throw new UserError(
    'publish-missing',
    `from: ${quote(folder)} has no ${missing.join(' and no ')}. Run the gate first, or name the folder that it wrote to.`,
  );
}

/** The file that the verdict is about: what was grown, or what made the predictions. */
function describeModel(
  folder: string,
  { model, modelFile }: AnyResult,
): { name: string; sha256: string } {
  if (model !== null) return { name: MODEL_FILE.name, sha256: model.sha256 };
  const name = modelFile?.path.split(/[/\\]/).at(-1) ?? '';
  if (modelFile !== null && NAME.test(name)) return { name, sha256: modelFile.sha256 };
  throw new UserError(
    'publish-document',
    `${quote(join(folder, METRICS_FILE.name))} is about predictions that were given, and names no file of the model that made them. Name it with \`model-file\`, and run the gate again.`,
  );
}

function parse(path: string, bytes: Uint8Array): AnyResult {
  try {
    return parseResult(bytes);
  } catch (error) {
    throw new UserError(
      'publish-document',
      `${quote(path)} cannot be used as a result: ${errorMessage(error)}. Run the gate again with this version.`,
    );
  }
}

function requirePassed(folder: string, { name, verdict }: AnyResult): void {
  if (verdict === 'passed') return;
  throw new UserError(
    'publish-verdict',
    `${quote(join(folder, METRICS_FILE.name))} says that ${name} is ${verdict}: only a model that passed is published. ` +
      'Mend what its report names, or let the comparison be accepted, and run the gate again.',
  );
}

/** The profile that is carried with a model has to be its own. */
function requireProfile(folder: string, files: readonly CandidateFile[], stated: string): void {
  const bytes = files.find(({ name }) => name === PROFILE_FILE.name)?.bytes;
  if (bytes === undefined) return;
  let problem = `is not of the model that ${METRICS_FILE.name} is about`;
  try {
    if (parseProfile(bytes).modelSha256 === stated) return;
  } catch (error) {
    problem = `cannot be used as a profile: ${errorMessage(error)}`;
  }
  throw new UserError(
    'publish-digest',
    `${quote(join(folder, PROFILE_FILE.name))} ${problem}. Run the gate again and publish what it wrote, unchanged.`,
  );
}

function requireModel(
  folder: string,
  files: readonly CandidateFile[],
  model: string,
  stated: string,
): void {
  const found = files.find(({ name }) => name === model)?.sha256;
  if (found === stated) return;
  throw new UserError(
    'publish-digest',
    `${quote(join(folder, model))} is not the model that ${METRICS_FILE.name} is about: its SHA-256 is ${found ?? 'missing'}, ` +
      `stated is ${stated}. Run the gate again and publish what it wrote, unchanged.`,
  );
}
