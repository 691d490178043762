import { describeLoss, describePlace, listProblems } from '../words/historyWords.js';
import type { Block } from './block.js';
import type { Section } from './section.js';

/** Where the accuracy has its place among the last runs of the branch, and what of these is damaged. */
export const historySection: Section = {
  name: 'history',
  build: (result, history) => {
    if (history === null) return [];
    const place = describePlace(result, history);
    return [
      ...(place === null ? [] : [{ kind: 'paragraph' as const, line: [place] }]),
      ...listProblems(result, history).map((text): Block => ({ kind: 'alert', line: [text] })),
    ];
  },
};

/** Why nothing is known of earlier runs. A comment is not the place to learn of it. */
export const lostHistorySection: Section = {
  name: 'lost history',
  build: (_, history) => {
    const loss = history && history.problems.length === 0 ? describeLoss(history) : null;
    return loss === null ? [] : [{ kind: 'paragraph', line: [loss] }];
  },
};
