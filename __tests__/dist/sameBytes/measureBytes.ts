import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../../support/runCommand.js';
import type { GoldenTable } from './tables.js';

/** Where and how a table is measured: nothing of it may show. */
export interface Place {
  /** The program that is Node. */
  readonly node: string;
  readonly timeZone: string;
  readonly language: string;
  /** Processors that the machine is said to have, which is how many threads grow a large forest. */
  readonly workers: number;
  readonly lineEnd: '\n' | '\r\n';
}

/** SHA-256 of each file of a run. */
export type Hashes = Readonly<Record<(typeof FILES)[number], string>>;

const FILES = ['model.json', 'model.onnx', 'metrics.json'] as const;

/** The time, and what the bytes of the file are, which its line ends are a part of. */
const OWN = [/"createdAt": ".*"/, /"sha256": "[0-9a-f]{64}",\n(?= *"fingerprint")/];

/**
 * Measures a table with the built command in a folder of its own.
 *
 * @param top where the folder is made
 */
export async function measureBytes(
  { file, bytes, args }: GoldenTable,
  { node, timeZone, language, workers, lineEnd }: Place,
  top: string,
): Promise<Hashes> {
  const cwd = await mkdtemp(join(top, 'run-'));
  const preload = join(top, `processors-${workers}.mjs`);
  await mkdir(top, { recursive: true });
  await writeFile(preload, sayProcessors(workers));
  await writeFile(
    join(cwd, file),
    typeof bytes === 'string' ? bytes.replaceAll('\n', lineEnd) : bytes,
  );
  const run = await runCommand(['--data', file, '--min-accuracy', '0', ...args], {
    cwd,
    program: node,
    node: ['--import', pathToFileURL(preload).href],
    env: { TZ: timeZone, LANG: language, LC_ALL: language },
  });
  if (run.exitCode !== 0) throw new Error(`${file} ended with ${run.exitCode}: ${run.stderr}`);
  const hashes = await Promise.all(
    FILES.map(async (name) => {
      const content = await readFile(join(cwd, 'forest-gate-out', name));
      const kept = name === 'metrics.json' ? withoutOwn(content.toString('utf8')) : content;
      return [name, createHash('sha256').update(kept).digest('hex')] as const;
    }),
  );
  await rm(cwd, { recursive: true, force: true, maxRetries: 5 });
  return Object.fromEntries(hashes) as Hashes;
}

function withoutOwn(metrics: string): string {
  return OWN.reduce((text, part) => text.replace(part, ''), metrics);
}

function sayProcessors(count: number): string {
  return (
    `import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module';` +
    `os.availableParallelism = () => ${count}; syncBuiltinESMExports();\n`
  );
}
