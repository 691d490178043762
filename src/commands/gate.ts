import { basename, dirname } from 'node:path';
import { Deadline } from '../run/deadline.js';
import { openOutputDirectory } from '../files/outputDirectory.js';
import { growForest } from '../forest/growForest.js';
import { openGit } from '../git/git.js';
import { createProgress } from '../progress.js';
import { prepareRun } from '../run/prepareRun.js';
import { renderFiles } from '../run/renderFiles.js';
import { renderTerminal } from '../report/renderTerminal.js';
import type { Result } from '../document/result.js';
import { run } from '../run/run.js';
import { DEFAULT_OUTPUT_DIRECTORY } from '../settings/definitions.js';
import type { Explicit } from '../settings/readSettings.js';
import { VERSION } from '../version.js';
import { renderJunit } from '../report/renderJunit.js';
import { locateBase, type BaseRequest } from './base/locateBase.js';
import { renderDotenv } from './renderDotenv.js';
import { openProgressSink } from './openProgressSink.js';
import { pageWidth } from './terminalWidth.js';
import { wantsColour } from './wantsColour.js';

/** What a run on a terminal is told beside its inputs. */
export interface GateOptions {
  readonly base: BaseRequest;
  /** Further files to write; `null` for none. */
  readonly junit: string | null;
  readonly dotenv: string | null;
}

/**
 * Runs the gate on this machine and prints the report.
 *
 * @returns the verdict
 */
export async function gate(
  explicit: Explicit,
  { base: wanted, junit, dotenv }: GateOptions,
): Promise<Result['verdict']> {
  const prepared = await prepareRun(explicit, null);
  const deadline = new Deadline(prepared.settings.timeoutMinutes);
  const base = await locateBase(openGit(process.cwd()), wanted, process.env);
  const output = await openOutputDirectory(
    prepared.settings.outputDirectory ?? DEFAULT_OUTPUT_DIRECTORY,
    null,
  );
  const { result, files } = await run(prepared.settings, {
    ...prepared,
    base,
    output,
    toolVersion: VERSION,
    now: () => new Date(),
    source: { serverUrl: null, repository: null, event: null, commit: null, dataPath: null },
    findAcceptance: () => Promise.resolve(null),
    grow: deadline.limit(growForest),
    // Progress goes to standard error, so that the report can be piped.
    progress: deadline.follow(
      createProgress(openProgressSink(process.stderr, () => performance.now())),
    ),
  });
  const others = new Map([
    ...(await writeOther('junit', junit, renderJunit(result), 'each rule as a test of JUnit')),
    ...(await writeOther(
      'dotenv',
      dotenv,
      renderDotenv(result, files),
      'the outputs as variables',
    )),
  ]);
  const colour = wantsColour(process.stdout, process.env);
  const width = pageWidth(process.stdout);
  const report = renderTerminal(result, { colour, width });
  process.stdout.write(`${report}\n\n${renderFiles([...files.values()], width, others)}\n`);
  return result.verdict;
}

/** Writes a file that was asked for by a flag; its path and what is in it. */
async function writeOther(
  flag: string,
  path: string | null,
  text: string,
  purpose: string,
): Promise<[path: string, purpose: string][]> {
  if (path === null) return [];
  const directory = await openOutputDirectory(dirname(path), null, flag);
  return [[await directory.write(basename(path), [text]), purpose]];
}
