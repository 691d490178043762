import type { Settings } from '../../settings/settings.js';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import type { RunContext } from '../context.js';
import type { Runner } from '../runner.js';
import { putBanner } from './banner.js';
import { isOutdated, placeOf, updateComment } from './comment.js';
import { isNewer, type Marker } from './marker.js';
import { readOnlyOrigin } from './readOnlyOrigin.js';
import { OwnComments } from './ownComments.js';

/** GitHub refuses longer ones. */
const LONGEST_BODY = 65_536;

/**
 * Says in a comment of this gate's that is there already how far the run is; what it says otherwise
 * stays. Where there is none, or a newer run speaks for the pull request, nothing happens. Never
 * throws because of the server: nothing depends on it.
 *
 * @param describe gives the line, as Markdown, from what marks the comment
 */
export async function tellProgress(
  client: GitHubClient | null,
  context: RunContext,
  { comment, name }: Pick<Settings, 'comment' | 'name'>,
  runner: Pick<Runner, 'log'>,
  describe: (marker: Marker) => string,
): Promise<void> {
  const { pullRequest } = context;
  if (client === null || pullRequest === null || comment === 'never') return;
  if (readOnlyOrigin(pullRequest) !== null) return;
  try {
    const [kept, ...twins] = await new OwnComments(client, context, name).list(pullRequest.number);
    const own = { run: context.runId, attempt: context.runAttempt };
    if (kept === undefined) return;
    if ([kept, ...twins].some(({ marker }) => isNewer(marker, own))) return;
    const body = putBanner(kept.body, describe(kept.marker));
    if (body.length > LONGEST_BODY) return;
    if (await isOutdated(client, placeOf(context), pullRequest)) return;
    await updateComment(client, placeOf(context), kept, body);
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    runner.log(`The comment does not say how far this run is: ${error.message}`);
  }
}
