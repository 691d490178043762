import { describe, expect, it } from '@jest/globals';
import { readFileFromApi } from '../../src/github/contents.js';
import { fakeClient, networkFailure, pushContext, sha, type Answer } from './fakes.js';

const raw = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' };

const read = async (answer: Answer | ReturnType<typeof networkFailure>, path = 'data/iris.csv') => {
  const { client, transport } = fakeClient(() => answer);
  return { file: await readFileFromApi(client, pushContext(), sha('b'), path), transport };
};
const reasonOf = async (answer: Parameters<typeof read>[0]): Promise<string> => {
  const { file } = await read(answer);
  return file.state === 'unavailable' ? file.reason : file.state;
};

describe('readFileFromApi', () => {
  it('reads the bytes as the commit has them', async () => {
    const body = Buffer.from([0, 255, 13, 10]);
    const { file, transport } = await read({ body, headers: raw });
    expect(file.state === 'found' && Buffer.from(file.bytes)).toEqual(body);
    expect(transport.calls).toMatchObject([
      {
        route: 'GET /repos/{owner}/{repo}/contents/{+path}',
        parameters: {
          owner: 'octo',
          repo: 'flowers',
          path: 'data/iris.csv',
          ref: sha('b'),
          headers: { accept: 'application/vnd.github.raw+json' },
        },
      },
    ]);
  });

  it('R7: writes a path so that it names that file only', async () => {
    const { transport } = await read({ headers: raw }, './a b//c?d#e/%2e/é');
    expect(transport.calls[0]?.parameters['path']).toBe('a%20b/c%3Fd%23e/%252e/%C3%A9');
    const outside = await read({ headers: raw }, 'a/../../secret');
    expect(outside.file.state).toBe('unavailable');
    expect(outside.transport.calls).toEqual([]);
  });

  it('R37: 404 is absent', async () => {
    expect((await read({ status: 404, json: { message: 'Not Found' } })).file).toEqual({
      state: 'absent',
    });
  });

  it('R38: a commit that does not exist is not an absent file', async () => {
    const message = 'No commit found for the ref bbb';
    expect(await reasonOf({ status: 404, json: { message } })).toContain(message);
  });

  it('says when the file is too large for the API, or only a pointer', async () => {
    const message = 'This API returns blobs up to 100 MB in size. The requested blob is too large.';
    expect(await reasonOf({ status: 403, json: { message } })).toContain('larger than the 100 MB');
    const body = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n';
    expect(await reasonOf({ body, headers: raw })).toContain('Git LFS');
  });

  it('R44: a page, a folder or a description is not a file', async () => {
    for (const type of ['text/html; charset=utf-8', 'application/json; charset=utf-8']) {
      expect(await reasonOf({ body: 'x', headers: { 'content-type': type } })).toBe(
        'The API did not answer with a file.',
      );
    }
  });

  it('R38: every other failure is unavailable, with its reason', async () => {
    expect(await reasonOf({ status: 403, json: { message: 'Resource not accessible' } })).toContain(
      'Resource not accessible. Give the job the permission contents: read.',
    );
    expect(await reasonOf({ status: 500 })).toContain('The server answered 500.');
    expect(await reasonOf(networkFailure())).toContain('There was no whole answer.');
  });

  it('lets a defect through', async () => {
    const { client } = fakeClient(() => ({}));
    client.read = () => Promise.reject(new TypeError('a defect'));
    await expect(readFileFromApi(client, pushContext(), sha('b'), 'x')).rejects.toThrow('a defect');
  });
});
