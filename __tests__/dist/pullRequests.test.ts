import { describe, it } from '@jest/globals';
import { ACCIDENTS } from './pullRequests/accidents.js';
import { ATTACKS } from './pullRequests/attacks.js';
import { expectCase } from './pullRequests/expectCase.js';
import { TABLES } from './pullRequests/tables.js';

/** Of all kinds of pull requests one in this many, each on one table; `npm run test:slow` tries all on all. */
const EVERY = 5;

describe('pull requests against the built command', () => {
  it.each(
    [...ACCIDENTS, ...ATTACKS]
      .filter((_, index) => index % EVERY === 0)
      .map((one, index) => {
        const table = TABLES[index % TABLES.length]!;
        return [one.name, table.name, one, table] as const;
      }),
  )('%s; %s', (_, __, one, table) => expectCase(one, table));
});
