import { describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { formatAnnotation } from '../../src/github/annotation.js';
import { createRunner, loadRunner } from '../../src/github/runner.js';
import { readCommands } from '../support/github/readCommands.js';

function open() {
  const said: string[] = [];
  const say = (kind: string) => (message?: unknown) => {
    said.push(`${kind} ${String(message)}`);
  };
  const write = jest.fn(() => Promise.resolve());
  const addRaw = jest.fn<(text: string) => { write: typeof write }>().mockReturnValue({ write });
  const toolkit = {
    info: say('info'),
    startGroup: say('group'),
    endGroup: say('end'),
    setOutput: (name: string, value: unknown) => {
      if (name === 'broken') throw new Error('no file');
      said.push(`output ${name}=${JSON.stringify(value)}`);
    },
    summary: { addRaw },
  };
  const runner = createRunner(toolkit);
  return { runner, said, write, addRaw };
}

describe('log', () => {
  it('R57: writes every line so that none is a command', () => {
    const { runner, said } = open();
    runner.log('a\n::error::b\r\n  ::add-mask::c\rd\u2028::debug::e ##[error]f');
    expect(said).toEqual([
      'info a',
      'info : :error::b',
      'info   : :add-mask::c',
      'info d',
      'info : :debug::e ## [error]f',
    ]);
  });
});

describe('group', () => {
  it('has a title that is no command', () => {
    const { runner, said } = open();
    runner.beginGroup('##[x');
    runner.endGroup();
    expect(said).toEqual(['group ## [x', 'end undefined']);
  });
});

describe('annotations', () => {
  it('R62: are one error and five warnings; the rest is logged', () => {
    const { runner, said } = open();
    runner.error('verdict');
    runner.error('::more::');
    for (let i = 1; i <= 7; i++) runner.warn(`w${i}`);
    expect(said).toEqual([
      'info ::error::verdict',
      'info Error: ::more::',
      ...[1, 2, 3, 4, 5].map((i) => `info ::warning::w${i}`),
      'info Warning: w6',
      'info Warning: w7',
    ]);
  });

  it('R62: are cut at 4,096 characters, and never through one', () => {
    const { runner, said } = open();
    runner.warn('x'.repeat(4096));
    runner.warn('x'.repeat(4097));
    runner.warn(`${'x'.repeat(4095)}😀😀`);
    expect(said).toEqual(
      [4096, 4096, 4095].map((length) => `info ::warning::${'x'.repeat(length)}`),
    );
  });
});

describe('formatAnnotation', () => {
  it('reads the same where a runner decodes percent signs and where it does not', () => {
    const message = 'iris failed with 74.5% accuracy (100 % of 3).';
    expect(formatAnnotation('error', message)).toBe(`::error::${message}`);
  });

  it('R57: breaks up the old form of a command', () => {
    expect(formatAnnotation('warning', 'a ##[add-mask]b')).toBe('::warning::a ## [add-mask]b');
  });

  it('R57: any message is one command, and GitHub reads it as it was', () => {
    const text = fc.array(
      fc.constantFrom('%', '2', '5', '0', 'A', 'a', 'D', 'd', '\n', '\r', ':', 'é'),
    );
    fc.assert(
      fc.property(text, (characters) => {
        const message = characters.join('');
        const commands = readCommands(formatAnnotation('warning', message));
        expect(commands).toMatchObject([{ name: 'warning', message }]);
      }),
    );
  });
});

describe('setOutputs', () => {
  it('sets numbers and texts, and leaves out what there is not', () => {
    const { runner, said } = open();
    runner.setOutputs(
      new Map<string, string | number | null>([
        ['accuracy', 0.95],
        ['verdict', 'passed'],
        ['comment-url', null],
      ]),
    );
    expect(said).toEqual(['output accuracy=0.95', 'output verdict="passed"']);
  });

  it('R58: a value with a line end is not set, and one failure does not stop the others', () => {
    const { runner, said } = open();
    runner.setOutputs(
      new Map([
        ['a', 'x\ny<<z'],
        ['broken', 'x'],
        ['b', 'y'],
      ]),
    );
    expect(said).toEqual([
      'output b="y"',
      'info ::warning::Outputs that could not be set: a (it has a control character), broken (no file).',
    ]);
  });
});

describe('writeSummary', () => {
  it('writes, and says so', async () => {
    const { runner, addRaw } = open();
    expect(await runner.writeSummary('# x')).toBe(true);
    expect(addRaw).toHaveBeenCalledWith('# x');
  });

  it('R60: a summary that cannot be written is a warning', async () => {
    const { runner, said, write } = open();
    write.mockRejectedValue(new Error('Unable to access summary file'));
    expect(await runner.writeSummary('# x')).toBe(false);
    expect(said).toEqual([
      'info ::warning::The job summary could not be written: Unable to access summary file',
    ]);
  });
});

describe('loadRunner', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'forest-gate-runner-'));
  const files = {
    GITHUB_OUTPUT: 'output',
    GITHUB_STEP_SUMMARY: 'summary',
    GITHUB_ENV: 'env',
    GITHUB_PATH: 'path',
  };

  it("R58: writes the runner's files so that they hold exactly what was set", async () => {
    const before = { ...process.env };
    for (const [name, file] of Object.entries(files)) {
      process.env[name] = path.join(folder, file);
      writeFileSync(path.join(folder, file), '');
    }
    try {
      const runner = await loadRunner();
      runner.setOutputs(
        new Map<string, string | number>([
          ['path', 'a=b<<EOF ::x::'],
          ['accuracy', 0.5],
        ]),
      );
      expect(await runner.writeSummary('# Summary\n')).toBe(true);
      const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
      expect(read('output').replace(/\r\n/g, '\n')).toMatch(
        /^path<<(ghadelimiter_[0-9a-f-]+)\na=b<<EOF ::x::\n\1\naccuracy<<(ghadelimiter_[0-9a-f-]+)\n0\.5\n\2\n$/,
      );
      expect(read('summary')).toBe('# Summary\n');
      expect(read('env') + read('path')).toBe('');
    } finally {
      for (const name of Object.keys(files)) {
        if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = before[name];
      }
      rmSync(folder, { recursive: true });
    }
  });
});
