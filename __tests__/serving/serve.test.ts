import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { profileSchema } from '../../src/profile/profile.js';
import { runCommand } from '../support/runCommand.js';
import { startGitHub, type GitHub } from '../support/github/startGitHub.js';
import { REPOSITORY } from '../support/github/state.js';
import { startServing, type Serving } from '../support/startServing.js';

jest.setTimeout(120_000);

/** A table with numbers, texts and gaps. */
const COLOURS = ['red', 'blue', 'green', ''];
const TABLE = Array.from({ length: 240 }, (_, row) => {
  const colour = COLOURS[row % 4]!;
  const size = row % 7 === 0 ? '' : String(((row * 37) % 100) / 8);
  const weight = ((row * 53) % 60) - 20.5;
  const fruit =
    colour === 'red' ? 'apple' : Number(size) > 6 ? 'melon' : weight > 0 ? 'plum' : 'kiwi';
  return `${colour},${size},${weight},${fruit}`;
});
const HEAD = 'colour,size,weight,fruit';
const NEW = `colour,size,weight\nred,1.5,-3\npurple,,4e1\n,9,0\nNA,NA,12.25\n"Zoë ""x""",7,-0\n`;

let cwd: string;
let model: string;
let serving: Serving;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-serving-'));
  await writeFile(join(cwd, 'fruit.csv'), `${HEAD}\n${TABLE.join('\n')}\n`);
  await writeFile(join(cwd, 'new.csv'), NEW);
  const args = ['--data', 'fruit.csv', '--target', 'fruit', '--trees', '9', '--name', 'fruit'];
  const run = await runCommand(args, { cwd });
  expect([run.exitCode, run.stderr]).toEqual([0, expect.anything()]);
  model = join(cwd, 'forest-gate-out', 'model.json');
  serving = await startServing(['--model', model]);
});
afterAll(async () => {
  serving.kill('SIGTERM');
  await serving.ended;
  await rm(cwd, { recursive: true, force: true, maxRetries: 5 });
});

const outputSchema = z.object({
  name: z.string(),
  datatype: z.string(),
  shape: z.array(z.int()),
  data: z.array(z.unknown()),
});
const inferSchema = z.object({
  model_name: z.string(),
  model_version: z.string(),
  id: z.string().optional(),
  outputs: z.array(outputSchema),
});
const predictSchema = z.object({
  predictions: z.array(z.object({ label: z.string(), shares: z.record(z.string(), z.number()) })),
});

function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return fetch(`${serving.url}${path}`, { method: 'POST', body: sent, headers });
}

async function infer(body: unknown): Promise<z.infer<typeof inferSchema>> {
  const reply = await post('/v2/models/fruit/infer', body);
  const json: unknown = await reply.json();
  expect([reply.status, json]).toEqual([200, expect.anything()]);
  return inferSchema.parse(json);
}

async function get(path: string): Promise<unknown> {
  return (await fetch(`${serving.url}${path}`)).json();
}

const errorSchema = z.strictObject({ error: z.string() });
async function problemOf(reply: Promise<Response>): Promise<[number, string]> {
  const { status, headers, ...rest } = await reply.then(async (response) => ({
    status: response.status,
    headers: response.headers,
    body: await response.text(),
  }));
  expect(headers.get('content-type')).toBe('application/json');
  const { error } = errorSchema.parse(JSON.parse(rest.body));
  expect(error).not.toMatch(/\n\s+at |\/src\//);
  return [status, error];
}

const COLUMNS = {
  colour: ['red', 'purple', null, 'NA', 'Zoë "x"'],
  size: [1.5, null, 9, null, 7],
  weight: [-3, 40, 0, 12.25, -0],
};
const INPUTS = [
  { name: 'weight', datatype: 'FP64', shape: [5], data: COLUMNS.weight },
  { name: 'colour', datatype: 'BYTES', shape: [5, 1], data: COLUMNS.colour },
  { name: 'size', datatype: 'FP32', shape: [5, 1], data: COLUMNS.size.map((cell) => [cell]) },
];
const RECORDS = COLUMNS.colour.map((colour, row) => ({
  colour,
  size: COLUMNS.size[row]!,
  weight: COLUMNS.weight[row]!,
}));

describe('the answers', () => {
  it('R102: are those of predict, by the protocol and as records', async () => {
    const run = await runCommand(['predict', '--model', model, '--data', 'new.csv'], { cwd });
    expect(run.exitCode).toBe(0);
    const [head = '', ...lines] = (await readFile(join(cwd, 'predictions.csv'), 'utf8'))
      .trim()
      .split('\n');
    const classes = head
      .split(',')
      .slice(2)
      .map((name) => name.replace('share_', ''));
    const expected = lines.map((line) => line.split(',').slice(1));

    const { outputs, ...identity } = await infer({ id: 'seven', inputs: INPUTS });
    expect(identity).toEqual({
      id: 'seven',
      model_name: 'fruit',
      model_version: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    expect(outputs.map(({ name }) => name)).toEqual([
      'label',
      ...classes.map((name) => `probability_${name}`),
    ]);
    const byProtocol = expected.map((_, row) => outputs.map(({ data }) => String(data[row])));
    expect(byProtocol).toEqual(expected);

    const { predictions } = predictSchema.parse(await (await post('/predict', RECORDS)).json());
    const byRecords = predictions.map(({ label, shares }) => [
      label,
      ...classes.map((name) => String(shares[name])),
    ]);
    expect(byRecords).toEqual(expected);
  });

  it('are the same for one row, for the whole of a table as one tensor, and as bytes', async () => {
    const { outputs } = await infer({ inputs: INPUTS, outputs: [{ name: 'label' }] });
    expect(outputs).toHaveLength(1);
    const [label] = outputs;
    expect(label).toMatchObject({ name: 'label', datatype: 'BYTES', shape: [5] });
    const one = predictSchema.parse(await (await post('/predict/', RECORDS[1])).json());
    expect(one.predictions.map((row) => row.label)).toEqual([label?.data[1]]);
    const texts = RECORDS.map(({ colour, size, weight }) =>
      [colour, size, weight].map((cell) => (cell === null ? '' : String(cell))),
    );
    const whole = await infer({
      inputs: [{ name: 'x', datatype: 'BYTES', shape: [5, 3], data: texts }],
    });
    expect(whole.outputs[0]).toEqual(label);
    // What Python writes for a number that is missing.
    const nan = await post(
      '/predict',
      JSON.stringify(RECORDS).replaceAll('"size":null', '"size": NaN'),
    );
    expect(predictSchema.parse(await nan.json()).predictions.map((row) => row.label)).toEqual(
      label?.data,
    );
    const packed = await post('/predict', gzipSync(JSON.stringify(RECORDS)), {
      'content-encoding': 'gzip',
    });
    expect(predictSchema.parse(await packed.json()).predictions).toHaveLength(5);
  });

  it('come and go in the binary form of the protocol too', async () => {
    const doubles = Buffer.alloc(40);
    COLUMNS.weight.forEach((cell, row) => doubles.writeDoubleLE(cell, row * 8));
    const integers = Buffer.alloc(40);
    [1, 2, 9, 4, 7].forEach((cell, row) => integers.writeBigInt64LE(BigInt(cell), row * 8));
    const colours = Buffer.concat(
      COLUMNS.colour.map((colour) => {
        const bytes = Buffer.from(colour ?? '');
        const length = Buffer.alloc(4);
        length.writeUInt32LE(bytes.length);
        return Buffer.concat([length, bytes]);
      }),
    );
    const size = (bytes: Buffer) => ({ binary_data_size: bytes.length });
    const json = JSON.stringify({
      inputs: [
        { name: 'weight', datatype: 'FP64', shape: [5, 1], parameters: size(doubles) },
        { name: 'size', datatype: 'INT64', shape: [5, 1], parameters: size(integers) },
        { name: 'colour', datatype: 'BYTES', shape: [5, 1], parameters: size(colours) },
      ],
      outputs: [
        { name: 'label', parameters: { binary_data: true } },
        { name: 'probability_kiwi', parameters: { binary_data: true } },
      ],
    });
    const body = Buffer.concat([Buffer.from(json), doubles, integers, colours]);
    const headers = { 'inference-header-content-length': String(Buffer.byteLength(json)) };
    const reply = await post('/v2/models/fruit/infer', body, headers);
    const bytes = Buffer.from(await reply.arrayBuffer());
    expect([reply.status, bytes.toString()]).toEqual([200, expect.anything()]);
    const start = Number(reply.headers.get('inference-header-content-length'));
    const { outputs } = z
      .object({
        outputs: z.array(z.object({ parameters: z.object({ binary_data_size: z.int() }) })),
      })
      .parse(JSON.parse(bytes.toString('utf8', 0, start)));
    const [labels = 0, shares = 0] = outputs.map(({ parameters }) => parameters.binary_data_size);
    expect(start + labels + shares).toBe(bytes.length);
    const plain = await infer({
      inputs: [
        INPUTS[0],
        INPUTS[1],
        { name: 'size', datatype: 'INT64', shape: [5], data: [1, 2, 9, 4, 7] },
      ],
    });
    const [label, ...rest] = plain.outputs;
    const first = bytes.readUInt32LE(start);
    expect(bytes.toString('utf8', start + 4, start + 4 + first)).toBe(label?.data[0]);
    const kiwi = rest.find(({ name }) => name === 'probability_kiwi')?.data;
    expect(
      Array.from({ length: 5 }, (_, row) => bytes.readDoubleLE(start + labels + row * 8)),
    ).toEqual(kiwi);
    const cut = await problemOf(
      post('/v2/models/fruit/infer', body.subarray(0, body.length - 1), headers),
    );
    expect(cut).toEqual([400, expect.stringContaining('has a binary_data_size of ')]);
  });
});

describe('what is told of the server and the model', () => {
  it('is as the protocol has it', async () => {
    expect(await get('/v2')).toEqual({
      name: 'forest-gate',
      version: '1.0.0',
      extensions: ['binary_tensor_data'],
    });
    expect(await get('/v2/health/live')).toEqual({ live: true });
    expect(await get('/v2/health/ready')).toEqual({ ready: true });
    expect(await get('/v2/models/fruit/ready')).toEqual({ name: 'fruit', ready: true });
    const metadata = z
      .object({ versions: z.array(z.string()) })
      .parse(await get('/v2/models/fruit'));
    const [version = ''] = metadata.versions;
    expect(await get(`/v2/models/fruit/versions/${version}`)).toEqual({
      name: 'fruit',
      versions: [version],
      platform: 'forest-gate',
      inputs: [
        { name: 'colour', datatype: 'BYTES', shape: [-1, 1] },
        { name: 'size', datatype: 'FP64', shape: [-1, 1] },
        { name: 'weight', datatype: 'FP64', shape: [-1, 1] },
      ],
      outputs: [
        { name: 'label', datatype: 'BYTES', shape: [-1] },
        ...['apple', 'kiwi', 'melon', 'plum'].map((name) => ({
          name: `probability_${name}`,
          datatype: 'FP64',
          shape: [-1],
        })),
      ],
    });
    expect(await get(`/v2/models/fruit/versions/${version}/ready`)).toEqual({
      name: 'fruit',
      ready: true,
    });
    const head = await fetch(`${serving.url}/v2/health/ready`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('is counted, for Prometheus', async () => {
    const metrics = async (): Promise<string> => (await fetch(`${serving.url}/metrics`)).text();
    const count = (page: string, sample: string): number =>
      Number(
        page
          .split('\n')
          .find((line) => line.startsWith(`${sample} `))
          ?.slice(sample.length),
      );
    const before = await metrics();
    await post('/predict', RECORDS);
    await post('/predict', []);
    const after = await metrics();
    for (const [sample, more] of [
      ['forest_gate_rows_total', 5],
      ['forest_gate_requests_total{route="predict",status="200"}', 1],
      ['forest_gate_errors_total{route="predict"}', 1],
      ['forest_gate_missing_cells_total{column="colour"}', 2],
      ['forest_gate_missing_cells_total{column="size"}', 2],
      ['forest_gate_unseen_cells_total{column="colour"}', 2],
      ['forest_gate_request_duration_seconds_count{route="predict"}', 2],
    ] as const) {
      expect([sample, count(after, sample) - (count(before, sample) || 0)]).toEqual([sample, more]);
    }
  });
});

describe('a number outside the range of the table', () => {
  it('is counted by the profile beside the model, and by none of another model', async () => {
    const folder = join(cwd, 'profiled');
    await mkdir(folder);
    const bytes = await readFile(model);
    await writeFile(join(folder, 'model.json'), bytes);
    const profile = profileSchema.parse(
      JSON.parse(await readFile(join(dirname(model), 'profile.json'), 'utf8')),
    );
    const range = { low: 1.5, high: 7 };
    const columns = profile.columns.map((column) =>
      column.kind === 'number'
        ? { ...column, range: column.name === 'size' ? range : null }
        : column,
    );
    const write = (modelSha256: string): Promise<void> =>
      writeFile(join(folder, 'profile.json'), JSON.stringify({ ...profile, columns, modelSha256 }));
    const count = async (): Promise<string[]> => {
      const own = await startServing(['--model', join(folder, 'model.json')]);
      await fetch(`${own.url}/predict`, { method: 'POST', body: JSON.stringify(RECORDS) });
      const page = await (await fetch(`${own.url}/metrics`)).text();
      own.kill('SIGINT');
      await own.ended;
      return page.split('\n').filter((line) => line.startsWith('forest_gate_out_of_range'));
    };
    await write(createHash('sha256').update(bytes).digest('hex'));
    // Of 1.5, 9 and 7 and two that are missing.
    expect(await count()).toEqual(['forest_gate_out_of_range_cells_total{column="size"} 1']);
    await write('0'.repeat(64));
    expect(await count()).toEqual([]);
  });
});

describe('what cannot be answered', () => {
  const tensor = (change: object) => ({
    inputs: [{ ...INPUTS[0], ...change }, INPUTS[1], INPUTS[2]],
  });
  const record = (change: object) => ({ ...RECORDS[0], ...change });

  it.each<[string, unknown, number, string]>([
    ['/predict', '', 400, 'The request has no body.'],
    ['/predict', '{', 400, 'The request is not JSON that can be used: '],
    ['/predict', Buffer.from([0x7b, 0xff]), 400, 'it is not UTF-8 at byte 1'],
    ['/predict', '['.repeat(100_000), 400, 'nested deeper than 16 levels'],
    ['/predict', `{"a":${'1'.repeat(400)}}`, 400, 'a number too large'],
    ['/predict', '{"size":1,"size":2}', 400, 'a key given twice'],
    ['/predict', '{"__proto__":{"size":1}}', 400, 'Row 1 lacks "colour", "size", "weight"'],
    ['/v2/models/fruit/infer', '{"__proto__":{"x":1}}', 400, 'a key that is not allowed'],
    [
      '/predict',
      JSON.stringify(Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`k${i}`, 1]))),
      400,
      'different keys',
    ],
    ['/predict', 7, 400, 'Row 1 is no record'],
    ['/predict', [], 400, 'The request has no rows.'],
    ['/predict', [RECORDS[0], [1]], 400, 'Row 2 is no record such as {"colour": 1}.'],
    [
      '/predict',
      { colour: 'red' },
      400,
      'Row 1 lacks "size", "weight", which the model was trained on.',
    ],
    ['/predict', record({ size: 'big' }), 400, 'Row 1, column "size": "big" is no decimal number'],
    ['/predict', record({ size: [1] }), 400, 'a list or an object is no cell'],
    [
      '/predict',
      Array.from({ length: 10_001 }, () => RECORDS[0]),
      413,
      'The request has 10001 rows; at most 10000 are taken at a time.',
    ],
    ['/v2/models/fruit/infer', {}, 400, 'The request: inputs is missing.'],
    ['/v2/models/fruit/infer', { inputs: [] }, 400, 'The request: inputs: '],
    [
      '/v2/models/fruit/infer',
      { inputs: [INPUTS[0]] },
      400,
      'There is no input for "colour", "size"',
    ],
    ['/v2/models/fruit/infer', tensor({ datatype: 'FP16' }), 400, 'a datatype out of BOOL, '],
    ['/v2/models/fruit/infer', tensor({ datatype: 'toString' }), 400, 'a datatype out of BOOL, '],
    [
      '/v2/models/fruit/infer',
      tensor({ datatype: 'INT64' }),
      400,
      'has data that is not of INT64 at place 4',
    ],
    [
      '/v2/models/fruit/infer',
      tensor({ shape: [4] }),
      400,
      'The input "weight" has 5 values, and its shape [4] has 4.',
    ],
    ['/v2/models/fruit/infer', tensor({ shape: [1, 5] }), 400, 'and [5, 1] or [5] is expected'],
    ['/v2/models/fruit/infer', tensor({ shape: [-5] }), 400, 'inputs[0].shape[0]'],
    [
      '/v2/models/fruit/infer',
      tensor({ shape: [9e15, 9e15] }),
      400,
      'has the shape [9000000000000000, 9000000000000000]',
    ],
    [
      '/v2/models/fruit/infer',
      tensor({ data: 'none' }),
      400,
      'The input "weight" has no list of data.',
    ],
    [
      '/v2/models/fruit/infer',
      tensor({ name: 'colour' }),
      400,
      'The input "colour" is given twice.',
    ],
    [
      '/v2/models/fruit/infer',
      { inputs: [{ name: 'x', datatype: 'FP64', shape: [9e15, 3], data: [] }] },
      413,
      'rows; at most 10000',
    ],
    [
      '/v2/models/fruit/infer',
      { inputs: [{ name: 'x', datatype: 'FP64', shape: [0, 3], data: [] }] },
      400,
      'The request has no rows.',
    ],
    [
      '/v2/models/fruit/infer',
      { inputs: INPUTS, outputs: [{ name: 'other' }] },
      400,
      'There is no output "other". There are "label", ',
    ],
    [
      '/v2/models/fruit/infer',
      { inputs: INPUTS, outputs: [{ name: 'label' }, { name: 'label' }] },
      400,
      'The output "label" is asked for twice.',
    ],
    ['/v2/models/other/infer', {}, 404, 'There is no model of this name here. There is fruit.'],
    ['/v2/models/%/infer', {}, 404, 'There is no model of this name here.'],
    ['/v2/models/fruit/versions/0/infer', {}, 404, 'This version of fruit is not here.'],
    ['/v2/models/fruit/explain', {}, 404, 'There is nothing at this path.'],
    ['/../etc/passwd', {}, 404, 'There is nothing at this path.'],
    ['/v2/health/ready', {}, 405, 'This path takes GET, HEAD.'],
  ])('%s refuses %#', async (path, body, status, message) => {
    expect(await problemOf(post(path, body))).toEqual([status, expect.stringContaining(message)]);
  });

  it('is told where headers are at fault', async () => {
    const infers = '/v2/models/fruit/infer';
    const body = { inputs: INPUTS };
    const length = 'inference-header-content-length';
    expect(await problemOf(post(infers, body, { [length]: '1e3' }))).toEqual([
      400,
      expect.stringContaining('Inference-Header-Content-Length'),
    ]);
    expect(await problemOf(post(infers, body, { [length]: '99999999' }))).toEqual([
      400,
      expect.stringContaining('Inference-Header-Content-Length'),
    ]);
    expect(await problemOf(post('/predict', body, { 'content-encoding': 'br' }))).toEqual([
      415,
      expect.stringContaining('gzip'),
    ]);
    expect(await problemOf(post('/predict', 'plain', { 'content-encoding': 'gzip' }))).toEqual([
      400,
      'The body is not gzip.',
    ]);
    const bomb = gzipSync(Buffer.alloc(17 * 1024 * 1024));
    expect(await problemOf(post('/predict', bomb, { 'content-encoding': 'gzip' }))).toEqual([
      413,
      expect.stringContaining('larger than 16777216 bytes'),
    ]);
    expect(await problemOf(post('/predict', Buffer.alloc(17 * 1024 * 1024)))).toEqual([
      413,
      expect.stringContaining('larger than 16777216 bytes'),
    ]);
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a header without an end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}`, 431],
    [
      'a flood of headers',
      `GET / HTTP/1.1\r\nHost: x\r\n${'X-Flood: water\r\n'.repeat(5_000)}\r\n`,
      431,
    ],
    [
      'two lengths',
      'POST /predict HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      400,
    ],
    [
      'a length beside chunks',
      'POST /predict HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    [
      'a broken chunk',
      'POST /predict HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      400,
    ],
  ])('%s is answered in JSON, and the connection ends', async (_, bytes, status) => {
    const socket = connect(serving.port, '127.0.0.1');
    socket.write(bytes);
    const reply = await text(socket);
    expect(reply).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(() => errorSchema.parse(JSON.parse(reply.split('\r\n\r\n')[1] ?? ''))).not.toThrow();
  });

  it('does not keep requests behind one another from being answered', async () => {
    const socket = connect(serving.port, '127.0.0.1');
    const request = 'GET /v2/health/live HTTP/1.1\r\nHost: x\r\n\r\n';
    const last = 'GET /v2/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    socket.write(`${request.repeat(500)}${last}`);
    const replies = (await text(socket)).match(/HTTP\/1\.1 \d+/g) ?? [];
    expect(replies).toHaveLength(501);
    expect(replies.filter((line) => line.endsWith('200'))).toHaveLength(500);
    expect(await get('/v2/health/live')).toEqual({ live: true });
  });
});

describe('the process', () => {
  it('R103: on SIGTERM says that it is not ready, ends what is in flight, and exits with 0', async () => {
    const own = await startServing(['--model', model, '--drain-seconds', '0']);
    const body = JSON.stringify(RECORDS);
    const socket = connect(own.port, '127.0.0.1');
    const reply = text(socket);
    socket.write(
      `POST /predict HTTP/1.1\r\nHost: x\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
    );
    socket.write(body.slice(0, 5));
    const inFlight = async (): Promise<boolean> =>
      /^forest_gate_requests_in_flight 2$/m.test(await (await fetch(`${own.url}/metrics`)).text());
    while (!(await inFlight()));
    own.kill('SIGTERM');
    let ready = 200;
    while (ready === 200) ready = (await fetch(`${own.url}/v2/health/ready`)).status;
    expect(ready).toBe(503);
    socket.write(body.slice(5));
    expect(await reply).toMatch(/^HTTP\/1\.1 200 OK[^]*connection: close[^]*"predictions":\[/i);
    const { exitCode, log } = await own.ended;
    expect(exitCode).toBe(0);
    const events = log
      .trim()
      .split('\n')
      .map((line) => z.object({ event: z.string() }).parse(JSON.parse(line)).event);
    expect(events).toEqual(['listening', 'ending', 'ended']);
  });

  it('ends at once on a second signal', async () => {
    const own = await startServing(['--model', model, '--drain-seconds', '3600', '--log-requests']);
    await fetch(`${own.url}/v2/nothing?secret`);
    own.kill('SIGTERM');
    let ready = 200;
    while (ready === 200) ready = (await fetch(`${own.url}/v2/health/ready`)).status;
    own.kill('SIGTERM');
    const { exitCode, log } = await own.ended;
    expect(exitCode).toBe(0);
    expect(log).toMatch(/"event":"request","method":"GET","path":"\/v2\/nothing","status":404,/);
    expect(log).not.toContain('secret');
  });

  it('says which model it serves, and does not serve another one than was meant', async () => {
    const [, version = ''] =
      /^Serving fruit \(version ([0-9a-f]{12}), model \1\) at http/.exec(serving.said) ?? [];
    expect(version).not.toBe('');
    const zeros = '0'.repeat(64);
    await expect(startServing(['--model', model, '--sha256', zeros])).rejects.toThrow(
      new RegExp(
        `The SHA-256 of the model is ${version}[0-9a-f]{52}, and --sha256 asks for ${zeros}`,
      ),
    );
    const edited = join(cwd, 'forest-gate-out', 'edited.json');
    await writeFile(edited, `${await readFile(model, 'utf8')}\n`);
    await expect(startServing(['--model', edited])).rejects.toThrow(
      'is not the model that the metrics.json beside it is about',
    );
    await expect(startServing(['--model', resolve('package.json')])).rejects.toThrow(
      /^forest-gate: /,
    );
    await expect(startServing(['--model', model, '--host', '192.0.2.1'])).rejects.toThrow(
      'this machine has no such address',
    );
  });
});

describe('a published model', () => {
  let github: GitHub;
  let env: Record<string, string>;
  beforeAll(async () => {
    github = await startGitHub();
    const commit = 'c'.repeat(40);
    github.state.addCommit({ sha: commit, parents: [], files: new Map() });
    env = {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_REPOSITORY: REPOSITORY.fullName,
      GITHUB_TOKEN: github.state.token,
    };
    const metrics = join(cwd, 'forest-gate-out', 'metrics.json');
    const document = await readFile(metrics, 'utf8');
    await writeFile(metrics, document.replace(/"commit": null/, `"commit": "${commit}"`));
    for (const command of [
      'publish --to release',
      'promote fruit@v1 --to production --at release',
    ]) {
      const run = await runCommand(command.split(' '), { cwd, env });
      expect([run.exitCode, run.stderr]).toEqual([0, '']);
    }
  });
  afterAll(() => github.close());

  it.each([['fruit@v1'], ['fruit']])('is served as %s', async (name) => {
    const own = await startServing([name, '--at', 'release'], { env });
    expect(own.said).toMatch(/^Serving fruit \(version 1, model [0-9a-f]{12}\) at http/);
    const reply = await fetch(`${own.url}/v2/models/fruit/versions/1/infer`, {
      method: 'POST',
      body: JSON.stringify({ inputs: INPUTS }),
    });
    const { outputs } = inferSchema.parse(await reply.json());
    expect(outputs).toEqual((await infer({ inputs: INPUTS })).outputs);
    own.kill('SIGINT');
    expect((await own.ended).exitCode).toBe(0);
  });

  it('is not served when it is not there, or not what was published', async () => {
    await expect(startServing(['fruit@v2', '--at', 'release'], { env })).rejects.toThrow(
      'fruit@v2 does not exist. There are v1.',
    );
    await expect(
      startServing(['fruit', '--stage', 'staging', '--at', 'release'], { env }),
    ).rejects.toThrow('no version of fruit is at staging.');
    const assets = github.state.releases[0]?.assets ?? [];
    const changed = assets.map((asset) => ({ ...asset, bytes: Buffer.from('{}') }));
    assets.splice(0, assets.length, ...changed);
    await expect(startServing(['fruit', '--at', 'release'], { env })).rejects.toThrow(
      'fruit@v1: "model.json" is not what was published',
    );
  });
});
