import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  ANY_PATH,
  ARTIFACT_SERVICE,
  cutSocket,
  emptyServerError,
  hang,
  times,
} from '../support/github/faults.js';
import { IRIS, openPullRequest, QUICK, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(180_000);

let scenario: Scenario;
afterEach(() => scenario.close());

describe('a server that is out of order', () => {
  it('R66: an upload to a server that cannot take it ends within 20 seconds', async () => {
    scenario = await openPullRequest();
    scenario.github.on('POST', `${ARTIFACT_SERVICE}/CreateArtifact`, emptyServerError);
    const run = await scenario.pull();
    expect(run.exitCode).toBe(0);
    expect(run.annotations.map(({ message }) => message).join()).toContain('given up');
    const first = scenario.github.requests.find(({ path }) => path.startsWith(ARTIFACT_SERVICE));
    const last = scenario.github.requests.at(-1);
    expect((last?.endedAt ?? 0) - (first?.endedAt ?? 0)).toBeLessThan(20_000);
  });

  it('R38, R76: with every call dead the base is unreadable, which is told and never passed', async () => {
    scenario = await openPullRequest();
    scenario.github.on('*', ANY_PATH, cutSocket);
    const run = await scenario.pull();
    expect(run.exitCode).toBe(0);
    expect(run.outputs.get('verdict')).toBe('inconclusive');
    const warnings = run.annotations.filter(({ name }) => name === 'warning');
    expect(warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('The base could not be read, and without it nothing passes'),
    );
    expect(run.outputs.get('baseline-source')).toBe('unreadable');
  });

  it('R76: with every call dead a drop fails beside the base that the clone has, as it does online', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': relabelIris(5) });
    const ends = async (): Promise<unknown[]> => {
      const run = await scenario.pull({ ...QUICK, baseline: 'commit' }, { checkout: 'full' });
      const names = ['verdict', 'accuracy', 'baseline-source', 'baseline-accuracy'] as const;
      return [run.exitCode, ...names.map((name) => run.outputs.get(name))];
    };
    const online = await ends();
    expect(online.slice(0, 2)).toEqual([1, 'failed']);
    scenario.github.on('*', ANY_PATH, cutSocket);
    expect(await ends()).toEqual(online);
  });

  it('R43: a read is given up and the run goes on', async () => {
    scenario = await openPullRequest();
    scenario.github.on('GET', '/repos/{owner}/{repo}/actions/artifacts', times(1, hang));
    const run = await scenario.pull();
    expect(run.exitCode).toBe(0);
    expect(run.outputs.get('baseline-source')).toBe('commit');
  });
});
