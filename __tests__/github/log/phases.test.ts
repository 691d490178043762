import { describe, expect, it } from '@jest/globals';
import { createPhases } from '../../../src/github/log/phases.js';
import { createProgress } from '../../../src/progress.js';

function open() {
  const said: string[] = [];
  let time = 0;
  const now = (): number => time;
  const runner = {
    log: (text: string) => void said.push(text),
    beginGroup: (title: string) => void said.push(`> ${title}`),
    endGroup: () => void said.push('<'),
  };
  const progress = createProgress({ line: runner.log, lastLine: null, now, isTitled: false });
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { phases: createPhases(runner, progress, now), said, pass };
}

describe('createPhases', () => {
  it('folds each phase, and says under it how long it took', () => {
    const { phases, said, pass } = open();
    phases.phase('Measuring', 2);
    pass(12_000);
    phases.tree();
    pass(340);
    phases.phase('Judging', null);
    phases.note('No base.');
    phases.end();
    phases.end();
    expect(said).toEqual([
      '> Measuring',
      'Measuring: 1 of 2 trees',
      '<',
      'Measuring: 12.3 s',
      '> Judging',
      'No base.',
      '<',
      'Judging: 0.0 s',
    ]);
  });
});
