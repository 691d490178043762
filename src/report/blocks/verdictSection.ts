import type { Result } from '../../document/result.js';
import { describeVerdict } from '../words/describeVerdict.js';
import type { Mark } from './block.js';
import type { Section } from './section.js';

const MARKS: Readonly<Record<Result['verdict'], Mark>> = {
  passed: 'passed',
  failed: 'failed',
  inconclusive: 'warning',
};

/** What became of the run, in one line. */
export const verdictSection: Section = {
  name: 'verdict',
  build: (result) => [
    { kind: 'heading', mark: MARKS[result.verdict], text: describeVerdict(result) },
  ],
};
