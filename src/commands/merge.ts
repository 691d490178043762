import type { Result } from '../document/result.js';
import { UserError } from '../errors.js';
import { openOutputDirectory } from '../files/outputDirectory.js';
import { readRegularFile } from '../files/readRegularFile.js';
import { openGit } from '../git/git.js';
import { countEntries } from '../merging/countEntries.js';
import { mergeResults } from '../merging/mergeResults.js';
import { nameWhole } from '../merging/nameWhole.js';
import type { Part } from '../merging/part.js';
import { METRICS_FILE } from '../run/files.js';
import { readHistory } from '../run/readHistory.js';
import { writeHistory } from '../run/writeHistory.js';
import { writeResultFiles } from '../run/writeResultFiles.js';
import { TABLE_LIMITS } from '../table/tableLimits.js';
import { quote } from '../text/quote.js';
import { findDocuments } from './findDocuments.js';
import { accessHistoryFile } from './historyFile.js';
import { MAX_METRICS_BYTES, parseDocument, refuseDocument } from './parseDocument.js';
import { printResult, type PrintOptions } from './printResult.js';
import { writeOthers, type OtherFiles } from './writeOthers.js';

export interface MergeRequest {
  /** Paths of documents or of folders, and patterns of both. */
  readonly parts: readonly string[];
  /** How many there have to be; `null` for any number. */
  readonly expected: number | null;
  readonly name: string | null;
  /** Whether rows are counted by what they are, however few there are. */
  readonly isCounted: boolean;
  readonly directory: string;
  readonly files: OtherFiles;
  readonly print: PrintOptions;
}

/**
 * Merges documents of disjoint rows, writes the files of a run and prints what came of it.
 *
 * @returns the verdict on all rows
 * @throws UserError for a file that cannot be used and for parts that are not of one whole
 */
export async function merge(request: MergeRequest): Promise<Result['verdict']> {
  const parts = await readParts(request);
  const name = request.name ?? nameWhole(parts.map(({ result }) => result.name));
  const createdAt = new Date();
  const access =
    request.files.history === null
      ? null
      : await accessHistoryFile(
          request.files.history,
          name,
          openGit(process.cwd()),
          () => createdAt,
        );
  const history = access && (await readHistory(access));
  const earlier = history?.earlier ?? null;
  const { expected } = request;
  const result = mergeResults(parts, { name, createdAt, expected, earlier });
  const directory = await openOutputDirectory(request.directory, null);
  const files = await directory.together(
    async (output) =>
      new Map([
        ...(await writeResultFiles(result, earlier, output, () => false)),
        ...(await writeHistory(result, history, output)),
      ]),
    METRICS_FILE.name,
  );
  const further = await writeOthers(request.files, result, files);
  printResult({ result, history: earlier, files, further }, request.print);
  return result.verdict;
}

/** One document after the other, whose rows are counted as soon as they are too many to list. */
async function readParts({ parts: paths, isCounted }: MergeRequest): Promise<Part[]> {
  let parts: Part[] = [];
  let rows = 0;
  for (const path of await findParts(paths)) {
    const result = await readPart(path);
    rows += result.evaluation.rows;
    parts.push({ path, result });
    if (isCounted || rows > TABLE_LIMITS.rows) parts = parts.map(countPart);
  }
  return parts;
}

function countPart(part: Part): Part {
  return part.result.rows.weight === null ? { ...part, result: countEntries(part.result) } : part;
}

/** @throws UserError naming every path that leads to no document */
async function findParts(paths: readonly string[]): Promise<string[]> {
  const places = await Promise.all(paths.map(findDocuments));
  const missing = paths.filter((_, at) => places[at]?.length === 0);
  if (missing.length > 0) {
    throw new UserError(
      'path-absent',
      `merge: there is no metrics.json at ${missing.map(quote).join(', ')}. Check the path, and that its job left one.`,
    );
  }
  return places.flat();
}

async function readPart(path: string): Promise<Result> {
  const bytes = await readRegularFile(path, 'merge', MAX_METRICS_BYTES, null);
  const name = quote(path);
  const result = parseDocument(bytes, name);
  if (result.task === 'regression') {
    const why = 'it is of predicted numbers, and only documents of classes are merged';
    throw refuseDocument(name, why);
  }
  return result;
}
