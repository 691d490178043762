import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createFollower } from '../../src/dvc/createFollower.js';
import type { FileAtCommit } from '../../src/git/fileAtCommit.js';
import type { FollowedFile } from '../../src/git/followPointer.js';
import { configOf, keep, md5, objectOf, pointerTo } from './dvcFiles.js';

const CSV = 'a,y\n1,p\n2,q\n';
const PATH = 'data/iris.csv';
const CWD = process.cwd();

let folder: string;
let server: Server | null;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'forest-gate-dvc-')));
  process.chdir(folder);
  server = null;
});
afterEach(async () => {
  process.chdir(CWD);
  server?.closeAllConnections();
  const closing = server;
  if (closing !== null) await new Promise((done) => closing.close(done));
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Follows `data/iris.csv` at a commit of these files. */
async function follow(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  path = PATH,
  isStranger = false,
): Promise<FollowedFile | null> {
  return createFollower(env, isStranger)(path, (asked): Promise<FileAtCommit> => {
    const text = files[asked];
    return Promise.resolve(
      text === undefined ? { state: 'absent' } : { state: 'found', bytes: Buffer.from(text) },
    );
  });
}

async function reasonOf(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const followed = await follow(files, env);
  return followed?.state === 'unavailable' ? followed.reason : `not so: ${String(followed?.state)}`;
}

/** Serves on this machine, and gives back the address. */
async function serve(listener: RequestListener): Promise<string> {
  const created = createServer(listener);
  server = created;
  await new Promise<void>((done) => created.listen(0, '127.0.0.1', done));
  const address = created.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  return `http://127.0.0.1:${address.port}`;
}

const FOUND = { state: 'found', pointer: `${PATH}.dvc`, bytes: Buffer.from(CSV) };
const POINTER = { [`${PATH}.dvc`]: pointerTo(CSV, 'iris.csv') };

describe('a pointer of DVC', () => {
  it('is followed to the cache', async () => {
    await keep('.dvc/cache', CSV);
    expect(await follow({ ...POINTER, '.dvc/config': '' })).toEqual(FOUND);
  });

  it('is followed to the cache that this machine has set', async () => {
    await mkdir('.dvc');
    await writeFile('.dvc/config.local', '[cache]\n    dir = ../elsewhere # shared\n');
    await keep('elsewhere', CSV);
    expect(await follow({ ...POINTER, '.dvc/config': '' })).toEqual(FOUND);
  });

  it('is followed to a remote that is a folder, by the configuration that stands beside it', async () => {
    await keep('remote', CSV);
    expect(await follow({ ...POINTER, '.dvc/config': configOf('../remote') })).toEqual(FOUND);
    const absolute = configOf(`"${join(folder, 'remote')}"`);
    expect(await follow({ ...POINTER, '.dvc/config': absolute })).toEqual(FOUND);
  });

  it('is followed from a folder of the repository', async () => {
    await mkdir('.dvc');
    await writeFile('.dvc/config', '');
    await keep('.dvc/cache', CSV);
    await mkdir('sub');
    process.chdir('sub');
    const files = { 'iris.csv.dvc': pointerTo(CSV, 'iris.csv') };
    expect(await follow(files, {}, 'iris.csv')).toMatchObject({ state: 'found' });
  });

  it('may name its own remote, and stand in a repository that is a folder of another', async () => {
    await keep('data/other', CSV);
    const files = {
      [`${PATH}.dvc`]: pointerTo(CSV, 'iris.csv', '  remote: second\n'),
      'data/.dvc/config': `${configOf('../nowhere')}['remote "second"']\n    url = ../other\n`,
    };
    expect(await follow(files)).toEqual(FOUND);
  });

  it('of DVC 2 is followed in its layout, and its MD5 is that of the text with line feeds', async () => {
    const windows = CSV.replaceAll('\n', '\r\n');
    const pointer = `outs:\n- md5: ${md5(CSV)}\n  size: ${windows.length}\n  path: iris.csv\n`;
    await keep('.dvc/cache', windows, objectOf(CSV).replace('files/md5/', ''));
    expect(await follow({ [`${PATH}.dvc`]: pointer, '.dvc/config': '' })).toEqual({
      ...FOUND,
      bytes: Buffer.from(windows),
    });
  });

  it('may be of the folder that the data is in', async () => {
    const list = JSON.stringify([{ md5: md5(CSV), relpath: 'iris.csv' }]);
    await keep('remote', CSV);
    await keep('remote', list, `${objectOf(list)}.dir`);
    const pointer = `outs:\n- md5: ${md5(list)}.dir\n  size: 12\n  nfiles: 1\n  hash: md5\n  path: data\n`;
    const files = { 'data.dvc': pointer, '.dvc/config': configOf('../remote') };
    expect(await follow(files)).toEqual({ ...FOUND, pointer: 'data.dvc' });
    expect(await follow(files, {}, 'data/other.csv')).toBeNull();
    await rm('remote', { recursive: true });
    expect(await reasonOf(files)).toMatch(
      /^data\.dvc stands for a folder whose list of files has the MD5 [0-9a-f]{32}: the cache \(\.dvc\/cache\) does not have it; the remote "store" \(\.\.\/remote\) does not have it\. Run `dvc push` where the data is\.$/,
    );
  });

  it('may be an output of a stage in dvc.lock', async () => {
    await keep('.dvc/cache', CSV);
    const lock = `schema: '2.0'\nstages:\n  prepare:\n    cmd: make\n    outs:\n    - path: ${PATH}\n      hash: md5\n      md5: ${md5(CSV)}\n      size: ${CSV.length}\n`;
    const files = { 'dvc.lock': lock, '.dvc/config': '' };
    expect(await follow(files)).toEqual({ ...FOUND, pointer: 'dvc.lock' });
    expect(await follow(files, {}, 'data/other.csv')).toBeNull();
  });

  it('is none where there is none', async () => {
    expect(await follow({ '.dvc/config': configOf('../remote') })).toBeNull();
  });

  it('is followed to a remote behind http, with its user and password', async () => {
    const asked: (string | undefined)[] = [];
    const address = await serve((request, response) => {
      asked.push(request.url, request.headers.authorization);
      response.end(CSV);
    });
    const auth = '    auth = basic\n    user = ada\n    password = secret\n';
    const config = configOf(`${address}/store/`, auth);
    expect(await follow({ ...POINTER, '.dvc/config': config })).toEqual(FOUND);
    const basic = `Basic ${Buffer.from('ada:secret').toString('base64')}`;
    expect(asked).toEqual([`/store/${objectOf(CSV)}`, basic]);
  });

  it('is followed to S3 at the endpoint of the remote, with the credentials of the environment', async () => {
    const asked: (string | undefined)[] = [];
    const address = await serve((request, response) => {
      asked.push(request.url, request.headers.authorization);
      response.end(CSV);
    });
    const config = configOf(
      's3://models/a b/',
      `    endpointurl = ${address}\n    region = eu-1\n`,
    );
    const env = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'canarySecret' };
    expect(await follow({ ...POINTER, '.dvc/config': config }, env)).toEqual(FOUND);
    expect(asked[0]).toBe(`/models/a%20b/${objectOf(CSV)}`);
    expect(asked[1]).toContain('Credential=key/');
    expect(asked[1]).toContain('/eu-1/s3/');
  });
});

describe('the configuration of a stranger', () => {
  const KEYS = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'canarySecret' };

  it('brings the credentials of the job to no host that it names', async () => {
    const asked: (string | undefined)[] = [];
    const address = await serve((request, response) => {
      asked.push(request.headers.authorization);
      response.end(CSV);
    });
    await mkdir('.dvc');
    await writeFile(
      '.dvc/config.local',
      `['remote "store"']\n    user = ada\n    password = canary\n`,
    );
    const s3 = configOf('s3://models', `    endpointurl = ${address}\n    region = eu-1\n`);
    const http = configOf(address, '    auth = basic\n');
    for (const config of [s3, http]) {
      const files = { ...POINTER, '.dvc/config': config };
      const followed = await follow(files, KEYS, PATH, true);
      expect(JSON.stringify(followed)).toContain('for a pull request from a fork, ');
      expect(JSON.stringify(followed)).not.toContain('canary');
      expect(asked).toEqual([]);
    }
    const env = { ...KEYS, AWS_ENDPOINT_URL_S3: address };
    const files = { ...POINTER, '.dvc/config': s3 };
    expect(await follow(files, env, PATH, true)).toEqual(FOUND);
  });

  it('leads to no other server by way of its own', async () => {
    const asked: (string | undefined)[] = [];
    const address = await serve((request, response) => {
      asked.push(request.url);
      if (request.url === '/inner') response.end(CSV);
      else response.writeHead(302, { location: '/inner' }).end();
    });
    const files = { ...POINTER, '.dvc/config': configOf(address) };
    expect((await follow(files, {}, PATH, true))?.state).toBe('unavailable');
    expect(asked).toEqual([`/${objectOf(CSV)}`]);
    expect(await follow(files)).toEqual(FOUND);
  });

  it('makes no host of its own of a region', async () => {
    const config = configOf('s3://models', '    region = attacker.example/\n');
    expect(await reasonOf({ ...POINTER, '.dvc/config': config }, KEYS)).toContain(
      'The region is not one such as eu-west-1.',
    );
  });
});

describe('a pointer of DVC that leads nowhere says why, and what to do', () => {
  const stands = `^data/iris\\.csv\\.dvc stands for ${CSV.length} bytes with the MD5 ${md5(CSV)}: the cache \\(\\.dvc/cache\\) does not have it; `;

  it.each<[string, string, string]>([
    [
      'no remote',
      '',
      'a remote: \\.dvc/config names no default one\\. Name it \\(`dvc remote add --default NAME ADDRESS`\\), or let a step before this one run `dvc pull`\\.$',
    ],
    [
      'a remote without the data',
      configOf('../remote'),
      'the remote "store" \\(\\.\\./remote\\) does not have it\\. Run `dvc push` where the data is\\.$',
    ],
    [
      'a remote of another kind',
      configOf('gs://bucket/x'),
      'the remote "store" \\(gs://bucket/x\\): gs:// is not read here\\. Forest Gate reads remotes on S3, behind http\\(s\\) and in folders\\. Let a step before it run `dvc pull`, and `dvc fetch --all-commits` for the base\\.$',
    ],
    [
      'a remote of another kind',
      configOf('ssh://ada:secret@host/x'),
      'the remote "store" \\(ssh://host/x\\): ssh:',
    ],
    [
      'a remote that keeps versions',
      configOf('s3://bucket/x', '    version_aware = true\n'),
      'it keeps versions of the files under their own names\\.',
    ],
    [
      'no credentials',
      configOf('s3://bucket/x', '    region = eu-1\n'),
      'S3 needs AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY in the environment\\. In a workflow, the step aws-actions/configure-aws-credentials sets them\\.$',
    ],
    ['no bucket', configOf('s3://'), 'its url names no bucket\\.$'],
    [
      'a user in the url',
      configOf('https://ada:s@cret@host/x?sig=secret'),
      'the remote "store" \\(https://host/x\\): its url has a user in it\\. Set auth to basic, with user and password, in \\.dvc/config\\.local\\.$',
    ],
    ['another sign-in', configOf('https://host/x', '    auth = digest\n'), 'its auth is digest'],
  ])('%s', async (_, config, reason) => {
    expect(await reasonOf({ ...POINTER, '.dvc/config': config })).toMatch(
      new RegExp(`${stands}.*${reason}`),
    );
  });

  it('a remote that is named and not described', async () => {
    const pointer = pointerTo(CSV, 'iris.csv', '  remote: "a\\u202eb"\n');
    expect(await reasonOf({ [`${PATH}.dvc`]: pointer, '.dvc/config': '' })).toContain(
      '.dvc/config has none of the name "a\\u{202e}b"',
    );
  });

  it('damaged bytes in the cache give way to the remote, else are named', async () => {
    const other = CSV.replace('1', '3');
    await keep('.dvc/cache', other, objectOf(CSV));
    const files = { ...POINTER, '.dvc/config': configOf('../remote') };
    expect(await reasonOf(files)).toContain(
      `the cache (.dvc/cache): its ${objectOf(CSV)} has the MD5 ${md5(other)} and is damaged. Remove it`,
    );
    await keep('remote', CSV);
    expect(await follow(files)).toEqual(FOUND);
  });

  it('another size than is stated', async () => {
    await keep('.dvc/cache', CSV);
    const pointer = pointerTo(CSV, 'iris.csv').replace(/size: \d+/, 'size: 5');
    expect(await reasonOf({ [`${PATH}.dvc`]: pointer, '.dvc/config': '' })).toContain(
      `it has ${CSV.length} bytes, and 5 are stated`,
    );
  });

  it('a server that refuses, or does not answer', async () => {
    const address = await serve((_, response) => response.writeHead(403).end());
    const files = { ...POINTER, '.dvc/config': configOf(address) };
    expect(await reasonOf(files)).toContain('the server answered 403');
    server?.closeAllConnections();
    await new Promise((done) => server?.close(done));
    server = null;
    expect(await reasonOf(files)).toMatch(/\(http:\/\/127.*\): .*(?:ECONNREFUSED|fetch failed)/);
  });

  it.each<[string, string, string]>([
    ['is no YAML', '\u0000: [', 'it is not what DVC writes there'],
    ['is nested without end', '- '.repeat(5_000), 'it is not what DVC writes there'],
    ['refers to itself', 'outs: &a [*a]', 'it is not what DVC writes there'],
    [
      'has a digest that leads elsewhere',
      pointerTo(CSV, 'iris.csv').replace(md5(CSV), '../../etc/passwd'),
      'it is not what DVC writes there',
    ],
    [
      'has a size that is none',
      pointerTo(CSV, 'iris.csv').replace(/size: \d+/, 'size: -1'),
      'it is not what DVC writes there',
    ],
    ['is of another file', pointerTo(CSV, 'other.csv'), 'it is of another file'],
    ['leads out of its folder', pointerTo(CSV, '../../iris.csv'), 'it is of another file'],
    ['states no MD5', 'outs:\n- path: iris.csv\n  etag: x\n', 'it states no MD5'],
    [
      'has another hash',
      pointerTo(CSV, 'iris.csv').replace('hash: md5', 'hash: blake3'),
      'its hash is not MD5',
    ],
  ])('a file that %s', async (_, text, reason) => {
    expect(await reasonOf({ [`${PATH}.dvc`]: text, '.dvc/config': '' })).toContain(
      `data/iris.csv.dvc cannot be followed: ${reason}`,
    );
  });

  it('more bytes than are read', async () => {
    const pointer = pointerTo(CSV, 'iris.csv').replace(/size: \d+/, 'size: 999999999999999');
    expect(await reasonOf({ [`${PATH}.dvc`]: pointer, '.dvc/config': '' })).toContain(
      'stands for 999999999999999 bytes; at most 268435456 are read.',
    );
  });

  it('never throws, whatever stands there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (pointer, config) => {
        const files = { [`${PATH}.dvc`]: pointer, '.dvc/config': config };
        expect((await follow(files))?.state).toBe('unavailable');
        const valid = await follow({ ...POINTER, '.dvc/config': configOf(config) });
        expect(valid?.state).toBe('unavailable');
      }),
      { numRuns: 50 },
    );
  });
});
