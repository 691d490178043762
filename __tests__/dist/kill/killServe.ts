import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runCommand } from '../../support/runCommand.js';
import { startServing } from '../../support/startServing.js';
import { type Killable, timeOf } from './killable.js';

const BODY = '[{"sepal_length":5.1,"sepal_width":3.5,"petal_length":1.4,"petal_width":null}]';

/** `serve`, while it starts and while it is asked. */
export async function killServe(top: string): Promise<Killable> {
  const cwd = await mkdtemp(join(top, 'serve-'));
  await runCommand(['--trees', '5', '--data', resolve('data/iris.csv')], { cwd });
  const path = join(cwd, 'forest-gate-out', 'model.json');
  const model = await readFile(path);
  const cli = 'dist/cli/index.js';
  const expected = await askOnce();

  async function askOnce(): Promise<string> {
    const serving = await startServing(['--model', path, '--drain-seconds', '0'], { cli });
    try {
      return await ask(serving.url);
    } finally {
      serving.kill('SIGTERM');
      await serving.ended;
    }
  }

  return {
    name: 'serve',
    milliseconds: 2 * (await timeOf(askOnce)),
    attempt: async (after) => {
      const child = spawn(process.execPath, [cli, 'serve', '--model', path, '--port', '0'], {
        env: { PATH: process.env['PATH'] },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const timer = setTimeout(() => child.kill('SIGKILL'), after);
      const ended = once(child, 'close');
      const wrong: string[] = [];
      child.stdout.on('data', (piece: Buffer) => {
        const [, url] = / at (http:\S+:\d+)\n/.exec(piece.toString()) ?? [];
        if (url === undefined) return;
        void (async () => {
          // Until it is killed.
          for (;;) {
            const answer = await ask(url);
            if (answer !== expected) wrong.push(`it answered ${answer}`);
          }
        })().catch(() => undefined);
      });
      await ended;
      clearTimeout(timer);
      if (wrong[0] !== undefined) return wrong[0];
      if (!model.equals(await readFile(path))) return 'the model file is another one';
      const again = await askOnce();
      return again === expected ? null : `started again, it answers ${again}`;
    },
    close: () => Promise.resolve(),
  };
}

async function ask(url: string): Promise<string> {
  const reply = await fetch(`${url}/predict`, { method: 'POST', body: BODY });
  return reply.text();
}
