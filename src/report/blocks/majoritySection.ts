import { describeMajority } from '../words/describeMajority.js';
import type { Section } from './section.js';

/** That the model is not shown to have learned anything, where it is not. */
export const majoritySection: Section = {
  name: 'majority',
  build: (result) => {
    const words = describeMajority(result);
    return words === null ? [] : [{ kind: 'alert', line: [words] }];
  },
};
