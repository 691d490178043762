import { createHash } from 'node:crypto';
import type { Result } from '../document/result.js';
import { UserError } from '../errors.js';
import { readRegularFile } from '../files/readRegularFile.js';
import { quote } from '../text/quote.js';
import { HISTORY_FILE, MODEL_FILE, ONNX_FILE, PROFILE_FILE, RESULT_FILES } from './files.js';

/** What Node.js holds in one piece with ease. */
const MAX_BYTES = 2_000_000_000;
/** What every target of versions takes. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The file of a model that was not grown here. */
export interface GivenModel {
  /** What it is called among the files of a run. */
  readonly name: string;
  readonly content: Uint8Array;
  /** What the document says of it. */
  readonly stated: NonNullable<Result['modelFile']>;
}

/**
 * Reads the file of a model, whatever is in it.
 *
 * @param workspace where it has to lie once every link is followed; `null` for any place
 * @throws UserError when it cannot be read, and when a file of its name could not stand beside the
 *   others of a run
 */
export async function readModelFile(path: string, workspace: string | null): Promise<GivenModel> {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  const own = [MODEL_FILE, ONNX_FILE, PROFILE_FILE, HISTORY_FILE, ...RESULT_FILES];
  const problem = own.some((file) => file.name === name)
    ? 'a run writes a file of that name itself'
    : NAME.test(name)
      ? null
      : 'a name that travels with a version has letters, digits, ".", "_" and "-" alone';
  if (problem !== null) {
    throw new UserError(
      'model-file',
      `model-file: ${quote(path)} cannot be kept: ${problem}. Rename it.`,
    );
  }
  const content = await readRegularFile(path, 'model-file', MAX_BYTES, workspace);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, content, stated: { path, sha256, bytes: content.byteLength } };
}
