import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openServedModel } from '../../src/commands/openServedModel.js';
import { predict } from '../../src/commands/predict.js';
import { createProfile } from '../../src/profile/createProfile.js';
import { Meter } from '../../src/serving/meter.js';
import { createRoutes, type FindRoute } from '../../src/serving/routes.js';
import type { Reply } from '../../src/serving/reply.js';
import type { ServedModel } from '../../src/serving/servedModel.js';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { encode } from '../../src/preprocessing/encode.js';
import { fitEncoding } from '../../src/preprocessing/fitEncoding.js';
import { growNumbers, NUMBERS, type NumbersModel } from '../support/numbersModel.js';

const HEAD = ['sepal_length', 'sepal_width', 'petal_length', 'species'];
const ROWS = [
  [5.1, 3.5, 1.4, 'setosa'],
  [6.1, null, 4.7, 'versicolor'],
  [7.7, 2.6, 6.9, 'unseen'],
] as const;

let folder: string;
let model: ServedModel;
let meter: Meter;
let find: FindRoute;
let grown: NumbersModel;
/** What the grown forest answers. */
let expected: number[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numbers-'));
  grown = await growNumbers({ trees: '7' });
  const sha256 = createHash('sha256').update(grown.text).digest('hex');
  const truth = NUMBERS.targets ?? new Float64Array();
  const profile = createProfile('petals', sha256, NUMBERS, { truth, predicted: truth });
  writeFileSync(join(folder, 'model.json'), grown.text);
  writeFileSync(join(folder, 'profile.json'), JSON.stringify(profile));
  const source = { kind: 'file', path: join(folder, 'model.json'), name: 'petals' } as const;
  model = await openServedModel({ source, sha256: null }, {});
  meter = new Meter(model, 0);
  find = createRoutes(model, meter, 100);
  const columns = NUMBERS.features.map((feature, index) => {
    const encoding = fitEncoding(feature);
    const cells = ROWS.map((row) => row[index]);
    const levels = ['setosa', 'unseen', 'versicolor'];
    const column =
      encoding.kind === 'number'
        ? {
            name: '',
            levels: null,
            values: Float64Array.from(cells, (cell) => Number(cell ?? NaN)),
          }
        : {
            name: '',
            levels,
            values: Float64Array.from(cells, (cell) => levels.indexOf(String(cell))),
          };
    return encode(column, encoding);
  });
  expected = [...grown.forest.vote(columns).counts];
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function ask(path: string, body: unknown = '', headers: Record<string, string> = {}): Reply {
  const state = { isReady: true, inFlight: 0, connections: 0 };
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return find(path).answer({ headers, body: bytes, state });
}

function json(reply: Reply): unknown {
  return JSON.parse(Buffer.from(reply.body).toString());
}

const inputs = HEAD.map((name, index) => ({
  name,
  datatype: index === 3 ? 'BYTES' : 'FP64',
  shape: [3, 1],
  data: ROWS.map((row) => row[index]),
}));

it('a model of numbers says that a number comes out', () => {
  expect(json(ask('/v2/models/petals'))).toMatchObject({
    outputs: [{ name: 'prediction', datatype: 'FP64', shape: [-1] }],
  });
  expect(json(ask('/'))).toMatchObject({
    model: { task: 'regression', target: 'petal_width', classes: [] },
  });
});

it('it answers with the numbers of the forest, as records, tensors and bytes', () => {
  expect(new Set(expected).size).toBe(3);
  const records = ROWS.map((row) =>
    Object.fromEntries(row.map((cell, at): [string, unknown] => [HEAD[at] ?? '', cell])),
  );
  expect(json(ask('/predict', records))).toEqual({
    model: 'petals',
    version: model.version,
    predictions: expected.map((prediction) => ({ prediction })),
  });
  expect(json(ask('/v2/models/petals/infer', { inputs }))).toMatchObject({
    outputs: [{ name: 'prediction', datatype: 'FP64', shape: [3], data: expected }],
  });
  const asked = { inputs, parameters: { binary_data_output: true } };
  const { body, headers } = ask('/v2/models/petals/infer', asked);
  const bytes = Buffer.from(body).subarray(Number(headers['inference-header-content-length']));
  expect(expected.map((_, row) => bytes.readDoubleLE(row * 8))).toEqual(expected);
});

it('its metrics count numbers by tenths of the table', () => {
  const text = Buffer.from(ask('/metrics').body).toString();
  expect(model.bounds.length).toBeGreaterThan(4);
  expect(model.bounds.length).toBeLessThan(12);
  expect(text).toContain(`forest_gate_predicted_number_bucket{le="${model.bounds[0]!}"}`);
  const rows = z.coerce.number().parse(/predicted_number_count (\d+)/.exec(text)?.[1]);
  expect(text).toContain(`forest_gate_rows_total ${rows}`);
});

it('predict writes the same numbers, and no shares', async () => {
  const [data, output] = [join(folder, 'new.csv'), join(folder, 'predictions.csv')];
  const lines = ROWS.map((row) => row.map((cell) => cell ?? '').join(','));
  writeFileSync(data, [HEAD.join(','), ...lines].join('\n'));
  await predict({ model: join(folder, 'model.json'), data, output }, {});
  const [head, ...answers] = (await readFile(output, 'utf8')).trim().split(/\r?\n/);
  expect(head).toBe('line,predicted');
  expect(answers).toEqual(expected.map((number, row) => `${row + 2},${number}`));
});
