import { availableParallelism } from 'node:os';

/** The suite runs what `npm run compile-tests` compiled. */
export default {
  roots: ['<rootDir>/.build/__tests__'],
  testMatch: ['**/!(*.slow).test.js'],
  testEnvironment: 'node',
  testTimeout: 60_000,
  transform: {},
  coverageProvider: 'v8',
  collectCoverageFrom: ['<rootDir>/.build/src/**/*.js'],
  coverageThreshold: { global: { statements: 95, branches: 90 } },
  // Many tests wait for a child process or a server: one more than there are processors fills the gaps.
  maxWorkers: availableParallelism() + 1,
};
