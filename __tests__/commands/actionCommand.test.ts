import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

/** In the place of the bundle: says how it was started, and ends as a command that found drift. */
const BUNDLE = `
console.log(JSON.stringify({ args: process.argv.slice(2), token: process.env.GITHUB_TOKEN }));
process.exitCode = 1;
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forest-gate-entries-'));
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
  await writeFile(join(folder, 'index.js'), BUNDLE);
  for (const name of ['actionCommand.js', 'publish.js', 'driftAction.js', 'gather.js']) {
    await copyFile(join('.build/src', name), join(folder, name));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const endSchema = z.object({ stdout: z.string(), code: z.int().optional() });

async function start(
  entry: string,
  inputs: Readonly<Record<string, string>>,
): Promise<{ code: number; started: unknown }> {
  const env = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const ended: unknown = await promisify(execFile)(process.execPath, [join(folder, entry)], {
    env,
  }).catch((error: unknown) => error);
  const { stdout, code = 0 } = endSchema.parse(ended);
  return { code, started: JSON.parse(stdout) };
}

describe('an action that is a command', () => {
  it('publishes to each line, with the inputs that were given', async () => {
    const inputs = { to: 'release\n\n  s3://models/team ', from: '', 'github-token': 't ' };
    expect((await start('publish.js', { ...inputs, dispatch: 'deploy.yml' })).started).toEqual({
      args: ['publish', '--to=release', '--to=s3://models/team', '--dispatch=deploy.yml'],
      token: 't',
    });
  });

  it('finds drift by every input of its metadata, and fails unless it is told not to', async () => {
    const { inputs } = z
      .object({ inputs: z.record(z.string(), z.unknown()) })
      .parse(parse(await readFile('.github/actions/drift/action.yml', 'utf8')));
    const flags = Object.keys(inputs).filter((name) => !['fail', 'github-token'].includes(name));
    const given = Object.fromEntries(flags.map((name) => [name, `a ${name}`]));
    const { code, started } = await start('driftAction.js', { ...given, fail: 'true' });
    expect(started).toEqual({
      args: ['drift', ...flags.map((name) => `--${name}=a ${name}`)],
      token: '',
    });
    expect(code).toBe(1);
    expect((await start('driftAction.js', { fail: 'false' })).code).toBe(0);
  });

  it('gathers by every input of its metadata, and ends as the command', async () => {
    const { inputs } = z
      .object({ inputs: z.record(z.string(), z.unknown()) })
      .parse(parse(await readFile('.github/actions/gather/action.yml', 'utf8')));
    const flags = Object.keys(inputs).filter((name) => name !== 'github-token');
    const given = Object.fromEntries(flags.map((name) => [name, `a ${name}`]));
    const { code, started } = await start('gather.js', { ...given, 'github-token': 't' });
    expect(started).toEqual({
      args: ['comment', ...flags.map((name) => `--${name}=a ${name}`)],
      token: 't',
    });
    expect(code).toBe(1);
  });
});
