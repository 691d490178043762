import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readJson, readPages } from '../../../src/github/api/readJson.js';
import { cpuTime } from '../../support/cpuTime.js';
import { fakeClient, type Answer } from '../fakes.js';

const schema = z.object({ id: z.int() });

describe('readJson', () => {
  it('gives what the schema asks for', async () => {
    const { client } = fakeClient(() => ({ json: { id: 1, more: 2 } }));
    expect(await readJson(client, 'GET /x', {}, schema)).toEqual({ id: 1 });
  });

  it.each<[string, Answer, string]>([
    ['HTML', { body: '<!doctype html>' }, 'not JSON'],
    ['nothing', { body: '' }, 'not JSON'],
    ['half of the JSON', { body: '{"id":' }, 'not JSON'],
    ['another shape', { json: [] }, 'not what the API describes.'],
    ['another type', { json: { id: '1' } }, 'not what the API describes (id).'],
  ])('R44: a good answer with %s is a failure of the call', async (_, answer, reason) => {
    const { client, transport } = fakeClient(() => answer);
    const failed = readJson(client, 'GET /x', {}, schema);
    await expect(failed).rejects.toMatchObject({ name: 'CallFailure', kind: 'reply', status: 200 });
    await expect(failed).rejects.toThrow(`GET /x: The answer is ${reason}`);
    // Asked again like after a 500: the next answer may be whole.
    expect(transport.calls).toHaveLength(4);
  });
});

describe('readPages', () => {
  const rows = Array.from({ length: 250 }, (_, id) => ({ id }));
  const list = (link: (page: number) => string | undefined, size = 100) =>
    fakeClient(({ parameters }) => {
      const page = Number(parameters['page']);
      const header = link(page);
      return {
        json: rows.slice((page - 1) * size, page * size),
        headers: header === undefined ? {} : { link: header },
      };
    });
  const read = (client: ReturnType<typeof list>['client'], maxPages = 10) =>
    readPages(client, 'GET /x', { a: 1 }, z.array(schema), (page) => page, maxPages);

  it('R46: reads every page that the server announces', async () => {
    const { client, transport } = list((page) =>
      page < 3 ? '<u>; rel="next", <u>; rel="last"' : '<u>; rel="prev"',
    );
    expect(await read(client)).toEqual(rows);
    expect(transport.calls.map(({ parameters }) => parameters)).toEqual(
      [1, 2, 3].map((page) => ({ a: 1, per_page: 100, page })),
    );
  });

  it('R46: goes on without announcements as long as pages are full', async () => {
    const { client, transport } = list(() => undefined);
    expect(await read(client)).toEqual(rows);
    expect(transport.calls).toHaveLength(3);
  });

  it('follows the announcements of a server with smaller pages', async () => {
    const { client } = list((page) => (page < 9 ? '<u>; rel="next"' : ''), 30);
    expect(await read(client)).toEqual(rows);
  });

  it('R46: stops at the cap, and at an empty page', async () => {
    const { client, transport } = list(() => 'rel="next"');
    expect(await read(client, 2)).toHaveLength(200);
    expect(transport.calls).toHaveLength(2);
    expect(await read(client)).toHaveLength(250);
    expect(transport.calls).toHaveLength(6);
  });

  it('R46: a hostile Link header of 50 KB takes no more work than a harmless one', async () => {
    const hostile = '<'.repeat(25_000) + '; rel="'.repeat(3500);
    const work = (header: string): Promise<number> => {
      const { client } = list(() => header);
      return cpuTime(async () => {
        expect(await read(client)).toHaveLength(100);
      });
    };
    expect(await work(hostile)).toBeLessThan(50 * (await work('x'.repeat(hostile.length))));
  });
});
