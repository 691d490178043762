import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { asGitea, GITEA_ACTIONS, giteaVariables } from '../support/github/asGitea.js';
import { answer, ARTIFACT_SERVICE } from '../support/github/faults.js';
import type { ActionResult } from '../support/github/runAction.js';
import { createRepository } from '../support/github/createRepository.js';
import { startGitHub } from '../support/github/startGitHub.js';
import { openPullRequest, QUICK, relabelIris, Scenario, IRIS } from '../support/scenario.js';

jest.setTimeout(180_000);

const DATA = 'data/iris.csv';
/** The runner of Gitea lets the client of artifacts take this server for one that has them. */
const PATCHED = 'http://gitea.localhost:3000';
const UNPATCHED = 'https://git.example.com';

/** What this forge is asked because it is another one. */
const OF_FORGES = /^(?:POST \/graphql|GET \/user): no such operation$/;

let scenario: Scenario;
afterEach(async () => {
  const { violations } = scenario.github;
  const others = violations.filter((problem) => !OF_FORGES.test(problem));
  violations.splice(0, violations.length, ...others);
  await scenario.close();
});

function warnings({ annotations }: ActionResult): string[] {
  return annotations.filter(({ name }) => name === 'warning').map(({ message }) => message);
}

/** A pull request that made the model worse, on a server with its API below /api/v1. */
async function openOnGitea(artifacts: 'poor' | 'none'): Promise<void> {
  const github = await startGitHub({ basePath: '/api/v1' });
  const repository = await createRepository();
  const base = await repository.commit({ [DATA]: IRIS });
  // Its runner tests the head itself.
  const head = await repository.commit({ [DATA]: relabelIris(5) }, [base]);
  for (const commit of [base, head]) github.state.addCommit(commit);
  github.state.branches.set('main', base.sha);
  scenario = new Scenario(github, repository, { base, head, merge: head });
  asGitea(github, artifacts);
}

describe.each(['poor', 'none'] as const)('a run on Gitea or Forgejo, artifacts listed: %s', (artifacts) => {
  it.each<['full' | 'files', string]>([
    ['full', PATCHED],
    ['files', PATCHED],
    ['files', UNPATCHED],
  ])('judges by the base trained again, with the checkout %s at %s', async (checkout, serverUrl) => {
    await openOnGitea(artifacts);
    const env = giteaVariables(serverUrl);
    const run = await scenario.pull(QUICK, { checkout, env });
    expect([run.exitCode, run.outputs.get('verdict')]).toEqual([1, 'failed']);
    expect(run.outputs.get('baseline-source')).toBe('commit');
    expect(run.outputs.get('baseline-commit')).toBe(scenario.commits.base.sha);
    expect(run.summary).toContain('iris');
    expect(run.stdout).not.toContain('defect');
    const isPatched = serverUrl === PATCHED;
    expect(run.outputs.has('artifact-url')).toBe(isPatched);
    expect(warnings(run)).toEqual(
      isPatched ? [] : [expect.stringMatching(/^This server does not take artifacts .+ another step can upload them\.$/)],
    );
  });

  it('comments once and edits it, as the user that its jobs are', async () => {
    await openOnGitea(artifacts);
    const env = giteaVariables(PATCHED);
    await scenario.pull(QUICK, { env, checkout: 'full' });
    const [first] = scenario.github.state.comments;
    expect(first?.author).toEqual(GITEA_ACTIONS);
    await scenario.pull(QUICK, { env, checkout: 'full' });
    expect(scenario.github.state.comments.map(({ id }) => id)).toEqual([first?.id]);
  });
});

describe('a GitHub Enterprise Server', () => {
  const env = { GITHUB_SERVER_URL: 'https://github.example.com' };

  it('has the verdict, the base, the comment and the summary without artifacts, and one line why', async () => {
    scenario = await openPullRequest({ [DATA]: IRIS }, { [DATA]: relabelIris(5) });
    const run = await scenario.pull(QUICK, { env, checkout: 'files' });
    expect([run.exitCode, run.outputs.get('baseline-source')]).toEqual([1, 'commit']);
    expect(scenario.comments()).toHaveLength(1);
    expect(run.summary).toContain('iris');
    expect(run.outputs.has('artifact-url')).toBe(false);
    expect(warnings(run)).toEqual([
      expect.stringMatching(/^This server does not take artifacts .+ another step can upload them\.$/),
    ]);
  });

  it('is as good where its API knows no artifacts and the service is gone', async () => {
    scenario = await openPullRequest({ [DATA]: IRIS }, { [DATA]: relabelIris(5) });
    scenario.github.on('GET', '/repos/{owner}/{repo}/actions/artifacts', answer(404, 'Not Found'));
    scenario.github.on('POST', `${ARTIFACT_SERVICE}/CreateArtifact`, answer(404, 'Not Found'));
    const run = await scenario.pull(QUICK, { checkout: 'files' });
    expect([run.exitCode, run.outputs.get('baseline-source')]).toEqual([1, 'commit']);
    expect(scenario.comments()).toHaveLength(1);
    expect(warnings(run)).toHaveLength(1);
  });
});
