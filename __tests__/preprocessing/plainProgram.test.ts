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
import { growNumbers, NUMBERS } from '../support/numbersModel.js';
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

  expect(runPage([...writeModel(header, forest)].join(''), ASKED)).toEqual(
    [...predicted].map((code) => table.classes[code]),
  );
});

it('R93: and so does the one for numbers, changed as the page says', async () => {
  const { forest, text } = await growNumbers({ trees: '7' });
  const asked = [
    { sepal_length: '5.1', sepal_width: '', petal_length: '1.4', species: 'setosa' },
    { sepal_length: '6.6', sepal_width: '3', petal_length: 'NA', species: 'no flower' },
  ];
  const cells = asked.map((row) => Object.values(row).join(','));
  const encodings = NUMBERS.features.map(fitEncoding);
  const { columns } = await readFeatures(
    Buffer.from([Object.keys(asked[0] ?? {}).join(','), ...cells].join('\n')),
    'new.csv',
    encodings,
  );
  const { counts } = forest.vote(columns.map((column, i) => encode(column, encodings[i]!)));
  const changes = /load it by\s+`(\w+)`.*?`(console\.log\(answer\))`/s.exec(PAGE) ?? [];
  const [, library = '', print = ''] = changes;
  const changed = PAGE.replaceAll('RandomForestClassifier', library).replace(
    'console.log(model.classes[answer]);',
    `${print};`,
  );
  expect(runPage(text, asked, changed).map(Number)).toEqual([...counts]);
});

/** What the program on the page prints of rows. */
function runPage(model: string, rows: readonly object[], page = PAGE): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'forest-gate-plain-'));
  try {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'model.json'), model);
    const [, code = ''] = /```js\n(.*?)```/s.exec(page) ?? [];
    const program = code
      .replace('forest-gate-out/model.json', 'model.json')
      .replace(/^const row = .*$/m, `for (const row of ${JSON.stringify(rows)}) {`);
    writeFileSync(join(folder, 'use.mjs'), `${program}}\n`);
    const said = execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' });
    return said.trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
