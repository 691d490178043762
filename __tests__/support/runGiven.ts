import { ofClasses } from './parseClasses.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { BaseAccess } from '../../src/baseline/baseline.js';
import { parseResult } from '../../src/document/parseResult.js';
import type { AnyResult } from '../../src/document/regressionResult.js';
import type { Result } from '../../src/document/result.js';
import { openOutputDirectory } from '../../src/files/outputDirectory.js';
import { createProgress } from '../../src/progress.js';
import { run } from '../../src/run/run.js';
import type { Settings } from '../../src/settings/settings.js';
import { verifyResult } from '../../src/verify/verifyResult.js';
import { readSettingsFrom } from './readSettingsFrom.js';

/**
 * A run on a file of predictions, whose document is found out anew.
 *
 * @param folder where its files go
 * @param made what the workflow made at the base; `null` for nothing
 * @param settingsAt the settings beside another settings file; by default those of the run
 */
export async function runGiven(...given: Parameters<typeof runGivenAny>): Promise<Result> {
  return ofClasses(await runGivenAny(...given));
}

/** The same, whatever is predicted. */
export async function runGivenAny(
  folder: string,
  text: string,
  base: BaseAccess,
  values: Readonly<Record<string, string>> = {},
  made: string | null = null,
  settingsAt: ((file: string | null) => Settings) | null = null,
): Promise<AnyResult> {
  const settings = readSettingsFrom({
    predictions: 'p.csv',
    ...(made === null ? {} : { 'baseline-predictions': 'base.csv' }),
    ...values,
  });
  const { result, files } = await run(settings, {
    toolVersion: '1.0.0',
    now: () => new Date(0),
    source: {
      serverUrl: null,
      repository: null,
      event: null,
      commit: null,
      dataPath: null,
      dataPointer: null,
      looks: null,
    },
    data: Buffer.from(text),
    dataName: 'p.csv',
    baselinePredictions: made === null ? null : Buffer.from(made),
    base,
    history: null,
    settingsAt: (file) => Promise.resolve(settingsAt === null ? settings : settingsAt(file)),
    configPath: 'gate.yml',
    bundledTable: Buffer.from(''),
    followPointer: () => Promise.resolve(null),
    findAcceptance: () => Promise.resolve(null),
    grow: () => Promise.reject(new Error('nothing is to be grown')),
    output: await openOutputDirectory(join(folder, 'out'), null),
    progress: createProgress({ line: () => undefined, lastLine: null, now: () => 0 }),
  });
  expect([...files.keys()]).not.toContain('model.json');
  const document = parseResult(readFileSync(join(folder, 'out', 'metrics.json')));
  for (const { what, differences } of verifyResult(document)) {
    expect([what, differences]).toEqual([what, []]);
  }
  return result;
}
