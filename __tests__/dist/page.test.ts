import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createRuntimeToken } from '../support/github/createRuntimeToken.js';
import { ARTIFACT_SERVICE, type Fault } from '../support/github/faults.js';
import { openPullRequest, QUICK, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

let scenario: Scenario;
afterEach(() => scenario.close());

function pages() {
  return scenario.github.state.artifacts.filter(({ mimeType }) => mimeType === 'text/html');
}

/** A server that takes archives and nothing else. */
const archivesOnly: Fault = (call, proceed) =>
  call.body.toString('utf8').includes('text/html')
    ? { status: 400, json: { code: 'invalid_argument', msg: 'mime_type is not known' } }
    : proceed();

describe('the report as a page of its own', () => {
  it('is uploaded as it is beside the archive, before the comment that leads to it', async () => {
    scenario = await openPullRequest();
    const run = await scenario.pull();
    expect([run.exitCode, run.annotations]).toEqual([0, []]);
    expect(pages().map(({ name }) => name)).toEqual(['forest-gate--iris.html']);
    const [page] = pages();
    expect(page?.bytes.toString('utf8')).toBe(scenario.uploaded().get('report.html'));
    const url = `https://github.com/octo-org/flowers/actions/runs/${run.run.id}/artifacts/${page?.id ?? 0}`;
    expect(run.outputs.get('report-url')).toBe(url);
    expect(run.outputs.get('artifact-url')).not.toBe(url);
    const [comment = ''] = scenario.comments();
    expect(comment).toContain(`](${url})`);
    expect(comment).toContain('(sign in to open)');
    expect(run.stdout).toContain(`Uploaded as the artifact forest-gate--iris.html: ${url}`);
  });

  it('R64: legs of a matrix that share a name each have their own', async () => {
    scenario = await openPullRequest();
    const event = scenario.event();
    const { run } = await scenario.pull(QUICK, { event });
    const runtimeToken = createRuntimeToken(run.backendId, 'another-leg');
    const { id, backendId } = run;
    await scenario.pull(QUICK, {
      event,
      run: { id, backendId, jobBackendId: 'another-leg', runtimeToken },
    });
    expect(pages().map(({ name }) => name)).toEqual([
      'forest-gate--iris.html',
      'forest-gate--iris-2.html',
    ]);
  });

  it('R66: stays in the archive where the server takes nothing else, without a warning', async () => {
    scenario = await openPullRequest();
    scenario.github.on('POST', `${ARTIFACT_SERVICE}/CreateArtifact`, archivesOnly);
    const run = await scenario.pull();
    expect([run.exitCode, run.annotations]).toEqual([0, []]);
    expect(pages()).toEqual([]);
    expect(run.outputs.has('report-url')).toBe(false);
    expect(scenario.uploaded().has('report.html')).toBe(true);
    expect(run.stdout).toContain('report.html is in the archive only');
    const [comment = ''] = scenario.comments();
    expect(comment).toContain(`](${run.outputs.get('artifact-url') ?? 'no address'})`);
    expect(comment).not.toContain('signed in');
  });

  it('R66: of a server that takes no artifacts there is one warning', async () => {
    scenario = await openPullRequest();
    const run = await scenario.pull(QUICK, {
      env: { GITHUB_SERVER_URL: 'https://github.example.com' },
    });
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('does not take artifacts'),
    ]);
    expect(run.stdout).not.toContain('in the archive only');
  });

  it('is never taken for the result of the base', async () => {
    scenario = await openPullRequest();
    await scenario.push();
    const { state } = scenario.github;
    const archive = scenario.archives()[0];
    state.artifacts.splice(0, Infinity, ...pages());
    expect((await scenario.pull()).outputs.get('baseline-source')).toBe('commit');
    if (archive !== undefined) state.artifacts.push(archive);
    expect((await scenario.pull()).outputs.get('baseline-source')).toBe('artifact');
  });
});
