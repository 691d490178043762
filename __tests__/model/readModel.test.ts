import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { UserError } from '../../src/errors.js';
import type { Forest } from '../../src/forest/forest.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { growForest } from '../../src/forest/growForest.js';
import { orderRows, selectTrainingSet } from '../../src/training/trainingSet.js';
import { checkModel } from '../../src/model/checkModel.js';
import { describeModel } from '../../src/model/describeModel.js';
import type { OpenedFile } from '../../src/files/readRegularFile.js';
import { readModel } from '../../src/model/readModel.js';
import { MAX_TREE_DEPTH } from '../../src/model/treeReader.js';
import { writeModel } from '../../src/model/writeModel.js';
import { cut } from '../support/cut.js';
import { mutate } from '../support/mutate.js';
import { IRIS } from '../support/scenario.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { tableOf } from '../table/tableOf.js';
import { readWhole } from './readWhole.js';

const table = tableOf(IRIS);
const features = table.features.map(({ values }) => values);

const DATA = { ignore: [], idColumn: null, groupColumn: null, testSize: 0 };

async function modelText(values: Record<string, string>): Promise<string> {
  const options = forestOptions(readSettingsFrom(values).hyperparameters, features.length);
  const set = selectTrainingSet(table, orderRows(table));
  const forest = await growForest(set, table.classes.length, options);
  return [...writeModel(describeModel(table, 150, DATA, options), forest)].join('');
}

const FOREST = await modelText({ trees: '3' });
const TREE = await modelText({ algorithm: 'decision-tree', 'max-depth': '2' });

/** A file with these bytes, read in pieces of a size. */
function fileOf(content: string | Buffer, size = 1 << 10): OpenedFile {
  const bytes = Buffer.from(content);
  return { bytes: bytes.length, pieces: () => cut(bytes, size) };
}

async function growOnIris(values: Record<string, string>): Promise<Forest> {
  const options = forestOptions(readSettingsFrom(values).hyperparameters, features.length);
  return growForest(selectTrainingSet(table, orderRows(table)), table.classes.length, options);
}

/** The reason a text is refused, which is always a UserError's. */
function refusal(text: string): string {
  try {
    readModel(fileOf(text));
  } catch (error) {
    expect((error as UserError).name).toBe('UserError');
    return (error as UserError).message;
  }
  return 'accepted';
}

/** A model text in which one piece is replaced, wherever it first occurs. */
function changed(from: string | RegExp, to: string, text = FOREST): string {
  const result = text.replace(from, to);
  expect(result).not.toBe(text);
  return result;
}

describe('readModel', () => {
  it.each([
    ['a forest', FOREST],
    ['a tree', TREE],
  ])('reads %s that was written, and it answers as before', async (_, text) => {
    const model = readModel(fileOf(text));
    const { algorithm } = model.header.settings;
    const options = forestOptions(
      readSettingsFrom(
        algorithm === 'random-forest' ? { trees: '3' } : { algorithm, 'max-depth': '2' },
      ).hyperparameters,
      features.length,
    );
    const set = selectTrainingSet(table, orderRows(table));
    const forest = await growForest(set, table.classes.length, options);
    expect(model.vote(features)).toEqual(forest.vote(features));
    expect(checkModel(fileOf(text), forest, table)).toBe(150);
  });

  it('R33: answers the same for random rows, signed zeros and subnormal numbers among them', async () => {
    const model = readModel(fileOf(FOREST));
    const options = forestOptions(
      readSettingsFrom({ trees: '3' }).hyperparameters,
      features.length,
    );
    const set = selectTrainingSet(table, orderRows(table));
    const forest = await growForest(set, table.classes.length, options);
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number, number), { minLength: 1 }), (rows) => {
        const columns = [0, 1, 2, 3].map((index) =>
          Float64Array.from(rows, (row) => row[index] ?? 0),
        );
        expect(model.vote(columns)).toEqual(forest.vote(columns));
      }),
      { numRuns: 200 },
    );
  });

  it('R28: refuses deep nesting before any recursive step', () => {
    const nested = `${'{"left":'.repeat(100_000)}{}${'}'.repeat(100_000)}`;
    expect(refusal(changed(/"root":\{"left"/, `"root":${nested},"x":{"left"`))).toContain('nested');
    expect(refusal('['.repeat(1_000_000))).toContain('nested');
  });

  it('R28: refuses a tree that is deeper than the limit and takes one at the limit', () => {
    const leaf = '{"distribution":[[1]]}';
    const tree = (depth: number): string =>
      `${'{"left":'.repeat(depth)}${leaf}${`,"right":${leaf},"splitColumn":0,"splitValue":1}`.repeat(depth)}`;
    const withRoot = (root: string): string =>
      TREE.replace(/"forest": .*/s, `"forest": {"name":"DTClassifier","root":${root}}}`);
    expect(readModel(fileOf(withRoot(tree(MAX_TREE_DEPTH)))).vote(features).predicted[0]).toBe(0);
    expect(refusal(withRoot(tree(MAX_TREE_DEPTH + 1)))).toContain('levels deep');
  });

  it.each<[string, string | RegExp, string]>([
    ['a column out of range', /"splitColumn":\d/, '"splitColumn":4'],
    ['a column that is no whole number', /"splitColumn":\d/, '"splitColumn":0.5'],
    ['a value that is no number', /"splitValue":[\d.]+/, '"splitValue":"1"'],
    ['a value that is null', /"splitValue":[\d.]+/, '"splitValue":null'],
    [
      'a leaf with more classes than there are',
      /"distribution":\[\[[^\]]+\]\]/,
      '"distribution":[[0,0,0,1]]',
    ],
    ['an empty leaf', /"distribution":\[\[[^\]]+\]\]/, '"distribution":[[]]'],
    ['a leaf of several rows', /"distribution":\[\[[^\]]+\]\]/, '"distribution":[[1],[1]]'],
    ['a missing child', /"right":\{"distribution":\[\[[^\]]+\]\]\}/, '"right":null'],
    ['a feature out of range', /"indexes":\[\[\d/, '"indexes":[[4'],
    ['another number of trees', /"trees": 3/, '"trees": 4'],
    ['another kind of model', '"RFClassifier"', '"RFRegression"'],
    ['another kind of tree', '"DTClassifier"', '"DTRegression"'],
    ['one class', /"classes": \[[^\]]+\]/, '"classes": ["setosa"]'],
    ['an unknown member', '"target"', '"extra": 1, "target"'],
  ])('R29: refuses %s', (_, from, to) => {
    expect(refusal(changed(from, to))).toMatch(/^The model file cannot be used: /);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('R30: refuses the key %s', (key) => {
    expect(refusal(changed('"target"', `"${key}": {"polluted": true}, "target"`))).not.toBe(
      'accepted',
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('R30: refuses a key given twice', () => {
    expect(refusal(changed('"target"', '"target": "x", "target"'))).toContain('twice');
  });

  it.each(['1e400', '9007199254740993'])('R31: refuses the number %s', (number) => {
    expect(refusal(changed(/"splitValue":[\d.]+/, `"splitValue":${number}`))).not.toBe('accepted');
  });

  it('refuses what is not JSON, not a model, or of a newer version, with the reason', () => {
    expect(refusal('{')).toMatch(/^The model file cannot be used: /);
    expect(refusal('{}')).toMatch(/^The model file cannot be used: /);
    expect(refusal(changed('"formatVersion": 1', '"formatVersion": 2'))).toContain(
      'format version 2, and this release reads 1',
    );
  });
});

describe('readModel, beside a reader of the whole text', () => {
  /** Small files of every kind, with what the libraries write and what may stand beside it. */
  const [leaf, split, untidy] = [
    '{"name":"DTClassifier","options":{"kind":"classifier"},"root":{"distribution":[[0,1]]}}',
    '{"root":{"left":{"distribution":[[0.5,0.5]]},"right":{"distribution":[[0,0,1]]},"splitColumn":1,"splitValue":2.5},"name":"DTClassifier"}',
    '{"name":"DTClassifier","root":{"splitValue":1e0,"splitColumn":0,"gain":null,"right":{"left":{"distribution":[[1]]},"right":{"distribution":[[0,1]]},"splitColumn":1,"splitValue":-3},"left":{"left":{"left":{"distribution":[[0,0,0,0,1]]},"right":{"distribution":[[1]]},"splitColumn":9,"splitValue":0},"right":null,"distribution":[[0,0,1]]}}}',
  ] as const;
  const head =
    '{"format":"forest-gate/model","formatVersion":1,"features":["a","b","c"],"target":"y","classes":["u","v","w"],';
  const settings =
    '"settings":{"algorithm":"random-forest","trees":3,"featuresPerTree":2,"maxDepth":null,"minSamplesSplit":2,"minGain":0,"seed":1},';
  const data = `"data":{"rows":9,"fingerprint":"${'0'.repeat(64)}","ignore":[],"idColumn":null,"groupColumn":null,"testSize":0}`;
  const library = '"library":"ml-random-forest 2.1",';
  const model = `{"name":"RFClassifier","baseModel":{"indexes":[[0,2],[1,2],[0,1]],"isClassifier":true,"nEstimators":3,"estimators":[${[leaf, split, untidy].join()}]}}`;
  const ofTree = `${library}${settings}`.replace('"random-forest"', '"decision-tree"');
  const [plain, forestFirst, tree, untidyTree, withRoot, withRootBehind] = [
    `${head}${library}${settings}${data},"forest":${model}}\n`,
    `{"forest":${model},${head.slice(1)}${library}${settings}${data}}`,
    `${head}${ofTree}${data},"forest":${split}}`,
    `${head}${ofTree}${data},"forest":${untidy.replace('{', '{"baseModel":[7],')}}`,
    `${head}${library}${settings}${data},"forest":${model.replace('{', '{"root":{"left":1},')}}`,
    `${head}${library}${settings}${data},"forest":${model.replace(/}$/, `,${leaf.replace(/.*"root"/, '"root"')}`)}}`,
  ].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  const ofNumbers = (file: Buffer): Buffer => {
    let leaves = 0;
    const text = file
      .toString()
      .replace('"classes":["u","v","w"]', '"task":"regression","classes":[]')
      .replace('"name":"RFClassifier"', '"name":"RFRegression","selectionMethod":"mean"')
      .replace('"isClassifier":true', '"isClassifier":false')
      .replaceAll('DTClassifier', 'DTRegression')
      .replaceAll(/\[\[[\d.,]+\]\](?=})/g, () => `${(leaves += 1) / 8}e-1`);
    return Buffer.from(text);
  };
  const [numbers, numberTree] = [ofNumbers(plain), ofNumbers(untidyTree)];
  const files = [
    plain,
    forestFirst,
    tree,
    untidyTree,
    withRoot,
    withRootBehind,
    numbers,
    numberTree,
  ];
  const columns = [
    [1, -4, 3, 0.5],
    [2, 9, -8, 2.5],
    [0, 1, -1, 3],
  ].map((values) => Float64Array.from(values));

  function outcomeOf(work: () => unknown): unknown {
    try {
      return work();
    } catch {
      return 'refused';
    }
  }
  const stream = (bytes: Buffer, size: number): unknown =>
    outcomeOf(() => readModel(fileOf(bytes, size)).vote(columns));
  const whole = (bytes: Buffer): unknown =>
    outcomeOf(() =>
      readWhole(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))(columns),
    );

  it('answers the same wherever a piece ends', () => {
    for (const bytes of files) {
      const expected = whole(bytes);
      expect(expected).not.toBe('refused');
      for (let size = 1; size <= bytes.length; size += size < 20 ? 1 : 97) {
        expect(stream(bytes, size)).toEqual(expected);
      }
    }
    for (const bytes of [plain, untidyTree, numberTree]) {
      const expected = whole(bytes);
      for (let at = 0; at < bytes.length; at += 1) {
        const pieces = [bytes.subarray(0, at), bytes.subarray(at)];
        const read = readModel({ bytes: bytes.length, pieces: () => pieces });
        expect(read.vote(columns)).toEqual(expected);
      }
    }
  });

  it('R28-R31: takes and refuses the same of a file that is cut off anywhere', () => {
    for (const bytes of files) {
      for (let end = 0; end <= bytes.length; end += 1) {
        expect(stream(bytes.subarray(0, end), 64)).toEqual(whole(bytes.subarray(0, end)));
      }
    }
  });

  it('R28-R31: takes and refuses the same of a file that is damaged anywhere', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 99 }),
        (file, changes, size) => {
          const bytes = mutate(file, changes);
          const expected = whole(bytes);
          expect(stream(bytes, size)).toEqual(expected);
          if (expected !== 'refused') taken += 1;
        },
      ),
      { numRuns: 600 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('R28-R31: takes and refuses the same when one word of a file is another', () => {
    const words = [
      '1',
      '-1',
      '0.5',
      '4',
      'null',
      '{}',
      '"root"',
      '{"distribution":[[1]]}',
      '[0,1]',
    ];
    for (const bytes of [plain, tree, withRoot, numbers, numberTree]) {
      const tokens = bytes.toString().split(/("[^"]*"|-?[\d.]+(?:e\d+)?|null|true)/);
      const start = tokens.findIndex((token) => token === '"forest"');
      for (let index = start; index < tokens.length; index += 2) {
        for (const word of words) {
          const text = Buffer.from(tokens.with(index, word).join(''));
          expect([text.toString(), stream(text, 4096)]).toEqual([text.toString(), whole(text)]);
        }
      }
    }
  });

  it('R26: refuses a file that takes more memory than it may, with the figures', () => {
    const file = fileOf(plain);
    expect(() => readModel(file, 2 * file.bytes)).not.toThrow();
    expect(() => readModel({ ...file, bytes: 4e9 }, 7e9)).toThrow(
      'The model file has 4.0 GB, and predicting with it may take 8.0 GB of memory; 7.0 GB may be used here.',
    );
  });
});

describe('checkModel', () => {
  it('has the library load what the checked rows reach of a file that is larger than it may load', async () => {
    for (const [text, values] of [
      [FOREST, { trees: '3' }],
      [TREE, { algorithm: 'decision-tree', 'max-depth': '2' }],
    ] as const) {
      const forest = await growOnIris(values);
      for (const most of [0, 1, 200, 1_000, text.length - 1, text.length]) {
        expect(checkModel(fileOf(text), forest, table, most)).toBe(150);
      }
    }
  });

  it.each<[string, RegExp, string]>([
    ['leaf', /"distribution":\[\[[\d.]+\]\]/, '"distribution":[[0,1]]'],
    ['last leaf', /"distribution":\[\[[\d.,]+\]\](?!.*distribution)/s, '"distribution":[[1]]'],
    ['column', /"splitColumn":0/, '"splitColumn":1'],
    ['value', /"splitValue":\d/, '"splitValue":9'],
    ['list of features', /"indexes":\[\[\d/, '"indexes":[[0'],
  ])('fails when the file has another %s than the forest', async (_, from, to) => {
    const forest = await growOnIris({ trees: '3' });
    const file = fileOf(changed(from, to));
    for (const most of [1, Infinity]) {
      expect(() => checkModel(file, forest, table, most)).toThrow(/^Model check: /);
    }
  });

  it('fails when trees are missing from the forest or from the file', async () => {
    const [three, four] = [await growOnIris({ trees: '3' }), await growOnIris({ trees: '4' })];
    expect(() => checkModel(fileOf(FOREST), four, table)).toThrow(/^Model check: /);
    const more = await modelText({ trees: '4' });
    expect(() => checkModel(fileOf(more), three, table)).toThrow(/^Model check: /);
  });
});
