import { describe, expect, it } from '@jest/globals';
import { createPhases } from '../../../src/github/log/phases.js';

function open() {
  const said: string[] = [];
  let time = 0;
  const now = (): number => time;
  const runner = {
    log: (text: string) => void said.push(text),
    beginGroup: (title: string) => void said.push(`> ${title}`),
    endGroup: () => void said.push('<'),
  };
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { phases: createPhases(runner, now), said, pass };
}

describe('createPhases', () => {
  it('folds what each phase says, and tells how long each took, of a silent one that alone', () => {
    const { phases, said, pass } = open();
    phases.phase('Measuring', 2);
    pass(12_000);
    phases.tree();
    pass(340);
    phases.phase('Judging', null);
    phases.note('No base.');
    phases.phase('Writing', null);
    pass(100);
    phases.begin('Telling');
    phases.log('Uploaded.');
    phases.end();
    phases.end();
    phases.log('Last.');
    expect(said).toEqual([
      '> Measuring',
      'Measuring: 1 of 2 trees',
      '<',
      'Measuring: 12.3 s',
      '> Judging',
      'No base.',
      '<',
      'Judging: 0.0 s',
      'Writing: 0.1 s',
      '> Telling',
      'Uploaded.',
      '<',
      'Telling: 0.0 s',
      'Last.',
    ]);
  });
});
