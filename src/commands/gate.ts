import { Deadline } from '../run/deadline.js';
import { createFollower } from '../dvc/createFollower.js';
import { openOutputDirectory } from '../files/outputDirectory.js';
import { growForest } from '../forest/growForest.js';
import { openPublished } from '../delivery/openPublished.js';
import { openGit } from '../git/git.js';
import { describeMachine, describeSettings, readMachine } from '../github/log/describeRun.js';
import { describeDecisions } from '../report/words/describeDecisions.js';
import { headCommit } from '../gitlab/headCommit.js';
import { formatAnnotation } from '../github/annotation.js';
import { listAnnotations } from '../github/listAnnotations.js';
import { formatJsonPieces } from '../json/formatJson.js';
import { createProgress, type ProgressSink } from '../progress.js';
import { prepareRun } from '../run/prepareRun.js';
import { renderFiles } from '../run/renderFiles.js';
import { renderTerminal, type TerminalReportOptions } from '../report/renderTerminal.js';
import { describeVerdict } from '../report/words/describeVerdict.js';
import { escapeLogLine } from '../text/escapeLog.js';
import type { Result } from '../document/result.js';
import { run } from '../run/run.js';
import { DEFAULT_OUTPUT_DIRECTORY } from '../settings/definitions.js';
import type { Explicit } from '../settings/readSettings.js';
import { VERSION } from '../version.js';
import { locateBase, type BaseRequest } from './base/locateBase.js';
import { accessHistoryFile } from './historyFile.js';
import { openProgressSink } from './openProgressSink.js';
import { writeOthers, type OtherFiles } from './writeOthers.js';
import { pageWidth, terminalWidth } from './terminalWidth.js';
import { wantsColour } from './wantsColour.js';

/** What a run on a terminal is told beside its inputs. */
export interface GateOptions {
  readonly base: BaseRequest;
  readonly files: OtherFiles;
  /** What standard output gets: the report, the result document alone, or one line. */
  readonly output: 'report' | 'json' | 'quiet';
  /** Whether the annotations of the action are printed as the commands of a runner. */
  readonly annotations: boolean;
}

/**
 * Runs the gate on this machine and prints what came of it.
 *
 * @returns the verdict
 */
export async function gate(
  explicit: Explicit,
  { base: wanted, files: others, output: printed, annotations }: GateOptions,
): Promise<Result['verdict']> {
  const prepared = await prepareRun(explicit, null, createFollower(process.env));
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
  const { result, files, history } = await run(prepared.settings, {
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
    grow: deadline.limit(growForest),
    progress: deadline.follow(
      createProgress(
        printed === 'quiet' ? SILENT : openProgressSink(process.stderr, () => performance.now()),
      ),
    ),
  });
  log(describeDecisions(result, prepared.settings.split.evaluation));
  const further = await writeOthers(others, result, files);
  const commands = annotations ? listAnnotations(result, history) : [];
  const lines = commands.map(({ level, message }) => `${formatAnnotation(level, message)}\n`);
  switch (printed) {
    case 'json':
      for (const piece of formatJsonPieces(result)) process.stdout.write(piece);
      break;
    case 'quiet':
      process.stdout.write(`${describeVerdict(result)}\n`);
      break;
    case 'report':
      process.stdout.write(
        printReport(
          (options) => renderTerminal(result, { ...options, history }),
          (width) => renderFiles([...files.values()], width, further),
          annotations,
        ),
      );
  }
  // A runner reads both streams; what is to be one line or one document stays that.
  const stream = printed === 'report' ? process.stdout : process.stderr;
  for (const line of lines) stream.write(line);
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

/** @param isOnRunner whether a line of text could be taken for a command */
function printReport(
  render: (options: TerminalReportOptions) => string,
  listFiles: (width: number) => string,
  isOnRunner: boolean,
): string {
  const width = pageWidth(process.stdout);
  const colour = !isOnRunner && wantsColour(process.stdout, process.env);
  const text = `${render({ colour, width })}\n\n${listFiles(width)}\n`;
  return isOnRunner ? text.split('\n').map(escapeLogLine).join('\n') : text;
}
