import { openGitHub } from '../delivery/release/openGitHub.js';
import type { Drift } from '../document/drift.js';
import { UserError } from '../errors.js';
import type { Environment } from '../files/environment.js';
import { CallFailure } from '../github/api/callFailure.js';
import { keepIssue } from '../github/keepIssue.js';
import { describeDrift } from '../report/renderDrift.js';
import { escapeHtml } from '../text/escapeHtml.js';

/** Characters that a title and a text of an issue may have. */
const MAX_TITLE = 250;
const MAX_BODY = 65_000;

/**
 * Lets an issue say what drifted: opened once, edited as long as it lasts, closed when it is over.
 * @throws UserError when GitHub refuses it
 */
export async function keepDriftIssue(
  drift: Drift,
  markdown: string,
  env: Environment,
): Promise<void> {
  const { client, owner, repo } = openGitHub(null, env);
  const run = env['GITHUB_RUN_ID'] ?? '';
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const link = run === '' ? '' : `\n[This run](${server}/${owner}/${repo}/actions/runs/${run})\n`;
  const body = markdown.length > MAX_BODY ? `${escapeHtml(describeDrift(drift))}.\n` : markdown;
  const name = encodeURIComponent(drift.name).replaceAll('--', '-%2D');
  try {
    const kept = await keepIssue(
      client,
      { owner, repo },
      {
        marker: `<!-- forest-gate-drift:${name} -->`,
        title: `Drift: ${describeDrift(drift)}`.slice(0, MAX_TITLE),
        body: `${body}${link}`,
      },
      drift.drifted,
    );
    if (kept !== null) process.stderr.write(`The issue was ${kept.outcome}: ${kept.url}\n`);
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    throw new UserError(
      'drift-issue',
      `The issue could not be written: ${error.message} Give the job the permission issues: write, and let the repository have issues.`,
    );
  }
}
