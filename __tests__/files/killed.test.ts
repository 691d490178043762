import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { z } from 'zod';

const run = promisify(execFile);
const SEAL = 'metrics.json';
const OLD = { 'model.json': 'old', 'report.md': 'old', 'model.onnx': 'old' };
const NEW = { 'model.json': 'new', 'report.md': 'new', 'profile.json': 'new' };

/** Writes the new files over the old ones, and is killed right before its change of names with this number. */
async function writeUntil(folder: string, change: number): Promise<boolean> {
  const program = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let changes = 0;
    for (const name of ['renameSync', 'linkSync', 'rmSync', 'unlinkSync', 'copyFileSync']) {
      const own = fs[name];
      fs[name] = (...args) => {
        if (changes++ === ${change}) {
          process.kill(process.pid, 'SIGKILL');
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
        }
        return own(...args);
      };
    }
    syncBuiltinESMExports();
    const { openOutputDirectory } = await import(${JSON.stringify(
      pathToFileURL(resolve('.build/src/files/outputDirectory.js')).href,
    )});
    const output = await openOutputDirectory(${JSON.stringify(folder)}, null);
    await output.together(async (later) => {
      await later.write('model.json', ['new']);
      await later.remove('model.onnx');
      await later.write(${JSON.stringify(SEAL)}, ['new']);
      await later.write('report.md', ['new']);
      await later.write('profile.json', ['new']);
    }, ${JSON.stringify(SEAL)});`;
  try {
    await run(process.execPath, ['--input-type=module', '--eval', program]);
    return true;
  } catch (error) {
    expect(z.looseObject({ signal: z.string() }).parse(error).signal).toBe('SIGKILL');
    return false;
  }
}

it('R101: a machine that stops between two changes of names leaves no metrics.json beside files of another run', async () => {
  if (process.platform === 'win32') return;
  const seen = new Set<string>();
  for (let change = 0; ; change++) {
    const folder = await mkdtemp(join(tmpdir(), 'forest-gate-killed-'));
    try {
      for (const [name, text] of Object.entries({ ...OLD, [SEAL]: 'old' })) {
        await writeFile(join(folder, name), text);
      }
      const isDone = await writeUntil(folder, change);
      const names = (await readdir(folder)).filter((name) => /^[a-z]+\.[a-z]+$/.test(name));
      const files = Object.fromEntries(
        await Promise.all(
          names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
        ),
      );
      const { [SEAL]: seal, ...others } = files;
      seen.add(seal ?? 'none');
      if (seal !== undefined)
        expect([change, others]).toEqual([change, seal === 'old' ? OLD : NEW]);
      // Where it is absent, each file is whole all the same.
      expect(Object.values(others).filter((text) => text !== 'old' && text !== 'new')).toEqual([]);
      if (isDone) break;
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  expect([...seen]).toEqual(['old', 'none', 'new']);
});
