import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { markFinished, markUnfinished } from '../../src/files/unfinishedFiles.js';

describe('unfinished files', () => {
  it('have no handler for signals before and after, and one meanwhile', () => {
    expect(process.listenerCount('SIGINT')).toBe(0);
    markUnfinished('a');
    markUnfinished('b');
    markFinished('a');
    markFinished('a');
    expect(process.listenerCount('SIGINT')).toBe(1);
    markFinished('b');
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  it('R78: a signal while a file is written removes what there is of it and ends the process', async () => {
    if (process.platform === 'win32') return;
    const directory = await mkdtemp(join(tmpdir(), 'forest-gate-unfinished-'));
    const module = pathToFileURL(resolve('.build/src/files/outputDirectory.js')).href;
    const program = `
      import { openOutputDirectory } from ${JSON.stringify(module)};
      const output = await openOutputDirectory(${JSON.stringify(directory)}, null);
      function* pieces() {
        for (let i = 0; ; i++) {
          if (i === 100) console.log('written');
          yield 'x'.repeat(100);
        }
      }
      await output.write('model.json', pieces());`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((done) => child.stdout.once('data', done));
    child.kill('SIGINT');
    const signal = await new Promise((done) => {
      child.once('close', (_, name) => {
        done(name);
      });
    });
    expect(signal).toBe('SIGINT');
    expect(await readdir(directory)).toEqual([]);
    await rm(directory, { recursive: true });
  });
});
