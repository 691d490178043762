import { describeLoss } from '../words/historyWords.js';
import type { Section } from './section.js';

/** Why nothing is known of earlier runs. A comment is not the place to learn of it. */
export const lostHistorySection: Section = {
  name: 'lost history',
  build: (_, history) => {
    const loss = history && history.problems.length === 0 ? describeLoss(history) : null;
    return loss === null ? [] : [{ kind: 'paragraph', line: [loss] }];
  },
};
