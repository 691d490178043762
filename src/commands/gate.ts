import { randomInt } from 'node:crypto';
import { Deadline } from '../run/deadline.js';
import { createFollower } from '../dvc/createFollower.js';
import { openOutputDirectory } from '../files/outputDirectory.js';
import { growForest } from '../forest/growForest.js';
import { openPublished } from '../delivery/openPublished.js';
import { openGit } from '../git/git.js';
import { describeMachine, describeSettings, readMachine } from '../github/log/describeRun.js';
import { describeDecisions } from '../report/words/describeDecisions.js';
import { headCommit } from '../gitlab/headCommit.js';
import { createProgress, type ProgressSink } from '../progress.js';
import { findShare } from '../parts/findShare.js';
import { growFromParts } from '../parts/growFromParts.js';
import { growShare } from '../parts/growShare.js';
import { PartWriter } from '../parts/partWriter.js';
import { gatherParts } from '../run/gatherParts.js';
import { growPart } from '../run/growPart.js';
import { prepareRun } from '../run/prepareRun.js';
import type { Result } from '../document/result.js';
import { run } from '../run/run.js';
import { DEFAULT_OUTPUT_DIRECTORY } from '../settings/definitions.js';
import type { Explicit } from '../settings/readSettings.js';
import { VERSION } from '../version.js';
import { locateBase, type BaseRequest } from './base/locateBase.js';
import { accessHistoryFile } from './historyFile.js';
import { openProgressSink } from './openProgressSink.js';
import { writeOthers, type OtherFiles } from './writeOthers.js';
import { printResult, type PrintOptions } from './printResult.js';
import { terminalWidth } from './terminalWidth.js';

/** What a run on a terminal is told beside its inputs. */
export interface GateOptions extends PrintOptions {
  readonly base: BaseRequest;
  readonly files: OtherFiles;
}

/**
 * Runs the gate on this machine and prints what came of it.
 *
 * @returns the verdict; `null` where only a part was grown
 */
export async function gate(
  explicit: Explicit,
  { base: wanted, files: others, output: printed, annotations }: GateOptions,
): Promise<Result['verdict'] | null> {
  const prepared = await prepareRun(explicit, null, createFollower(process.env));
  const share = prepared.settings.part && findShare(prepared.settings.part, process.env);
  const log = printed === 'report' && terminalWidth(process.stderr) === null ? writeLog : skip;
  log([describeMachine(VERSION, readMachine()), ...describeSettings(prepared.given)]);
  const deadline = new Deadline(prepared.settings.timeoutMinutes);
  const git = openGit(process.cwd());
  const { name } = prepared.settings;
  const directory = prepared.settings.outputDirectory ?? DEFAULT_OUTPUT_DIRECTORY;
  const base = await locateBase(git, wanted, process.env, { name, directory });
  const now = (): Date => new Date();
  const access =
    others.history === null ? null : await accessHistoryFile(others.history, name, git, now);
  const output = await openOutputDirectory(directory, null);
  const progress = deadline.follow(
    createProgress(
      printed === 'quiet' ? SILENT : openProgressSink(process.stderr, () => performance.now()),
    ),
  );
  const gathered = await gatherParts(prepared, directory, VERSION, (sentence) => {
    progress.note(sentence);
  });
  const ports = {
    ...prepared,
    base: { ...base, findPublished: openPublished(name, process.env) },
    history: access,
    output,
    toolVersion: VERSION,
    now,
    source: {
      serverUrl: null,
      repository: null,
      event: null,
      commit: headCommit(process.env),
      dataPath: null,
      dataPointer: prepared.dataPointer,
      looks: null,
    },
    findAcceptance: () => Promise.resolve(null),
    grow: deadline.limit(gathered === null ? growForest : growFromParts(gathered, randomInt)),
    progress,
  };
  if (share !== null) {
    const writer = new PartWriter();
    const grow = deadline.limit(growShare(share, writer));
    const { path, sentence } = await growPart(prepared.settings, share, writer, { ...ports, grow });
    process.stdout.write(`${sentence}\n${printed === 'quiet' ? '' : `${path}\n`}`);
    return null;
  }
  const { result, files, history } = await run(prepared.settings, ports);
  if (gathered !== null) progress.note(gathered.describe());
  log(describeDecisions(result, prepared.settings.split.evaluation));
  const further = await writeOthers(others, result, files);
  printResult({ result, history, files, further }, { output: printed, annotations });
  return result.verdict;
}

/** A log tells more than a terminal: what is in force, and each decision. */
function writeLog(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

function skip(): void {
  // A person in front of a terminal has the report.
}

/** Where a run that says one thing only tells its progress. */
const SILENT: ProgressSink = { line: () => undefined, lastLine: null, now: () => 0 };
