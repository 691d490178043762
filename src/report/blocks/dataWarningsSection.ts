import { describeEasierTest } from '../words/describeRowChanges.js';
import { describeRareClasses } from '../words/describeRareClasses.js';
import { describeSimilarClasses } from '../words/describeSimilarClasses.js';
import type { Section } from './section.js';

/** What is doubtful about the data itself. */
export const dataWarningsSection: Section = {
  name: 'data-warnings',
  build: (result) => {
    const similar = describeSimilarClasses(result);
    const warnings = [
      ...(similar === null ? [] : [similar]),
      ...describeEasierTest(result),
      ...describeRareClasses(result),
    ];
    return warnings.map((sentence) => ({ kind: 'alert', line: [sentence] }));
  },
};
