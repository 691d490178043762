import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  loadUploader,
  type ArtifactUploader,
} from '../../../src/github/artifact/artifactClient.js';
import {
  uploadFiles,
  type Upload,
  type UploadOptions,
} from '../../../src/github/artifact/upload.js';
import { pushContext } from '../fakes.js';

const directory = mkdtempSync(path.join(tmpdir(), 'forest-gate-upload-'));
const files = ['model.json', 'metrics.json'].map((name) => path.join(directory, name));

beforeAll(() => {
  for (const file of files) writeFileSync(file, '{}');
  writeFileSync(path.join(directory, 'stray.txt'), 'secret');
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

type Act = ArtifactUploader['uploadArtifact'];
function log(): void {
  return undefined;
}
function upload(act: Act, changes = {}, options: Partial<UploadOptions> = {}): Promise<Upload> {
  return uploadFiles(
    () => Promise.resolve({ uploadArtifact: act }),
    pushContext(),
    { gate: 'iris', files, directory, retentionDays: null, ...changes },
    { log, ...options },
  );
}
function conflict(): Promise<never> {
  return Promise.reject(
    new Error(
      'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict',
    ),
  );
}
function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe('uploadFiles', () => {
  it('R65: uploads the listed files, and no other, as one artifact', async () => {
    const act = jest.fn<Act>().mockResolvedValue({ id: 77 });
    expect(await upload(act)).toEqual({
      state: 'uploaded',
      name: 'forest-gate-iris',
      id: 77,
      url: 'https://github.com/octo/flowers/actions/runs/100/artifacts/77',
    });
    expect(act.mock.calls).toEqual([['forest-gate-iris', files, directory, {}]]);
  });

  it('keeps it as long as it is told', async () => {
    const act = jest.fn<Act>().mockResolvedValue({ id: 77 });
    await upload(act, { retentionDays: 5 });
    expect(act.mock.calls[0]?.[3]).toEqual({ retentionDays: 5 });
  });

  it('R64: takes the next free name when another job of the run has the first', async () => {
    const act = jest.fn<Act>(conflict);
    act
      .mockImplementationOnce(conflict)
      .mockImplementationOnce(conflict)
      .mockResolvedValueOnce({ id: 9 });
    expect(await upload(act)).toMatchObject({
      state: 'uploaded',
      name: 'forest-gate-iris-3',
      id: 9,
    });

    const full = jest.fn<Act>(conflict);
    const failed = await upload(full);
    expect(full.mock.calls.map(([name]) => name)).toEqual(
      ['', '-2', '-3', '-4', '-5'].map((suffix) => `forest-gate-iris${suffix}`),
    );
    expect(failed).toMatchObject({ state: 'failed', abandoned: false });
  });

  it.each<[string, Error, string]>([
    [
      'a server that cannot take it',
      named('GHESNotSupportedError', 'not supported'),
      'This server does not take artifacts',
    ],
    ['a full storage', named('UsageError', 'quota'), 'storage for artifacts is used up'],
    [
      'anything else',
      new Error('Unable to get the ACTIONS_RUNTIME_TOKEN env variable'),
      'ACTIONS_RUNTIME_TOKEN',
    ],
  ])('R66: %s is a reason with advice, and never thrown', async (_, error, reason) => {
    const failed = await upload(() => Promise.reject(error));
    expect(failed).toMatchObject({ state: 'failed', abandoned: false });
    expect(failed.state === 'failed' && failed.reason).toContain(reason);
  });

  it('R66: a client that cannot be loaded, an artifact without an id and a file that is gone are reasons', async () => {
    const request = { gate: 'iris', files, directory, retentionDays: null };
    const broken = uploadFiles(
      () => Promise.reject(new Error('no module')),
      pushContext(),
      request,
      { log },
    );
    expect(await broken).toMatchObject({ state: 'failed' });
    expect(await upload(() => Promise.resolve({}))).toMatchObject({ state: 'failed' });
    expect(await upload(() => Promise.resolve({ id: 1 }), { files: ['/nowhere'] })).toMatchObject({
      state: 'failed',
    });
  });

  it('R65: uploads no link', async () => {
    const link = path.join(directory, 'link.json');
    symlinkSync(files[0] ?? '', link);
    const act = jest.fn<Act>().mockResolvedValue({ id: 1 });
    expect(await upload(act, { files: [link] })).toMatchObject({ state: 'failed' });
    expect(act).not.toHaveBeenCalled();
  });

  it("R66: is given up in time, and what happens later is nobody's concern", async () => {
    let fail: (error: Error) => void = () => undefined;
    const failed = await upload(
      () => new Promise((_, reject) => { fail = reject; }), // prettier-ignore
      {},
      { baseTime: 50 },
    );
    expect(failed).toEqual({
      state: 'failed',
      abandoned: true,
      reason: `The upload was given up after 1 second. The files are in ${directory}; another step can upload them.`,
    });
    fail(new Error('late'));
    await new Promise((resolve) => setImmediate(resolve));
  });

  it('R80: is given up when the run has to be over', async () => {
    const never = (): Promise<never> => new Promise(() => undefined);
    expect(await upload(never, {}, { maxTime: 20 })).toMatchObject({ abandoned: true });
  });

  it('R66: says why the last attempt failed', async () => {
    const failed = await uploadFiles(
      (hear) => {
        hear('Attempt 1 of 5 failed with error: Bad gateway. Retrying request in 3000 ms...');
        hear('Attempt 2 of 5 failed with error: Unexpected end. Retrying request in 4000 ms...');
        return new Promise(() => undefined);
      },
      pushContext(),
      { gate: 'iris', files, directory, retentionDays: null },
      { log, baseTime: 20 },
    );
    expect(failed.state === 'failed' && failed.reason).toContain(
      'The upload was given up after 1 second: Unexpected end. The files are in',
    );
  });

  it('R66: the real client refuses an unknown server at once', async () => {
    const before = process.env['GITHUB_SERVER_URL'];
    process.env['GITHUB_SERVER_URL'] = 'https://ghe.example.com';
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      const request = { gate: 'iris', files, directory, retentionDays: null };
      const failed = await uploadFiles(loadUploader, pushContext(), request, { log });
      expect(failed.state === 'failed' && failed.reason).toContain('This server does not take');
    } finally {
      write.mockRestore();
      if (before === undefined) delete process.env['GITHUB_SERVER_URL'];
      else process.env['GITHUB_SERVER_URL'] = before;
    }
  }, 30_000);
});
