import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { SIGNATURE } from '../support/github/blobSink.js';
import { answer, ARTIFACT_SERVICE, COMMENTS, forbid, htmlPage } from '../support/github/faults.js';
import { IRIS, openPullRequest, QUICK, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

/** What a job may have in its environment beside what the action needs. */
const KEYS = {
  AWS_SECRET_ACCESS_KEY: 'canary/of+the/secret/key/of/S3',
  AWS_SESSION_TOKEN: 'canaryOfTheSessionOfS3',
  MLFLOW_TRACKING_TOKEN: 'canaryOfMlflow',
  MLFLOW_TRACKING_PASSWORD: 'canaryOfThePasswordOfMlflow',
  SOME_SECRET: 'canaryOfSomebodyElse',
};
const DEBUG = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', DEBUG: '*' };

let scenario: Scenario;
afterEach(() => scenario.close());

/** A text as it is, and as it is often written elsewhere. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const forms = ['base64', 'base64url', 'hex'] as const;
  return [secret, encodeURIComponent(secret), ...forms.map((form) => bytes.toString(form))];
}

describe('secrets', () => {
  it.each<[string, (scenario: Scenario) => void]>([
    ['where all goes well', () => undefined],
    [
      'where every write is refused',
      ({ github }) => {
        github.on('*', COMMENTS, forbid);
        github.on('POST', `${ARTIFACT_SERVICE}/CreateArtifact`, forbid);
      },
    ],
    [
      'where what is written is answered with a page, or not taken',
      ({ github }) => {
        github.on('POST', COMMENTS, htmlPage);
        github.on('PUT', /uploads/, answer(403));
      },
    ],
  ])('R61: are in nothing that is written or shown, with the log of a debugger, %s', async (_, damage) => {
    scenario = await openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': relabelIris(9) });
    damage(scenario);
    const run = await scenario.pull({ ...QUICK, sbom: 'true' }, { env: { ...KEYS, ...DEBUG } });
    const isUploaded = scenario.archives().some(({ bytes }) => bytes.length > 0);
    const files = isUploaded ? scenario.uploaded() : new Map<string, string>();
    const told = [
      run.stdout,
      run.stderr,
      run.summary,
      run.envFile,
      run.pathFile,
      ...run.outputs.values(),
      ...scenario.comments(),
      ...files.values(),
    ];
    expect(told.join('').length).toBeGreaterThan(5_000);
    const token = scenario.github.state.token;
    const secrets = [token, run.run.runtimeToken, 'canaryOfTheRuntimeToken', SIGNATURE];
    for (const secret of [...secrets, ...Object.values(KEYS)]) {
      for (const form of formsOf(secret)) {
        // A token is shown to the runner alone, which masks it.
        const places = told.map((text) => text.replaceAll(`::add-mask::${form}`, ''));
        expect(places.filter((text) => text.includes(form))).toEqual([]);
      }
    }
  });
});
