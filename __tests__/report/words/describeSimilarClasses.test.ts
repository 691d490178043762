import { describe, expect, it } from '@jest/globals';
import { describeSimilarClasses } from '../../../src/report/words/describeSimilarClasses.js';
import { renderMarkdown } from '../../../src/report/renderMarkdown.js';
import { renderTerminal } from '../../../src/report/renderTerminal.js';
import type { Result } from '../../../src/document/result.js';
import { createResult } from '../../support/results.js';

const plain = createResult();
function withGroups(similarClasses: string[][]): Result {
  return {
    ...plain,
    data: { ...plain.data, similarClasses },
  };
}

describe('describeSimilarClasses', () => {
  it('says nothing where there are none', () => {
    expect(describeSimilarClasses(plain)).toBeNull();
    expect(renderMarkdown(plain)).not.toContain('differ only in');
  });

  it('names them with blanks that can be seen, in every report', () => {
    const result = withGroups([['Setosa', 'setosa', 'setosa ']]);
    const sentence =
      'Classes that differ only in case or blanks count as different ones: Setosa, setosa and setosa\u2423. If they are the same, spell them the same.';
    expect(describeSimilarClasses(result)).toBe(sentence);
    expect(renderMarkdown(result)).toContain(`\n> [!WARNING]\n> ${sentence}\n`);
    expect(renderTerminal(result, { colour: false, width: 200 })).toContain(`\n\n${sentence}\n\n`);
  });

  it('names no more than three groups and five of each', () => {
    const groups = Array.from({ length: 9 }, (_, i) =>
      Array.from({ length: 9 }, (__, j) => `x${i}${' '.repeat(j + 1)}y`),
    );
    const text = describeSimilarClasses(withGroups(groups));
    expect(text).toContain('and 4 more; and 6 more groups.');
    expect(text).not.toContain('x3');
  });
});
