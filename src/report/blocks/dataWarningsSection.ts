import { describeEasierTest } from '../words/describeRowChanges.js';
import { describeRepair } from '../words/describeRepair.js';
import type { Section } from './section.js';

/** What is doubtful about the rows that were tested. */
export const dataWarningsSection: Section = {
  name: 'data-warnings',
  build: (result) =>
    [...describeEasierTest(result), ...describeRepair(result)].map((sentence) => ({
      kind: 'alert',
      line: [sentence],
    })),
};
