import { describe, expect, it } from '@jest/globals';
import { readFileFromApi } from '../../src/github/contents.js';
import { fakeClient, networkFailure, pushContext, sha, type Answer } from './fakes.js';

const asJson = { 'content-type': 'application/json; charset=utf-8' };
const raw = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' };

async function read(answer: Answer | ReturnType<typeof networkFailure>, path = 'data/iris.csv') {
  const { client, transport } = fakeClient(() => answer);
  return { file: await readFileFromApi(client, pushContext(), sha('b'), path), transport };
}
async function reasonOf(answer: Parameters<typeof read>[0]): Promise<string> {
  const { file } = await read(answer);
  return file.state === 'unavailable' ? file.reason : file.state;
}

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
    for (const json of [[{ type: 'file', name: 'a.csv' }], { type: 'submodule' }]) {
      expect(await reasonOf({ json, headers: asJson })).toBe('The API did not answer with a file.');
    }
    const page = { body: '<html>', headers: { 'content-type': 'text/html; charset=utf-8' } };
    expect(await reasonOf(page)).toContain('The answer is a page, and no file.');
  });

  it('takes a file that is described, as Gitea does', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 98]);
    const json = { type: 'file', encoding: 'base64', content: bytes.toString('base64'), size: 5 };
    const { file } = await read({ json, headers: asJson });
    expect(file.state === 'found' && Buffer.from(file.bytes)).toEqual(bytes);
    const empty = await read({ json: { ...json, content: '' }, headers: asJson });
    expect(empty.file).toMatchObject({ state: 'found', bytes: Buffer.alloc(0) });
    expect(await reasonOf({ json: { ...json, content: null }, headers: asJson })).toBe(
      'The API did not answer with a file.',
    );
  });

  it.each<[string, Answer]>([
    ['a page', { body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['half of the JSON', { body: '{"type":', headers: asJson }],
    ['nothing', { body: '', headers: asJson }],
    ['another shape', { json: { ok: true }, headers: asJson }],
  ])('R38: %s in place of the file is asked for again', async (_, bad) => {
    let asked = 0;
    const { client } = fakeClient(() => (asked++ === 0 ? bad : { body: 'a,b', headers: raw }));
    const file = await readFileFromApi(client, pushContext(), sha('b'), 'x');
    expect(file.state === 'found' && Buffer.from(file.bytes).toString()).toBe('a,b');
    expect(asked).toBe(2);
  });

  it('R38: every other failure is unavailable, with its reason', async () => {
    expect(await reasonOf({ status: 403, json: { message: 'Resource not accessible' } })).toContain(
      'Resource not accessible. Give the job the permission contents: read, or check out the base',
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
