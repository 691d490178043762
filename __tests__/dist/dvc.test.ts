import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { configOf, keep, pointerTo } from '../dvc/dvcFiles.js';
import { runCommand } from '../support/runCommand.js';
import { IRIS, openPullRequest, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

let remote: string;
let scenario: Scenario | null = null;
beforeEach(async () => {
  remote = await mkdtemp(join(tmpdir(), 'forest-gate-remote-'));
});
afterEach(async () => {
  await scenario?.close();
  scenario = null;
  await rm(remote, { recursive: true, force: true, maxRetries: 5 });
});

/** A commit whose table is kept by DVC. */
function commitOf(table: string): Record<string, string> {
  return {
    'data/iris.csv.dvc': pointerTo(table, 'iris.csv'),
    'data/.gitignore': '/iris.csv\n',
    '.dvc/config': configOf(remote),
  };
}

describe('a pull request that changes the pointer of a table', () => {
  it.each(['shallow', 'full'] as const)(
    'is compared with the table that the base points to (%s checkout)',
    async (checkout) => {
      const worse = relabelIris(3);
      await keep(remote, IRIS);
      await keep(remote, worse);
      scenario = await openPullRequest(commitOf(IRIS), commitOf(worse));
      const { exitCode, annotations } = await scenario.pull(undefined, { checkout });
      expect(exitCode).toBe(1);
      const { baseline, data, source } = scenario.result();
      expect([baseline.source, baseline.data?.rows, data.path]).toEqual([
        'commit',
        150,
        'data/iris.csv',
      ]);
      expect(source.dataPointer).toBe('data/iris.csv.dvc');
      expect(annotations.map(({ message }) => message).join('\n')).toContain('accuracy');
      const [comment = ''] = scenario.comments();
      expect(comment).toContain('data/iris.csv (kept by DVC, data/iris.csv.dvc)');
      // No page shows the lines of the table.
      expect(comment).not.toContain('iris.csv?plain=1#L');
    },
  );

  it('gives verify and predict the table that its pointer stands for, which is not there', async () => {
    await keep(remote, IRIS);
    scenario = await openPullRequest(commitOf(IRIS), commitOf(IRIS));
    const cwd = await scenario.checkOut(scenario.commits.base);
    const data = ['--data', 'data/iris.csv'];
    await runCommand([...data, '--trees', '5'], { cwd });
    const model = ['--model', 'forest-gate-out/model.json'];
    const verified = await runCommand(['verify', ...model, ...data], { cwd });
    expect([verified.exitCode, verified.stdout]).toEqual([
      0,
      expect.stringContaining('is what training on data/iris.csv gives, byte for byte.'),
    ]);
    const predicted = await runCommand(['predict', ...model, ...data], { cwd });
    expect([predicted.exitCode, predicted.stderr]).toEqual([0, '']);
    expect(predicted.stdout).toContain('for 150 rows of data/iris.csv');
    await rm(remote, { recursive: true });
    for (const command of ['verify', 'predict']) {
      const lost = await runCommand([command, ...model, ...data], { cwd });
      expect([lost.exitCode, lost.stderr]).toEqual([
        2,
        expect.stringMatching(/^forest-gate: data: data\/iris\.csv\.dvc stands for 3858 bytes with the MD5 /),
      ]);
    }
  });

  it('cannot be judged where the base points to nothing, and says so', async () => {
    const more = `${IRIS}${IRIS.split('\n').slice(1, 20).join('\n')}\n`;
    await keep(remote, more);
    scenario = await openPullRequest(commitOf(IRIS), commitOf(more));
    const { exitCode, annotations } = await scenario.pull();
    expect(scenario.result().baseline.source).toBe('unreadable');
    expect(exitCode).toBe(0);
    expect(scenario.result().verdict).toBe('inconclusive');
    expect(annotations.map(({ message }) => message).join('\n')).toMatch(
      /data\/iris\.csv of [0-9a-f]{7} cannot be read: data\/iris\.csv\.dvc stands for 3858 bytes with the MD5 .* Run `dvc push` where the data is\./,
    );
  });

  it('ends with one sentence where its own pointer leads nowhere', async () => {
    await keep(remote, IRIS);
    scenario = await openPullRequest(commitOf(IRIS), commitOf(relabelIris(3)));
    const { exitCode, annotations } = await scenario.pull();
    expect(exitCode).toBe(2);
    expect(annotations).toHaveLength(1);
    expect(annotations[0]?.message).toMatch(
      /^data: data\/iris\.csv\.dvc stands for \d+ bytes with the MD5/,
    );
  });
});
