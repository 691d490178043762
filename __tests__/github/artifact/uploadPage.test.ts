import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ArtifactUploader } from '../../../src/github/artifact/artifactClient.js';
import { artifactName, pageName } from '../../../src/github/artifact/artifactName.js';
import { uploadPage, type Upload } from '../../../src/github/artifact/upload.js';
import { gateName } from '../../../src/settings/kinds.js';
import { pushContext } from '../fakes.js';

const directory = mkdtempSync(path.join(tmpdir(), 'forest-gate-upload-'));
const page = path.join(directory, 'report.html');
writeFileSync(page, '<!doctype html>');
afterAll(() => {
  rmSync(directory, { recursive: true });
});

type Act = ArtifactUploader['uploadArtifact'];

function upload(act: Act, changes = {}, options = {}): Promise<Upload> {
  return uploadPage(
    () => Promise.resolve({ uploadArtifact: act }),
    pushContext(),
    { gate: 'iris', page, retentionDays: 7, ...changes },
    { log: () => undefined, ...options },
  );
}

describe('uploadPage', () => {
  it('R65: uploads a copy that is called as the artifact is to be, as it is', async () => {
    const sent: string[] = [];
    const act = jest.fn<Act>((_, [file = '']) => {
      sent.push(readFileSync(file, 'utf8'));
      return Promise.resolve({ id: 78 });
    });
    expect(await upload(act)).toEqual({
      state: 'uploaded',
      name: 'forest-gate--iris.html',
      id: 78,
      url: 'https://github.com/octo/flowers/actions/runs/100/artifacts/78',
    });
    const [[name, files, root, options] = []] = act.mock.calls;
    expect(name).toBe('forest-gate--iris.html');
    expect(files).toEqual([path.join(root ?? '', 'forest-gate--iris.html')]);
    expect(options).toEqual({ retentionDays: 7, skipArchive: true });
    expect(sent).toEqual(['<!doctype html>']);
    expect(existsSync(root ?? '')).toBe(false);
  });

  it('R64: gives the file another name, not only the artifact, when the first is taken', async () => {
    const act = jest.fn<Act>();
    act.mockRejectedValueOnce(new Error('Failed request: (409) Conflict'));
    act.mockResolvedValueOnce({ id: 9 });
    expect(await upload(act)).toMatchObject({ name: 'forest-gate--iris-2.html', id: 9 });
    expect(act.mock.calls.map(([, [file = '']]) => path.basename(file))).toEqual([
      'forest-gate--iris.html',
      'forest-gate--iris-2.html',
    ]);
  });

  it('R66: is refused, given up or without a page as quietly as the archive', async () => {
    expect(await upload(() => Promise.reject(new Error('(400) Bad Request')))).toMatchObject({
      state: 'failed',
      abandoned: false,
    });
    expect(await upload(() => new Promise(() => undefined), {}, { baseTime: 10 })).toMatchObject({
      abandoned: true,
    });
    expect(await upload(() => Promise.resolve({ id: 1 }), { page: '' })).toMatchObject({
      state: 'failed',
    });
  });

  it('R64: no gate has an archive of the name of a page, whatever it is called', () => {
    const gates = ['iris', 'iris.html', 'iris-2', '-iris.html', '--iris.html'];
    const allowed = gates.filter((name) => gateName.parse(name) !== undefined);
    expect(allowed).toEqual(['iris', 'iris.html', 'iris-2']);
    const archives = allowed.flatMap((gate) => [artifactName(gate), artifactName(gate, 2)]);
    for (const gate of allowed) {
      for (const copy of [1, 2]) expect(archives).not.toContain(pageName(gate, copy));
    }
  });
});
