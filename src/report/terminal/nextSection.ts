import { listNextSteps } from '../words/listNextSteps.js';
import type { Section } from '../blocks/section.js';

/** What to do about a verdict that is not good. */
export const nextSection: Section = {
  name: 'next',
  build: (result) => {
    const steps = listNextSteps(result);
    if (steps.length === 0) return [];
    return [
      {
        kind: 'fold',
        title: 'What to do next',
        blocks: [{ kind: 'list', items: steps.map((step) => [step]) }],
      },
    ];
  },
};
