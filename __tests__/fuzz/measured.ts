import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openServedModel } from '../../src/commands/openServedModel.js';
import type { ServedModel } from '../../src/serving/servedModel.js';

const ROWS = Array.from({ length: 24 }, (_, row) => {
  const colour = ['red', 'green', ''][row % 3] ?? '';
  return `${row / 2},${colour},${row === 5 ? '' : row % 7},${row < 12 ? 'low' : 'high'}`;
});

/** A small run: a number, a text with gaps, a number with a gap, two classes, two trees. */
class Measured {
  #files: ReadonlyMap<string, Buffer> | null = null;
  #model: Promise<ServedModel> | null = null;

  /** A file that the run wrote. */
  file(name: string): Buffer {
    this.#files ??= this.#run();
    const bytes = this.#files.get(name);
    if (bytes === undefined) throw new Error(`there is no ${name}`);
    return bytes;
  }

  /** Its model, to be served. */
  model(): Promise<ServedModel> {
    this.#model ??= (async () => {
      const folder = mkdtempSync(join(tmpdir(), 'forest-gate-fuzz-'));
      writeFileSync(join(folder, 'model.json'), this.file('model.json'));
      const path = join(folder, 'model.json');
      const source = { kind: 'file', path, name: 'm' } as const;
      const served = await openServedModel({ source, sha256: null }, {});
      rmSync(folder, { recursive: true, force: true });
      return served;
    })();
    return this.#model;
  }

  #run(): ReadonlyMap<string, Buffer> {
    const folder = mkdtempSync(join(tmpdir(), 'forest-gate-fuzz-'));
    try {
      writeFileSync(join(folder, 'table.csv'), `size,colour,count,label\n${ROWS.join('\n')}\n`);
      const rules = ['--min-accuracy', '0', '--trees', '2', '--folds', '2'];
      const words = ['gate', '--data', 'table.csv', ...rules];
      const cli = resolve('.build/src/cli.js');
      execFileSync(process.execPath, [cli, ...words], { cwd: folder, stdio: 'ignore', env: {} });
      const names = ['model.json', 'metrics.json', 'profile.json'];
      return new Map(
        names.map((name) => [name, readFileSync(join(folder, 'forest-gate-out', name))]),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

export const measured = new Measured();
