import { describe, expect, it } from '@jest/globals';
import type { Result } from '../../../src/document/result.js';
import { createBadge } from '../../../src/report/createBadge.js';
import {
  describeLoss,
  describePlace,
  listProblems,
} from '../../../src/report/words/historyWords.js';
import { entriesOf, known } from '../../support/histories.js';
import { createResult } from '../../support/results.js';

/** Five of 150 rows wrong. */
const RESULT = createResult();

describe('describePlace', () => {
  it.each<[number[], string]>([
    [[2, 3, 4], 'lower than in all of the last 3 runs on main, 97.3% to 98.7%.'],
    [[6, 7, 8], 'higher than in all of the last 3 runs on main, 94.7% to 96.0%.'],
    [[2, 5, 8], 'within the range of the last 3 runs on main, 94.7% to 98.7%.'],
    [[2, 3, 5], 'as low as the lowest of the last 3 runs on main, 96.7% to 98.7%.'],
    [[5, 7, 8], 'as high as the highest of the last 3 runs on main, 94.7% to 96.7%.'],
    [[5, 5, 5], 'the same as in all of the last 3 runs on main.'],
    [[4, 4, 4], 'lower than in all of the last 3 runs on main, 97.3%.'],
  ])('after runs with %j rows wrong', (wrong, words) => {
    expect(describePlace(RESULT, known(entriesOf(wrong)))).toBe(`The accuracy is ${words}`);
  });

  it('looks back on twenty runs, and says nothing of fewer than three', () => {
    const many = known(entriesOf([9, ...Array.from({ length: 20 }, () => 4)]), { branch: null });
    expect(describePlace(RESULT, many)).toBe(
      'The accuracy is lower than in all of the last 20 runs, 97.3%.',
    );
    expect(describePlace(RESULT, known(entriesOf([1, 2])))).toBe(null);
  });
});

describe('what is lost', () => {
  it('is told apart: runs that expired, and runs that cannot be read', () => {
    expect(describeLoss(known([], { lost: 'Expired.' }))).toBe(
      'The history begins again. Expired.',
    );
    expect(describeLoss(known([], { lost: 'Broken.', isUnreadable: true }))).toBe(
      'Earlier runs cannot be read. Broken.',
    );
    expect(describeLoss(known([]))).toBe(null);
  });

  it('is told once: not where the report says it of the base', () => {
    const problems = ['Artifact 5 has another digest.', 'Artifact 6 is broken.'];
    const rejected = [{ artifact: 5, run: 1, reason: problems[0] ?? '' }];
    const result = createResult({ baseline: { rejected } });
    expect(listProblems(result, known([], { problems }))).toEqual(['Artifact 6 is broken.']);
  });
});

describe('createBadge', () => {
  it.each<[Result['verdict'], string]>([
    ['passed', 'brightgreen'],
    ['inconclusive', 'yellow'],
    ['failed', 'red'],
  ])('of a run that %s is %s', (verdict, color) => {
    expect(createBadge({ ...RESULT, verdict })).toEqual({
      schemaVersion: 1,
      label: 'iris accuracy',
      message: '96.7%',
      color,
    });
  });
});
