import type { Environment } from '../files/environment.js';
import { readCandidate } from '../delivery/candidate.js';
import { openTarget } from '../delivery/openTarget.js';
import type { Delivery } from '../delivery/release/startWorkflow.js';
import { publish as publishAt, type Published } from '../delivery/publish.js';
import { printVersionName } from '../delivery/version.js';
import { UserError } from '../errors.js';
import { printLines } from './printLines.js';
import type { PublishRequest } from './publishCommand.js';
import { tellRunner } from './tellRunner.js';

const OUTCOMES: Readonly<Record<Published['outcome'], string>> = {
  published: 'published',
  finished: 'finished, which an earlier attempt had begun',
  unchanged: 'is there already with these bytes; nothing was changed',
};

/**
 * Publishes what a run wrote at every target in turn, and prints which version it is there.
 * @throws UserError for what must not be published, and for the first target that fails
 */
export async function publish(
  { to, from, dispatch }: PublishRequest,
  env: Environment,
): Promise<void> {
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
  const { name, modelSha256 } = candidate.manifest;
  let started: Delivery | null = null;
  for (const [index, target] of targets.entries()) {
    const { number, outcome } = await publishAt(target, candidate);
    const version = printVersionName({ name, number });
    printLines(
      `${version} at ${target.address}: ${OUTCOMES[outcome]} (model ${modelSha256.slice(0, 12)}).`,
    );
    if (index === 0) {
      await tellRunner({ version, outcome, 'model-sha256': modelSha256 }, '', env);
      // A job that runs again may have failed between publishing and this.
      const isNew = outcome !== 'unchanged' || Number(env['GITHUB_RUN_ATTEMPT'] ?? 1) > 1;
      if (dispatch !== null && isNew) {
        started = { version, sha256: modelSha256, target: target.address };
      }
    }
  }
  if (dispatch === null || started === null) return;
  const { startWorkflow } = await import(
    /* webpackMode: "eager" */ '../delivery/release/startWorkflow.js'
  );
  await startWorkflow(dispatch, started, env);
  printLines(`${dispatch} is started for ${started.version}.`);
}
