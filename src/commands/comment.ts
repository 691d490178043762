import { basename, dirname } from 'node:path';
import { EXIT_CODES } from '../exitCodes.js';
import type { Environment } from '../files/environment.js';
import { openOutputDirectory } from '../files/outputDirectory.js';
import { formatAnnotation } from '../github/annotation.js';
import { createClient } from '../github/api/client.js';
import { createFetchTransport, githubCredentials } from '../github/api/fetchTransport.js';
import { runAddress } from '../github/comment/banner.js';
import { MAX_COMMENT_BODY } from '../github/comment/comment.js';
import { commentOnAll } from '../github/comment/commentOn.js';
import { readOnlyOrigin } from '../github/comment/readOnlyOrigin.js';
import { readContext, type PullRequest, type RunContext } from '../github/context.js';
import { readEvent } from '../github/readEvent.js';
import type { Runner } from '../github/runner.js';
import { NO_FRAME } from '../report/comment/commentFrame.js';
import type { GatheredGate } from '../report/comment/gatheredGate.js';
import { renderGathered } from '../report/renderGathered.js';
import { describeVerdict } from '../report/words/describeVerdict.js';
import { escapeLogLine } from '../text/escapeLog.js';
import { visibleText } from '../text/visibleText.js';
import type { CommentRequest } from './commentCommand.js';
import { gatherGates } from './gatherGates.js';
import { tellRunner } from './tellRunner.js';

const IN_SUMMARY = 'What it would say is in the job summary.';

/** What a command says to a runner, on standard error. */
const RUNNER: Pick<Runner, 'log' | 'warn'> = {
  log: (text) => process.stderr.write(`${escapeLogLine(text)}\n`),
  warn: (message) => process.stderr.write(`${formatAnnotation('warning', message)}\n`),
};

/**
 * Tells several gates in one comment on the pull request that the environment names, and in the
 * summary of its job; without one, on standard output.
 *
 * @returns the exit code of the worst: 1 also for a gate that left no result, 2 for a document that
 *   cannot be used
 * @throws UserError when the environment cannot be used, or the output cannot be written
 */
export async function comment(
  { from, expect, name, output }: CommentRequest,
  env: Environment,
): Promise<number> {
  const context = env['GITHUB_ACTIONS'] === 'true' ? readContext(env, await readEvent(env)) : null;
  const pullRequest = context?.pullRequest ?? null;
  const gates = await gatherGates(from, expect, pullRequest?.headSha ?? null);
  for (const gate of gates) RUNNER.log(describe(gate));
  const render = (looks: number): string =>
    renderGathered(
      gates,
      { ...NO_FRAME, looks, runUrl: context && runAddress(context) },
      MAX_COMMENT_BODY,
    );
  const markdown = render(1);
  if (output !== null) {
    const directory = await openOutputDirectory(dirname(output), null, 'output');
    await directory.write(basename(output), [markdown]);
  }
  const url =
    context === null || pullRequest === null
      ? null
      : await tellPullRequest(context, pullRequest, name, render, env);
  if (pullRequest === null && output === null) process.stdout.write(markdown);
  const exitCode = gates.map(exitCodeOf).reduce((a, b) => Math.max(a, b), EXIT_CODES.passed);
  const verdict = gates.some(({ result }) => result?.verdict === 'inconclusive')
    ? 'inconclusive'
    : 'passed';
  const outputs = {
    verdict: exitCode === EXIT_CODES.passed ? verdict : 'failed',
    'comment-url': url ?? '',
  };
  await tellRunner(outputs, markdown, env);
  return exitCode;
}

/** @returns the address of the comment; `null` where none was written */
async function tellPullRequest(
  context: RunContext,
  pullRequest: PullRequest,
  name: string,
  render: (looks: number) => string,
  env: Environment,
): Promise<string | null> {
  const origin = readOnlyOrigin(pullRequest);
  if (origin !== null) {
    RUNNER.log(
      `No comment: a pull request from ${origin} gets a token that can only read. ${IN_SUMMARY}`,
    );
    return null;
  }
  const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '';
  if (token === '') {
    RUNNER.warn(`No comment: it takes a token (GITHUB_TOKEN). ${IN_SUMMARY}`);
    return null;
  }
  const transport = createFetchTransport(githubCredentials(token), context.apiUrl);
  const client = createClient(transport, { say: RUNNER.log });
  // No gate has a name with a slash, so that no gate's own comment is taken for this one.
  const group = `all/${name}`;
  const { url } = await commentOnAll(
    client,
    context,
    pullRequest,
    group,
    render,
    RUNNER,
    IN_SUMMARY,
  );
  return url;
}

function describe(gate: GatheredGate): string {
  return gate.result === null
    ? `${visibleText(gate.name)}: ${gate.reason}`
    : `${describeVerdict(gate.result)} (${gate.result.verdict}).`;
}

function exitCodeOf(gate: GatheredGate): number {
  if (gate.result !== null) return EXIT_CODES[gate.result.verdict];
  return gate.isAbsent ? EXIT_CODES.failed : EXIT_CODES.wrongInput;
}
