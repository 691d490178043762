import { afterAll, beforeAll, it, jest } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/startGitHub.js';
import { FAULTS, failEach } from './failEach.js';

jest.setTimeout(300_000);

let github: GitHub;
beforeAll(async () => {
  github = await startGitHub();
  github.state.addCommit({ sha: 'c'.repeat(40), parents: [], files: new Map() });
});
afterAll(() => github.close());

it.each(FAULTS)('R69, R70: each call, %s once: exactly two releases and three moves', (_, fault) =>
  failEach(github, () => fault),
);
