import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { AnyResult } from '../document/regressionResult.js';
import { openOutputDirectory } from '../files/outputDirectory.js';
import { renderJunit } from '../report/renderJunit.js';
import { renderSarif } from '../report/renderSarif.js';
import type { RunFiles } from '../run/files.js';
import { renderDotenv } from './renderDotenv.js';

/** Where the files go that a flag asks for; `null` for none. */
export type OtherFiles = Readonly<Record<OtherFile, string | null>>;

type OtherFile = keyof typeof OTHERS;

/** The files that a flag asks for, and what is in each. */
const OTHERS = {
  history: { purpose: 'the history', render: copyHistory },
  junit: { purpose: 'each rule as a test of JUnit', render: renderJunit },
  dotenv: { purpose: 'the outputs as variables', render: renderDotenv },
  sarif: { purpose: 'broken rules and rows newly wrong, as SARIF', render: renderSarif },
} as const;

/** Writes what was asked for by flags; the paths and what is in each. */
export async function writeOthers(
  wanted: OtherFiles,
  result: AnyResult,
  files: RunFiles,
): Promise<Map<string, string>> {
  const written = new Map<string, string>();
  for (const flag of Object.keys(OTHERS).filter(isOther)) {
    const path = wanted[flag];
    if (path === null) continue;
    const { purpose, render } = OTHERS[flag];
    const text = await render(result, files, path);
    if (text === null) continue;
    const directory = await openOutputDirectory(dirname(path), null, flag);
    written.set(await directory.write(basename(path), [text]), purpose);
  }
  return written;
}

function isOther(name: string): name is OtherFile {
  return name in OTHERS;
}

/** The history that a run has written among its files; `null` where that is the one to carry on. */
async function copyHistory(_: AnyResult, files: RunFiles, path: string): Promise<string | null> {
  const kept = files.get('history.json');
  return kept === undefined || kept === resolve(path) ? null : await readFile(kept, 'utf8');
}
