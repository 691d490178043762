import type { AnyResult } from '../document/regressionResult.js';
import type { OutputDirectory } from '../files/outputDirectory.js';
import type { KnownHistory } from '../history/knownHistory.js';
import { RESULT_FILES, type ResultFile, type RunFileName } from './files.js';

/**
 * Writes the files that are made of a result document.
 *
 * @param earlier runs before this one; `null` where no history is kept
 * @param isWanted whether a file that not everybody wants is
 * @returns their paths, in the order they were written
 */
export async function writeResultFiles(
  result: AnyResult,
  earlier: KnownHistory | null,
  output: OutputDirectory,
  isWanted: (wanted: NonNullable<ResultFile['isWanted']>) => boolean,
): Promise<Map<RunFileName, string>> {
  const files = new Map<RunFileName, string>();
  for (const file of RESULT_FILES) {
    const { name, render } = file;
    if ('isWanted' in file && !isWanted(file.isWanted)) continue;
    files.set(name, await output.write(name, await render(result, earlier)));
  }
  return files;
}
