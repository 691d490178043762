import { describeSimilarClasses } from '../words/describeSimilarClasses.js';
import type { Section } from './section.js';

/** What is doubtful about the data itself. */
export const dataWarningsSection: Section = {
  name: 'data-warnings',
  build: (result) => {
    const similar = describeSimilarClasses(result);
    return similar === null ? [] : [{ kind: 'alert', line: [similar] }];
  },
};
