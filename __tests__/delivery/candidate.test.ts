import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readCandidate } from '../../src/delivery/candidate.js';
import { nameModelFile } from '../../src/delivery/version.js';
import type { Result } from '../../src/document/result.js';
import { createResult } from '../support/results.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candidate-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function write(
  onnx: NonNullable<Result['model']>['onnx'],
  files: Readonly<Record<string, string>>,
): void {
  const result = createResult();
  const model = { ...result.model, sha256: digest('model'), onnx };
  const document = JSON.stringify({ ...result, verdict: 'passed', model });
  const all = { 'model.json': 'model', 'metrics.json': document, ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
}

/** A result of predictions that were given, with the file of the model as it names it. */
function writeGiven(path: string | null, files: Readonly<Record<string, string>>): void {
  const result = createResult();
  const modelFile = path === null ? null : { path, sha256: digest('trees'), bytes: 5 };
  const document = JSON.stringify({ ...result, verdict: 'passed', model: null, modelFile });
  const all = { 'metrics.json': document, ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
}

describe('readCandidate', () => {
  it('takes the file of a model that was not grown here, and none that an earlier run left', async () => {
    writeGiven('out/model.txt', {
      'model.txt': 'trees',
      'model.json': 'old',
      'profile.json': 'old',
    });
    const { files, manifest } = await readCandidate(folder);
    expect(files.map(({ name }) => name)).toEqual(['metrics.json', 'model.txt']);
    expect([manifest.modelSha256, nameModelFile(manifest)]).toEqual([digest('trees'), 'model.txt']);
  });

  it.each([
    ['out/model.txt', { 'model.txt': 'others' }, 'is not the model that'],
    ['out/model.txt', {}, 'has no model.txt'],
    ['../a b', { 'a b': 'trees' }, 'names no file of the model'],
    [null, {}, 'names no file of the model that made them. Name it with `model-file`'],
  ])('refuses %j beside %j', async (path, files, message) => {
    writeGiven(path, files);
    await expect(readCandidate(folder)).rejects.toThrow(message);
  });

  it('takes model.onnx along when it is the one of the document, and does without', async () => {
    write({ sha256: digest('onnx'), bytes: 4 }, { 'model.onnx': 'onnx' });
    const { files } = await readCandidate(folder);
    expect(files.map(({ name }) => name)).toEqual(['metrics.json', 'model.json', 'model.onnx']);
    rmSync(join(folder, 'model.onnx'));
    expect((await readCandidate(folder)).files).toHaveLength(2);
  });

  it.each([
    ['another', { sha256: digest('onnx'), bytes: 4 }],
    ['onnx', 'not-asked' as const],
  ])('refuses a model.onnx that the document is not about', async (text, stated) => {
    write(stated, { 'model.onnx': text });
    await expect(readCandidate(folder)).rejects.toMatchObject({ code: 'publish-digest' });
    await expect(readCandidate(folder)).rejects.toThrow('model.onnx" is not the model that');
  });
});
