import type { AnyResult } from '../document/regressionResult.js';
import type { OutputDirectory } from '../files/outputDirectory.js';
import { extendHistory } from '../history/extendHistory.js';
import { formatJsonPieces } from '../json/formatJson.js';
import { HISTORY_FILE, type RunFileName } from './files.js';
import type { RunHistory } from './readHistory.js';

/** Enters a run into the history that it carries on; the path, by name, where there is one. */
export async function writeHistory(
  result: AnyResult,
  history: RunHistory | null,
  output: OutputDirectory,
): Promise<Map<RunFileName, string>> {
  if (history === null || history.place === null) return new Map();
  const pieces = formatJsonPieces(extendHistory(history.known, result, history.place));
  return new Map([[HISTORY_FILE.name, await output.write(HISTORY_FILE.name, pieces)]]);
}
