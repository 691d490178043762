import { describeBaseEvaluation } from '../words/describeBaseEvaluation.js';
import type { Section } from './section.js';

/** What the run comes to when it is measured as the base measures. */
export const baseEvaluationSection: Section = {
  name: 'base evaluation',
  build: (result) => {
    const words = describeBaseEvaluation(result);
    if (words === null) return [];
    const isWorse = result.baseEvaluation?.verdict !== 'passed';
    return [{ kind: isWorse ? 'alert' : 'paragraph', line: [words] }];
  },
};
