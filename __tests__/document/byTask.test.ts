import { describe, expect, it } from '@jest/globals';
import { byTask } from '../../src/document/byTask.js';
import { readSource, roomOf, SOURCES } from '../architecture/sources.js';
import { createRegression } from '../support/regressionResults.js';
import { createResult } from '../support/results.js';

const ANSWERS = { classification: () => 'classes', regression: () => 'numbers' };

/** The places where a report, or what is told of one, becomes that of a task. */
const PLACES = [
  'history/createEntry.ts',
  'library/index.ts',
  'report/sections.ts',
  'report/tasks/blocks.ts',
  'report/tasks/words.ts',
];

describe('byTask', () => {
  it('answers for the task that a document is of', () => {
    expect(byTask(createResult(), ANSWERS)).toBe('classes');
    expect(byTask(createRegression(), ANSWERS)).toBe('numbers');
  });

  it('is asked where all that differs stands together, and nowhere else', () => {
    const users = SOURCES.filter((path) => readSource(path).includes("document/byTask.js'"));
    expect([...users].sort()).toEqual(PLACES);
  });

  it('no report asks for the task by itself', () => {
    const tellers = ['report', 'history', 'github', 'gitlab'];
    const askers = SOURCES.filter((path) => tellers.includes(roomOf(path))).filter((path) =>
      /\btask\s*(?:===|!==)/.test(readSource(path)),
    );
    expect(askers).toEqual([]);
  });
});
