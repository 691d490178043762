import { describe, expect, it } from '@jest/globals';
import { createProgress } from '../../src/progress.js';
import { openProgressSink } from '../../src/commands/openProgressSink.js';
import { FakeTerminal } from '../support/fakeTerminal.js';

function record(canReplace: boolean) {
  const said: string[] = [];
  let time = 0;
  const progress = createProgress({
    line: (text) => said.push(text),
    lastLine: canReplace ? { write: (text) => said.push(`~${text}`), width: () => 100 } : null,
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
    expect(said.at(-1)).toBe('Comparing: 10 trees grown so far');
  });

  it('draws a bar on a terminal, and clears it in the end', () => {
    const { said, progress, growUntil } = record(true);
    progress.phase('Measuring', 1_000);
    growUntil(300_000, 1_000);
    expect(said.at(-1)).toBe(`~${'█'.repeat(7)}${'░'.repeat(17)} 300 of 1000 trees, 12 min left`);
    progress.end();
    expect(said.at(-1)).toBe('~');
  });

  it('gives no time left before a twentieth is done or ten seconds have passed', () => {
    const { said, progress, growUntil } = record(true);
    progress.phase('Measuring', 100);
    growUntil(1_200, 300);
    expect(said.at(-1)).toMatch(/ 4 of 100 trees$/u);
    growUntil(1_500, 300);
    expect(said.at(-1)).toMatch(/ 5 of 100 trees, 29 s left$/u);

    const slow = record(true);
    slow.progress.phase('Measuring', 1_000);
    slow.growUntil(9_000, 1_000);
    expect(slow.said.join()).not.toContain('left');
    slow.growUntil(10_000, 1_000);
    expect(slow.said.at(-1)).toMatch(/ 10 of 1000 trees, 17 min left$/u);
  });

  it('does not count the start of threads in the time left', () => {
    const { said, progress, growUntil } = record(true);
    progress.phase('Measuring', 100);
    growUntil(5_000, 5_000);
    growUntil(6_000, 100);
    expect(said.at(-1)).toMatch(/ 11 of 100 trees, 9 s left$/u);
  });

  it('stays in one line of a terminal of every width, and leaves nothing behind', () => {
    for (let columns = 20; columns <= 120; columns += 1) {
      for (const trees of [100, 1_000_000, null]) {
        const terminal = new FakeTerminal(columns);
        let time = 0;
        const progress = createProgress(openProgressSink(terminal, () => time));
        progress.phase('Measuring', trees);
        for (let tree = 0; tree < 99; tree += 1) {
          time += 150;
          progress.tree();
        }
        // A line that was too long once has left its beginning behind.
        expect([columns, terminal.lines]).toEqual([
          columns,
          ['Measuring', expect.stringMatching(/\b99\b/)],
        ]);
        expect(terminal.lines[1]?.length).toBeLessThan(columns);
        progress.end();
        expect(terminal.lines).toEqual(['Measuring', '']);
      }
    }
  });

  it('draws as long a bar as there is room for', () => {
    const barsOf = (columns: number): number => {
      const terminal = new FakeTerminal(columns);
      let time = 0;
      const progress = createProgress(openProgressSink(terminal, () => time));
      progress.phase('Measuring', 100);
      for (let tree = 0; tree < 9; tree += 1) {
        time += 1_000;
        progress.tree();
      }
      return terminal.lines.at(-1)?.match(/[█░]/gu)?.length ?? 0;
    };
    expect([80, 60, 45, 30].map(barsOf)).toEqual([24, 24, 17, 0]);
  });

  it('follows a window that is made narrower', () => {
    const terminal = new FakeTerminal(100);
    let time = 0;
    const progress = createProgress(openProgressSink(terminal, () => time));
    progress.phase('Measuring', 100);
    for (let tree = 0; tree < 80; tree += 1) {
      terminal.columns = 100 - tree;
      time += 150;
      progress.tree();
    }
    expect(terminal.lines).toHaveLength(2);
  });

  it('breaks titles at words', () => {
    const terminal = new FakeTerminal(30);
    createProgress(openProgressSink(terminal, () => 0)).phase('Measuring 5 models on 6000 rows', 1);
    expect(terminal.lines).toEqual(['Measuring 5 models on 6000', 'rows', '']);
  });

  it('writes lines into a pipe, of any length', () => {
    const written: string[] = [];
    let time = 0;
    const stream = { write: (text: string) => written.push(text) };
    const progress = createProgress(openProgressSink(stream, () => time));
    progress.phase('Measuring', 3);
    for (time = 20_000; time <= 40_000; time += 20_000) progress.tree();
    expect(written).toEqual([
      'Measuring\n',
      'Measuring: 1 of 3 trees\n',
      'Measuring: 2 of 3 trees, 20 s left\n',
    ]);
  });
});
