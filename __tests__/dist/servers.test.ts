import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createRepository } from '../support/github/createRepository.js';
import {
  answer,
  ANY_PATH,
  ARTIFACT_SERVICE,
  cutBody,
  type Fault,
  forbid,
  hang,
  htmlPage,
  limitRate,
  times,
} from '../support/github/faults.js';
import { startGitHub } from '../support/github/startGitHub.js';
import { IRIS, openPullRequest, QUICK, relabelIris, Scenario } from '../support/scenario.js';

jest.setTimeout(180_000);

const DATA = 'data/iris.csv';
const CONTENTS = /\/contents\//;
const REST = /^(?!\/twirp\/)/;
/** Enough for the run itself; what is waited for is cut short. */
const SHORT = { ...QUICK, 'timeout-minutes': '0.15' };

let scenario: Scenario;
const servers: Server[] = [];
afterEach(async () => {
  await scenario.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

function restCalls(): string[] {
return scenario.github.requests
    .filter(({ origin, path }) => origin === 'api' && !path.startsWith(ARTIFACT_SERVICE))
    .map(({ method, path }) => `${method} ${path}`);
}
function warnings(annotations: readonly { name: string; message: string }[]): string[] {
return annotations.filter(({ name }) => name === 'warning').map(({ message }) => message);
}

describe('a reply that is not what was asked for', () => {
  it.each<[string, Fault]>([
    ['a page', htmlPage],
    ['another shape', () => ({ status: 200, json: { wrong: true } })],
    ['half of it', cutBody],
  ])('R38: %s in place of the base, once, does not hide a drop', async (_, fault) => {
    scenario = await openPullRequest({ [DATA]: IRIS }, { [DATA]: relabelIris(5) });
    scenario.github.on('GET', CONTENTS, times(1, fault));
    const run = await scenario.pull(QUICK, { checkout: 'files' });
    expect([run.exitCode, run.outputs.get('verdict')]).toEqual([1, 'failed']);
    expect(run.outputs.get('baseline-source')).toBe('commit');
    expect(run.stdout).toContain('Waiting for the API: GET /repos/');
  });

  it('R38: where contents may not be read, an older result of the branch has its turn', async () => {
    scenario = await openPullRequest({ [DATA]: IRIS }, { [DATA]: relabelIris(5) });
    await scenario.push();
    const older = scenario.makeOlder();
    scenario.github.on('GET', CONTENTS, forbid);
    const run = await scenario.pull(QUICK, { checkout: 'files' });
    expect([run.outputs.get('baseline-source'), run.exitCode]).toEqual(['artifact', 1]);
    expect(run.outputs.get('baseline-commit')).toBe(older);
  });

  it('takes files as Gitea describes them', async () => {
    scenario = await openPullRequest({ [DATA]: IRIS });
    scenario.github.on('GET', CONTENTS, async (_, proceed) => {
      const reply = await proceed();
      if (typeof reply === 'string' || reply.bytes === undefined) return reply;
      const content = Buffer.from(reply.bytes).toString('base64');
      const headers = { 'content-type': 'application/json;charset=utf-8' };
      return { status: 200, headers, json: { type: 'file', encoding: 'base64', content } };
    });
    const run = await scenario.pull(QUICK, { checkout: 'files' });
    expect(run.outputs.get('baseline-source')).toBe('commit');
  });
});

describe('a server that tests the head of a pull request', () => {
  it.each(['full', 'files'] as const)(
    'compares with the base that was merged into it, with the workspace %s',
    async (checkout) => {
      const github = await startGitHub();
      const repository = await createRepository();
      const worse = { [DATA]: IRIS, '.github/forest-gate.yml': 'max-depth: 1\n' };
      const start = await repository.commit({ [DATA]: IRIS });
      const own = await repository.commit(worse, [start]);
      const main = await repository.commit({ [DATA]: IRIS, 'README.md': '' }, [start]);
      const head = await repository.commit({ ...worse, 'README.md': '' }, [own, main]);
      for (const commit of [start, own, main, head]) github.state.addCommit(commit);
      github.state.branches.set('main', main.sha);
      scenario = new Scenario(github, repository, { base: main, head, merge: head });
      const run = await scenario.pull({ ...QUICK, 'min-accuracy': '0.1' }, { checkout });
      expect(run.outputs.get('baseline-commit')).toBe(main.sha);
      expect([run.exitCode, run.outputs.get('verdict')]).toEqual([1, 'failed']);
    },
  );
});

describe('the token of the artifact service', () => {
  it.each(['CreateArtifact', 'FinalizeArtifact'])(
    'R47: does not follow a redirect of %s to another host',
    async (method) => {
      const seen: IncomingHttpHeaders[] = [];
      const thief = createServer((request, response) => {
        seen.push(request.headers);
        response.end('{}');
      });
      servers.push(thief);
      await new Promise<void>((resolve) => thief.listen(0, 'localhost', resolve));
      const address = thief.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      const location = `http://localhost:${address.port}/`;
      scenario = await openPullRequest();
      scenario.github.on('POST', `${ARTIFACT_SERVICE}/${method}`, () => ({
        status: 302,
        headers: { location },
      }));
      const run = await scenario.pull(SHORT);
      expect(run.exitCode).toBe(0);
      expect(seen).toEqual([]);
      expect(warnings(run.annotations)).toEqual([expect.stringContaining('redirect (302)')]);
    },
  );
});

describe('what the artifact service says', () => {
  it.each<[string, Fault]>([
    ['in JSON', () => ({ status: 403, json: { code: 'x', msg: 'a\n::add-mask::b\n##[add-mask]c' } })],
    [
      'in HTML',
      () => ({ status: 403, bytes: '<html>\n::stop-commands::x\n##[add-matcher]y', headers: {} }),
    ],
  ])('R57: is no log command %s', async (_, fault) => {
    scenario = await openPullRequest();
    scenario.github.on('POST', `${ARTIFACT_SERVICE}/CreateArtifact`, fault);
    const run = await scenario.pull(SHORT);
    expect(run.stdout).not.toMatch(/##\[|^::(?:debug|add-mask|stop-commands|add-matcher)/m);
    expect(warnings(run.annotations)).toHaveLength(1);
  });
});

describe('a run without a token', () => {
  it('goes on without the API and the comment, and says so once', async () => {
    scenario = await openPullRequest({ [DATA]: IRIS }, { [DATA]: relabelIris(5) });
    const inputs = { ...QUICK, 'github-token': '' };
    const run = await scenario.pull(inputs, { checkout: 'full' });
    expect([run.exitCode, run.outputs.get('baseline-source')]).toEqual([1, 'commit']);
    expect(warnings(run.annotations)).toEqual([
      expect.stringContaining('github-token is empty, so there is no comment'),
    ]);
    expect(restCalls()).toEqual([]);
    expect(run.outputs.has('artifact-url')).toBe(true);
  });
});

describe('what a run takes of the API', () => {
  it('R45: is 30 requests at most, whatever is answered', async () => {
    scenario = await openPullRequest();
    scenario.github.on('*', REST, limitRate(1, 403));
    const run = await scenario.pull(QUICK, { checkout: 'files' });
    expect(run.exitCode).toBe(0);
    expect(restCalls().length).toBeLessThanOrEqual(30);
    expect(restCalls().at(-1)).toContain('/comments');
  });

  it('R80: ends in time to report and to comment when calls hang', async () => {
    scenario = await openPullRequest();
    scenario.github.on('GET', '/repos/{owner}/{repo}/actions/artifacts', hang);
    const run = await scenario.pull(SHORT);
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain('iris');
    expect(scenario.comments()).toHaveLength(1);
    expect(run.stdout).toContain('has not answered for 5 seconds');
  });

  it('R80: ends by itself when every call hangs', async () => {
    scenario = await openPullRequest();
    scenario.github.on('*', ANY_PATH, hang);
    const run = await scenario.pull(SHORT, { timeoutSeconds: 60 });
    expect(run.signal).toBeNull();
    expect(run.outputs.has('verdict')).toBe(true);
    expect(run.summary).toContain('iris');
  });
});

describe('the environment of a runner', () => {
  it('R80: a training that does not end in time is an error that names it', async () => {
    scenario = await openPullRequest();
    const run = await scenario.pull({ data: DATA, trees: '10000', 'timeout-minutes': '0.005' });
    expect(run.exitCode).toBe(2);
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^timeout-minutes is 0\.005, and they are over: (Preparing the comparison with the base|Measuring 5 models)/),
    ]);
  });

  it('an empty event file is an error in the environment, and no defect', async () => {
    scenario = await openPullRequest();
    const run = await scenario.push(QUICK, { env: { GITHUB_EVENT_PATH: '/dev/null' } });
    expect(run.exitCode).toBe(2);
    expect(run.annotations[0]?.message).toContain('GITHUB_EVENT_PATH');
    expect(run.stdout).not.toContain('defect');
  });

  it('a percent sign in an annotation reads right on runners that do not decode it', async () => {
    scenario = await openPullRequest({ [DATA]: IRIS }, { [DATA]: relabelIris(5) });
    const run = await scenario.pull();
    expect(run.stdout).toMatch(/^::error::.*\d% of such/m);
    expect(run.stdout).not.toMatch(/^::error::.*%25/m);
  });

  it('R66: an upload that fails is told once, with the reason of its last attempt', async () => {
    scenario = await openPullRequest();
    scenario.github.on('POST', `${ARTIFACT_SERVICE}/CreateArtifact`, answer(503, 'Busy'));
    const run = await scenario.pull(SHORT);
    expect(warnings(run.annotations)).toEqual([
      expect.stringMatching(/^The upload was given up after \d+ seconds?: Failed request: \(503\)/),
    ]);
    const enterprise = await scenario.pull(SHORT, {
      env: { GITHUB_SERVER_URL: 'https://github.example.com' },
    });
    expect(warnings(enterprise.annotations)).toHaveLength(1);
  });
});
