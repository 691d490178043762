import { describe, it, jest } from '@jest/globals';
import { ACCIDENTS } from './pullRequests/accidents.js';
import { ATTACKS } from './pullRequests/attacks.js';
import { expectCase } from './pullRequests/expectCase.js';
import { TABLES } from './pullRequests/tables.js';

jest.setTimeout(300_000);

describe.each(TABLES)('$name', (table) => {
  describe('accidents do not fail', () => {
    it.each(ACCIDENTS)('$name', (one) => expectCase(one, table));
  });

  describe('attacks do not pass in silence', () => {
    it.each(ATTACKS)('$name', (one) => expectCase(one, table));
  });
});
