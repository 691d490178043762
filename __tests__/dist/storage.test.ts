import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Azurite, startAzurite } from '../support/github/startAzurite.js';
import { openPullRequest } from '../support/scenario.js';

jest.setTimeout(180_000);

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

describe('the action beside a real blob server', () => {
  it('uploads what a later run reads back as its baseline', async () => {
    const scenario = await openPullRequest(undefined, undefined, { blobs: azurite });
    try {
      expect((await scenario.push()).exitCode).toBe(0);
      expect([...scenario.uploaded().keys()]).toHaveLength(11);
      const run = await scenario.pull();
      expect(run.exitCode).toBe(0);
      expect(run.outputs.get('baseline-source')).toBe('artifact');
    } finally {
      await scenario.close();
    }
  });
});
