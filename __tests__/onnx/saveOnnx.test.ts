import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openOutputDirectory } from '../../src/files/outputDirectory.js';
import { leaveOutOnnx, saveOnnx } from '../../src/onnx/saveOnnx.js';
import { drawModel } from './drawModel.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onnx-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const model = drawModel({ seed: 1, classes: 2, trees: 3, depth: 2, numbers: 1, categories: 0 });

describe('saveOnnx', () => {
  it('writes the file, its size and its digest', async () => {
    const output = await openOutputDirectory(folder, null);
    const { path, summary } = await saveOnnx(model.header, model.trees, '1.0.0', output);
    const bytes = readFileSync(join(folder, 'model.onnx'));
    expect(path).toBe(join(folder, 'model.onnx'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(summary).toEqual({ sha256, bytes: statSync(path ?? '').size });
  });

  it('R96: leaves none of an earlier run where there is none of this', async () => {
    const output = await openOutputDirectory(folder, null);
    const old = join(folder, 'model.onnx');
    writeFileSync(old, 'old');
    expect(await leaveOutOnnx('not-asked', output)).toEqual({ path: null, summary: 'not-asked' });
    expect(existsSync(old)).toBe(false);
    await leaveOutOnnx('not-asked', output);

    writeFileSync(old, 'old');
    const levels = ['\u{1f600}'.repeat(4_000)];
    const header = {
      ...model.header,
      encoding: [{ name: 'a', kind: 'category' as const, levels }],
    };
    expect(await saveOnnx(header, model.trees, '1.0.0', output)).toEqual({
      path: null,
      summary: 'too-large',
    });
    expect(existsSync(old)).toBe(false);
  });
});
