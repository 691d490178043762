import { describe, expect, it } from '@jest/globals';
import { createProgress } from '../../src/progress.js';

function record(canReplace: boolean) {
  const said: string[] = [];
  let time = 0;
  const progress = createProgress({
    line: (text) => said.push(text),
    replace: canReplace ? (text) => said.push(`~${text}`) : null,
    now: () => time,
  });
  const growUntil = (end: number, step: number): void => {
    while (time < end) {
      time += step;
      progress.tree();
    }
  };
  return { said, progress, growUntil };
}

describe('createProgress', () => {
  it('says a phase once, and nothing more of a short one', () => {
    const { said, progress, growUntil } = record(false);
    progress.phase('Measuring', 100);
    growUntil(5_000, 50);
    progress.phase('Training', null);
    progress.end();
    expect(said).toEqual(['Measuring', 'Training']);
  });

  it('writes a line every ten seconds in a log, with the time left', () => {
    const { said, progress, growUntil } = record(false);
    progress.phase('Measuring', 400);
    growUntil(31_000, 100);
    expect(said).toEqual([
      'Measuring',
      'Measuring: 100 of 400 trees, 30 s left',
      'Measuring: 200 of 400 trees, 20 s left',
      'Measuring: 300 of 400 trees, 10 s left',
    ]);
    progress.phase('Comparing', null);
    growUntil(42_000, 1_000);
    expect(said.at(-1)).toBe('Comparing: 10 trees');
  });

  it('draws a bar on a terminal, and clears it in the end', () => {
    const { said, progress, growUntil } = record(true);
    progress.phase('Measuring', 1_000);
    growUntil(300_000, 1_000);
    expect(said.at(-1)).toBe(
      `~${'█'.repeat(7)}${'░'.repeat(17)} Measuring: 300 of 1000 trees, 12 min left`,
    );
    progress.end();
    expect(said.at(-1)).toBe('~');
  });
});
