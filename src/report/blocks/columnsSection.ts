import { describeColumns } from '../words/describeColumns.js';
import type { Section } from './section.js';

/** How the table was read, where that goes without saying no more. */
export const columnsSection: Section = {
  name: 'columns',
  build: ({ data }) => {
    const sentences = describeColumns(data);
    return sentences.length === 0 ? [] : [{ kind: 'paragraph', line: [sentences.join(' ')] }];
  },
};
