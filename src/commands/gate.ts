import type { BaseAccess } from '../baseline/baseline.js';
import { Deadline } from '../run/deadline.js';
import { UserError } from '../errors.js';
import { openOutputDirectory } from '../files/outputDirectory.js';
import { growForest } from '../forest/growForest.js';
import { openGit, type Git } from '../git/git.js';
import { createProgress } from '../progress.js';
import { prepareRun } from '../run/prepareRun.js';
import { renderFiles } from '../run/renderFiles.js';
import { renderTerminal } from '../report/renderTerminal.js';
import type { Result } from '../document/result.js';
import { run } from '../run/run.js';
import { DEFAULT_OUTPUT_DIRECTORY } from '../settings/definitions.js';
import type { Explicit } from '../settings/readSettings.js';
import { VERSION } from '../version.js';
import { openProgressSink } from './openProgressSink.js';
import { pageWidth } from './terminalWidth.js';
import { wantsColour } from './wantsColour.js';

/**
 * Runs the gate on this machine and prints the report.
 *
 * @param revision what to compare with, as git names it; `null` compares with nothing
 * @returns the verdict
 */
export async function gate(
  explicit: Explicit,
  revision: string | null,
): Promise<Result['verdict']> {
  const prepared = await prepareRun(explicit, null);
  const deadline = new Deadline(prepared.settings.timeoutMinutes);
  const base = await locateBase(openGit(process.cwd()), revision);
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
  const colour = wantsColour(process.stdout, process.env);
  const width = pageWidth(process.stdout);
  const report = renderTerminal(result, { colour, width });
  process.stdout.write(`${report}\n\n${renderFiles([...files.values()], width)}\n`);
  return result.verdict;
}

async function locateBase(git: Git, revision: string | null): Promise<BaseAccess> {
  const readFile = (commit: string, path: string) => git.readFileAtCommit(commit, path);
  if (revision === null) {
    const reason = 'No git revision was named.';
    return { commit: null, reason, store: null, workflow: null, readFile };
  }
  const commit = await git.resolveRevision(revision);
  if (commit === null) {
    throw new UserError(
      'baseline-commit',
      `baseline-commit: git finds no commit "${revision}" here. ` +
        'Give a branch, a tag or a commit of this repository, and fetch it first.',
    );
  }
  return { commit, reason: `Given as ${revision}.`, store: null, workflow: null, readFile };
}
