import { describeDataWarnings } from '../words/describeDataWarnings.js';
import type { Section } from './section.js';

/** What is doubtful about the rows that were tested. */
export const dataWarningsSection: Section = {
  name: 'data-warnings',
  build: (result) =>
    describeDataWarnings(result).map((sentence) => ({ kind: 'alert', line: [sentence] })),
};
