import type { Settings } from '../../settings/settings.js';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import type { RunContext } from '../context.js';
import type { Runner } from '../runner.js';
import { putBanner } from './banner.js';
import { isOutdated, placeOf, updateComment } from './comment.js';
import { countLooks, isNewer, type Marker } from './marker.js';
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
 * @returns which look at the pull request this run is, as far as its comment counts them; else `null`
 */
export async function tellProgress(
  client: GitHubClient | null,
  context: RunContext,
  { comment, name }: Pick<Settings, 'comment' | 'name'>,
  runner: Pick<Runner, 'log'>,
  describe: (marker: Marker) => string,
): Promise<number | null> {
  const { pullRequest } = context;
  if (client === null || pullRequest === null || comment === 'never') return null;
  if (readOnlyOrigin(pullRequest) !== null) return null;
  let looks: number | null = null;
  try {
    const [kept, ...twins] = await new OwnComments(client, context, name).list(pullRequest.number);
    const own = { run: context.runId, attempt: context.runAttempt };
    // Where not every run comments, one without a comment may be any.
    if (kept === undefined) return comment === 'always' ? 1 : null;
    looks = countLooks(context.commit, kept.marker);
    if ([kept, ...twins].some(({ marker }) => isNewer(marker, own))) return looks;
    const body = putBanner(kept.body, describe(kept.marker));
    if (body.length > LONGEST_BODY) return looks;
    if (await isOutdated(client, placeOf(context), pullRequest)) return looks;
    await updateComment(client, placeOf(context), kept, body);
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    runner.log(`The comment does not say how far this run is: ${error.message}`);
  }
  return looks;
}
