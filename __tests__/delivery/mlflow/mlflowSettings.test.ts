import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createMlflowClient } from '../../../src/delivery/mlflow/mlflowClient.js';
import { readMlflowSettings } from '../../../src/delivery/mlflow/mlflowSettings.js';
import { errorMessage } from '../../../src/errors.js';

const URI = 'MLFLOW_TRACKING_URI';

describe('readMlflowSettings', () => {
  it('takes what the client of MLflow takes', () => {
    const env = { [URI]: 'https://mlflow.example.com/team/', MLFLOW_TRACKING_TOKEN: 'canary' };
    expect(readMlflowSettings(env)).toEqual({
      root: new URL('https://mlflow.example.com/team/'),
      authorization: 'Bearer canary',
      secrets: ['canary', Buffer.from(':').toString('base64')],
      experiment: null,
      user: null,
    });
    const pair = { MLFLOW_TRACKING_USERNAME: 'ada', MLFLOW_TRACKING_PASSWORD: 'pass:word' };
    expect(readMlflowSettings({ ...env, ...pair }).authorization).toBe(
      `Basic ${Buffer.from('ada:pass:word').toString('base64')}`,
    );
    expect(readMlflowSettings({ ...env, MLFLOW_EXPERIMENT_ID: '7' }).experiment).toEqual({
      id: '7',
    });
    expect(readMlflowSettings({ ...env, MLFLOW_EXPERIMENT_NAME: 'x' }).experiment).toEqual({
      name: 'x',
    });
  });

  it('takes a user out of an address, where nobody sees it', () => {
    const { root, authorization } = readMlflowSettings({
      [URI]: 'http://ada:p%40ss@localhost:5000?q=1',
    });
    expect(root.href).toBe('http://localhost:5000/');
    expect(authorization).toBe(`Basic ${Buffer.from('ada:p@ss').toString('base64')}`);
  });

  it('says what is missing or wrong, and never a value', () => {
    expect(() => readMlflowSettings({ [URI]: ' ' })).toThrow(
      'mlflow needs the address of a tracking server (MLFLOW_TRACKING_URI), as in https://mlflow.example.com.',
    );
    for (const address of ['sqlite:///canary.db', './mlruns', 'databricks', 'mlflow:5000']) {
      expect(() => readMlflowSettings({ [URI]: address })).toThrow(
        /^MLFLOW_TRACKING_URI is not the address of a tracking server, (?!.*canary)/,
      );
    }
  });
});

describe('secrets', () => {
  let echo: ReturnType<typeof createServer>;
  let port = 0;
  beforeEach(async () => {
    echo = createServer(({ headers }, response) => {
      const said = headers.authorization ?? '';
      const decoded = Buffer.from(said.replace('Basic ', ''), 'base64').toString();
      response.writeHead(403);
      response.end(
        JSON.stringify({ error_code: 'PERMISSION_DENIED', message: `${said} ${decoded}` }),
      );
    });
    await new Promise<void>((done) => echo.listen(0, '127.0.0.1', done));
    const address = echo.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterEach(() => new Promise((done) => echo.close(done)));

  it.each([
    [{ MLFLOW_TRACKING_TOKEN: 'canaryToken' }],
    [{ MLFLOW_TRACKING_USERNAME: 'ada', MLFLOW_TRACKING_PASSWORD: 'canaryWord' }],
  ])('R71: are in no message, also where a server says them back', async (env) => {
    const settings = readMlflowSettings({ [URI]: `http://127.0.0.1:${port}`, ...env });
    const asked = createMlflowClient(settings).get('runs/get', {}, z.object({}));
    const message = await asked.then(() => 'no error', errorMessage);
    expect(message).toContain('the server answered 403 (PERMISSION_DENIED: ');
    expect(message).not.toMatch(/canary/);
    expect(message).not.toContain(Buffer.from('ada:canaryWord').toString('base64'));
  });
});
