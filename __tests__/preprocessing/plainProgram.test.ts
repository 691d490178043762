import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { encode } from '../../src/preprocessing/encode.js';
import { fitEncoding } from '../../src/preprocessing/fitEncoding.js';
import { describeModel } from '../../src/model/describeModel.js';
import { writeModel } from '../../src/model/writeModel.js';
import { growForest } from '../../src/forest/growForest.js';
import { orderRows, selectTrainingSet } from '../../src/training/trainingSet.js';
import { readFeatures } from '../../src/table/readFeatures.js';
import { tableOf } from '../table/tableOf.js';

const PAGE = readFileSync('src/preprocessing/README.md', 'utf8');

const ROWS = Array.from({ length: 200 }, (_, i) => [
  ['', 'Ä', 'a', 'B', '?'][i % 5],
  i % 7 === 0 ? 'NA' : String((i * 37) % 41),
  i % 3 === 0 ? 'yes' : 'no',
  (i * 37) % 41 > 20 !== (i % 5 === 2) ? 'up' : 'down',
]);

/** Among them texts that the model never saw. */
const ASKED = [
  { city: 'a', age: '12', open: 'yes' },
  { city: 'z', age: '', open: 'no' },
  { city: '', age: 'nan', open: 'maybe' },
  { city: 'A', age: '40.5', open: 'yes' },
  { city: ' ? ', age: ' 7 ', open: 'no' },
];

it('R93: the program on the page predicts from raw rows as `predict` does', async () => {
  const csv = ['city,age,open,y', ...ROWS.map((cells) => cells.join(','))].join('\n');
  const table = tableOf(csv);
  expect(table.features.map(({ levels }) => levels?.length ?? null)).toEqual([4, null, 2]);
  const options = {
    algorithm: 'random-forest',
    trees: 15,
    featuresPerTree: 2,
    maxDepth: null,
    minNumSamples: 1,
    gainThreshold: 0,
    seed: 42,
  } as const;
  const forest = await growForest(selectTrainingSet(table, orderRows(table)), 2, options);
  const read = { ignore: [], idColumn: null, groupColumn: null, testSize: 0 };
  const header = describeModel(table, ROWS.length, read, options);

  const { columns } = await readFeatures(
    Buffer.from(
      ['city,age,open', ...ASKED.map(({ city, age, open }) => `${city},${age},${open}`)].join('\n'),
    ),
    'new.csv',
    table.features.map(fitEncoding),
  );
  const encodings = table.features.map(fitEncoding);
  const { predicted } = forest.vote(columns.map((column, i) => encode(column, encodings[i]!)));

  const folder = mkdtempSync(join(tmpdir(), 'forest-gate-plain-'));
  try {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'model.json'), [...writeModel(header, forest)].join(''));
    const [, code = ''] = /```js\n(.*?)```/s.exec(PAGE) ?? [];
    const program = code
      .replace('forest-gate-out/model.json', 'model.json')
      .replace(/^const row = .*$/m, `for (const row of ${JSON.stringify(ASKED)}) {`);
    writeFileSync(join(folder, 'use.mjs'), `${program}}\n`);
    const said = execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(said.trim().split('\n')).toEqual([...predicted].map((code) => table.classes[code]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
