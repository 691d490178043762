import { shortSentence } from '../../text/visibleText.js';
import { escapeMarkdown } from '../../text/escapeMarkdown.js';
import { shortCommit } from '../../text/shortCommit.js';
import type { RunContext } from '../context.js';
import type { Marker } from './marker.js';

const [OPEN, CLOSE] = ['<!-- forest-gate-now -->', '<!-- /forest-gate-now -->'];
const BANNER = new RegExp(`^${OPEN}\n[^]*?\n${CLOSE}\n+`);

/**
 * The body of a comment with a line on top that says how far a newer run is. The line that marks the
 * comment and all else stay as they are; an earlier line of this kind goes.
 */
export function putBanner(body: string, banner: string): string {
  const end = body.indexOf('\n') + 1;
  const rest = body.slice(end).replace(BANNER, '');
  return `${body.slice(0, end)}${OPEN}\n${banner}\n${CLOSE}\n\n${rest}`;
}

/** That a run measures, and of what the numbers are until it is done: true also if it is cancelled. */
export function describeMeasuring(context: RunContext, { sha }: Marker): string {
  const again = sha === context.commit ? ' again' : '';
  return `\u23f3 **Measuring ${linkCommit(context, context.commit)}${again}** in [this run](${runAddress(context)}): until it is done, the numbers are of ${linkCommit(context, sha)}.`;
}

/**
 * That a run ended without a result, and of what the numbers are.
 *
 * @param reason a sentence for the person who must mend it; `null` when it is in the run's log
 */
export function describeFailure(
  context: RunContext,
  { sha }: Marker,
  reason: string | null,
): string {
  const why = reason === null ? '' : ` ${escapeMarkdown(shortSentence(reason))}`;
  return `\u274c **${linkCommit(context, context.commit)} could not be measured** in [this run](${runAddress(context)}), and the numbers are of ${linkCommit(context, sha)}.${why}`;
}

/** The page of a run. */
export function runAddress({ repository, runId, serverUrl }: RunContext): string {
  return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}`;
}

function linkCommit({ repository, serverUrl }: RunContext, sha: string): string {
  return `[\`${shortCommit(sha)}\`](${serverUrl}/${repository.owner}/${repository.name}/commit/${sha})`;
}
