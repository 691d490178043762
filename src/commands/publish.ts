import { readCandidate } from '../delivery/candidate.js';
import { openTarget, type Environment } from '../delivery/openTarget.js';
import { publish as publishAt, type Published } from '../delivery/publish.js';
import { printVersionName } from '../delivery/version.js';
import { UserError } from '../errors.js';
import { printLines } from './printLines.js';
import type { PublishRequest } from './publishCommand.js';

const OUTCOMES: Readonly<Record<Published['outcome'], string>> = {
  published: 'published',
  finished: 'finished, which an earlier attempt had begun',
  unchanged: 'is there already with these bytes; nothing was changed',
};

/**
 * Publishes what a run wrote at every target in turn, and prints which version it is there.
 * @throws UserError for what must not be published, and for the first target that fails
 */
export async function publish({ to, from }: PublishRequest, env: Environment): Promise<void> {
  // A pull request's model is one that nobody has merged.
  if ((env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request')) {
    throw new UserError(
      'publish-pull-request',
      'A pull request publishes nothing: let the job run on pushes to the default branch only.',
    );
  }
  const candidate = await readCandidate(from);
  // All that can be wrong with an address is said before anything is stored.
  const targets = await Promise.all(to.map((address) => openTarget(address, env)));
  for (const target of targets) {
    const { number, outcome } = await publishAt(target, candidate);
    const { name, modelSha256 } = candidate.manifest;
    printLines(
      `${printVersionName({ name, number })} at ${target.address}: ${OUTCOMES[outcome]} (model ${modelSha256.slice(0, 12)}).`,
    );
  }
}
