import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFINITIONS } from '../../src/settings/definitions.js';
import { readSettings } from '../../src/settings/readSettings.js';
import { readSettingsFrom as read, userErrorOf } from '../support/readSettingsFrom.js';

const NUMERIC = [
  'trees',
  'max-features',
  'max-depth',
  'min-samples-split',
  'min-gain',
  'seed',
  'folds',
  'test-size',
  'min-accuracy',
  'max-drop',
  'significance',
  'evidence',
  'retention-days',
  'timeout-minutes',
];

describe('defaults', () => {
  it('gives the bundled iris table and a random forest when nothing is given', () => {
    expect(read({})).toEqual({
      explicit: [],
      name: 'iris',
      part: null,
      parts: null,
      partsFrom: null,
      predictions: null,
      table: {
        data: null,
        target: null,
        task: 'auto',
        ignore: [],
        categoricalFeatures: [],
        numericFeatures: [],
        missing: 'keep',
        separator: 'auto',
        decimal: 'auto',
        idColumn: null,
        groupColumn: null,
        slices: [],
      },
      hyperparameters: {
        algorithm: 'random-forest',
        trees: 100,
        maxFeatures: 'auto',
        maxDepth: null,
        minSamplesSplit: 2,
        minGain: 0,
        seed: 42,
        threshold: null,
        positiveClass: null,
      },
      split: { evaluation: 'auto', folds: 5, testSize: 0.2, seed: 42 },
      gate: {
        rules: [
          {
            metric: 'accuracy',
            of: null,
            kind: 'floor',
            limit: 0.9,
            isRelative: false,
            since: null,
            slice: null,
            runs: null,
            level: 'fail',
          },
          {
            metric: 'accuracy',
            of: null,
            kind: 'drop',
            limit: 0.02,
            isRelative: false,
            since: null,
            slice: null,
            runs: null,
            level: 'fail',
          },
          {
            metric: 'rows-relabelled',
            of: null,
            kind: 'ceiling',
            limit: 0,
            isRelative: false,
            since: null,
            slice: null,
            runs: null,
            level: 'warn',
          },
        ],
        significance: 0.05,
        evidence: 'drop',
        strict: false,
        baselineRequired: false,
        acceptLabel: 'forest-gate-accept',
        acceptFloors: false,
        ignoreChecks: [],
      },
      gateOfNumbers: {
        rules: [
          {
            metric: 'mae',
            of: null,
            kind: 'drop',
            limit: 0.02,
            isRelative: true,
            since: null,
            slice: null,
            runs: null,
            level: 'fail',
          },
          {
            metric: 'rows-relabelled',
            of: null,
            kind: 'ceiling',
            limit: 0,
            isRelative: false,
            since: null,
            slice: null,
            runs: null,
            level: 'warn',
          },
        ],
        significance: 0.05,
        evidence: 'drop',
        strict: false,
        baselineRequired: false,
        acceptLabel: 'forest-gate-accept',
        acceptFloors: false,
        ignoreChecks: [],
      },
      baseline: 'auto',
      stage: null,
      comment: 'always',
      status: false,
      timeoutMinutes: 10,
      outputDirectory: null,
      onnx: true,
      sbom: false,
      retentionDays: null,
    });
  });

  it('names the gate after the data file unless it is named', () => {
    expect(read({ data: 'tables/wine.v2.csv' }).name).toBe('wine.v2');
    expect(read({ data: 'tables/wine.csv', name: 'cellar' }).name).toBe('cellar');
  });

  it('takes column roles for the bundled table too', () => {
    expect(read({ target: 'species', ignore: 'sepal_width' }).table).toMatchObject({
      data: null,
      target: 'species',
      ignore: ['sepal_width'],
    });
  });

  it('cannot be changed afterwards', () => {
    const settings = read({});
    expect(Object.isFrozen(settings)).toBe(true);
    for (const part of [settings.table, settings.table.ignore, settings.hyperparameters]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    for (const part of [settings.split, settings.gate, settings.gate.rules]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });
});

describe('precedence', () => {
  it('prefers an explicit value to the file, and the file to the default', () => {
    const settings = read({ trees: '7' }, 'trees: 8\nfolds: 9\n');
    expect(settings.hyperparameters.trees).toBe(7);
    expect(settings.split.folds).toBe(9);
    expect(settings.hyperparameters.seed).toBe(42);
  });

  it('R6: a name or a value of the file is wrong also where an explicit value overrules it', () => {
    for (const [name, wrong, right] of [
      ['trees', '0x10', '1'],
      ['strict', 'yes', 'true'],
      ['data', '" "', 'a.csv'],
      ['rules', 'accuracy > 0.9', 'accuracy >= 0.9'],
      ['rules', '[accuracy >= 0.9, mcc]', 'accuracy >= 0.9'],
    ] as const) {
      const message = userErrorOf(() => read({ [name]: right }, `\n${name}: ${wrong}\n`));
      expect(message).toContain('.github/forest-gate.yml:2:1');
      expect(message).toMatch(new RegExp(`^settings-value: ${name} `));
    }
    expect(userErrorOf(() => read({ trees: '1' }, 'tree: 5\n'))).toBe(
      'settings-unknown: .github/forest-gate.yml:1:1: there is no input "tree". Did you mean trees?',
    );
    expect(read({ trees: '1' }, 'trees: 5\n').hyperparameters.trees).toBe(1);
  });

  it('gives the seed to the model and to the split', () => {
    const settings = read({ seed: '7' });
    expect([settings.hyperparameters.seed, settings.split.seed]).toEqual([7, 7]);
  });
});

describe('values', () => {
  it.each([
    ['trees', '1', 1],
    ['trees', '10000', 10_000],
    ['max-depth', '1', 1],
    ['max-depth', 'none', null],
    ['max-depth', '9007199254740991', Number.MAX_SAFE_INTEGER],
    ['min-samples-split', '2', 2],
    ['min-gain', '0', 0],
    ['min-gain', '-0', 0],
    ['min-gain', '1.5e-3', 0.0015],
    ['min-gain', '.5', 0.5],
    ['seed', '0', 0],
    ['seed', '4294967295', 4_294_967_295],
    ['max-features', '0.5', { share: 0.5 }],
    ['max-features', '1.0', { share: 1 }],
    ['max-features', '1', { count: 1 }],
    ['max-features', '30', { count: 30 }],
    ['max-features', 'auto', 'auto'],
    ['max-features', 'sqrt', 'sqrt'],
    ['max-features', 'log2', 'log2'],
  ])('reads %s %s', (name, value, expected) => {
    const { hyperparameters } = read({ [name]: value });
    expect(Object.values(hyperparameters)).toContainEqual(expected);
    const explicit = [name];
    expect({ ...read({}, `${name}: ${value}`), explicit }).toEqual(read({ [name]: value }));
  });

  it.each([
    ['folds', '2', 'folds', 2],
    ['folds', '100', 'folds', 100],
    ['test-size', '0.001', 'testSize', 0.001],
    ['evaluation', 'hold-out', 'evaluation', 'hold-out'],
  ])('reads %s %s', (name, value, key, expected) => {
    expect(read({ [name]: value }).split).toHaveProperty(key, expected);
  });

  it('reads bounds of the gate inclusively', () => {
    const limits = (inputs: Record<string, string>): number[] =>
      read(inputs).gate.rules.map(({ limit }) => limit);
    expect(limits({ 'min-accuracy': '0', 'max-drop': '1' })).toEqual([0, 1, 0]);
    expect(limits({ 'min-accuracy': '1.0', 'max-drop': '0.0' })).toEqual([1, 0, 0]);
    for (const value of ['0.001', '0.5']) {
      expect(read({ significance: value }).gate.significance).toBe(Number(value));
    }
  });

  it('reads the booleans of YAML and no others', () => {
    for (const text of ['true', 'True', 'TRUE']) {
      expect(read({ 'baseline-required': text }).gate.baselineRequired).toBe(true);
    }
    for (const text of ['false', 'False', 'FALSE']) {
      expect(read({ 'baseline-required': text }).gate.baselineRequired).toBe(false);
    }
    for (const text of ['yes', '1', 'on', 'tRue', 'true1', 'xfalse', '']) {
      expect(userErrorOf(() => read({ 'baseline-required': text }))).toBe(
        `settings-value: baseline-required is "${text}" (input), but has to be true or false.`,
      );
    }
  });

  it('reads the rest', () => {
    const settings = read({
      data: 'a.csv',
      target: 't',
      ignore: 'x, y',
      'id-column': 'id',
      'group-column': 'g',
      algorithm: 'decision-tree',
      baseline: 'commit',
      strict: 'true',
      'baseline-required': 'true',
      'accept-label': 'go',
      'accept-floors': 'true',
      comment: 'on-failure',
      'output-directory': 'out',
      onnx: 'false',
      'retention-days': '400',
      config: 'settings.yml',
      'github-token': 'secret',
    });
    expect(settings).toMatchObject({
      table: { data: 'a.csv', target: 't', ignore: ['x', 'y'], idColumn: 'id', groupColumn: 'g' },
      baseline: 'commit',
      gate: { strict: true, baselineRequired: true, acceptLabel: 'go', acceptFloors: true },
      comment: 'on-failure',
      outputDirectory: 'out',
      onnx: false,
      retentionDays: 400,
    });
    expect(JSON.stringify(settings)).not.toContain('secret');
  });
});

describe('R4: a number that is not one', () => {
  const NOT_NUMBERS = ['', ' ', '0x10', '80%', '1,5', 'NaN', 'Infinity', '1e999'];
  const others = [
    '-1',
    '+1',
    '1.',
    '1_000',
    '010',
    '1e',
    'e1',
    '--1',
    'null',
    '½',
    '１',
    '1 2',
    '1\n',
  ];
  it.each(NUMERIC)('R4: %s names itself, the value and what is allowed', (name) => {
    const allowed = DEFINITIONS.find((definition) => definition.name === name)?.allowed ?? '?';
    for (const value of [...NOT_NUMBERS, ...others]) {
      const shown = JSON.stringify(value).replace('\\n', '\\u{a}');
      expect(userErrorOf(() => read({ [name]: value }))).toBe(
        `settings-value: ${name} is ${shown} (input), but has to be ${allowed}.`,
      );
    }
  });

  it.each(NUMERIC)('R4: %s in the file names file, line and column', (name) => {
    for (const value of NOT_NUMBERS) {
      expect(userErrorOf(() => read({}, `# first\n${name}: ${JSON.stringify(value)}\n`))).toContain(
        `${name} is ${JSON.stringify(value)} (.github/forest-gate.yml:2:1), but has to be `,
      );
    }
    expect(userErrorOf(() => read({}, `${name}:\n`))).toContain(`${name} is "" (`);
  });

  it.each([
    ['trees', ['0', '10001', '1.0', '1e2']],
    ['max-features', ['0', '0.0', '1.1', '2.0', '1e0', '5e-1', 'half', 'SQRT', '9007199254740993']],
    ['max-depth', ['0', '1.5', 'None', '9007199254740993']],
    ['min-samples-split', ['0', '1', '0.5']],
    ['min-gain', ['-0.1']],
    ['threshold', ['0', '1', '-0.1', '1.5', '30%', 'none']],
    ['positive-class', [' ']],
    ['seed', ['4294967296', '0.5']],
    ['folds', ['1', '101']],
    ['test-size', ['0', '0.0', '1', '1.0', '1e-400', '0.99999999999999999999']],
    ['min-accuracy', ['-0.1', '1.01', '90']],
    ['max-drop', ['-0.1', '1.01', '2']],
    ['significance', ['0', '0.0009', '0.51', '1', '-0.05', '5']],
    ['retention-days', ['0', '401', '1.5']],
  ])('R4: %s keeps to its range', (name, values) => {
    for (const value of values) {
      expect(userErrorOf(() => read({ [name]: value }))).toContain(`${name} is "${value}" (input)`);
    }
  });

  it('R4: any finite decimal is read exactly and no other text is read', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        expect(read({ 'min-accuracy': String(value) }).gate.rules[0]?.limit).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^-?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i.test(text));
        expect(userErrorOf(() => read({ 'min-gain': text }))).toContain('min-gain is "');
      }),
    );
  });
});

describe('R6: what cannot be meant', () => {
  it('R6: an unknown name is an error with the nearest name or all of them', () => {
    expect(userErrorOf(() => read({ tress: '10' }))).toBe(
      'settings-unknown: There is no input "tress". Did you mean trees?',
    );
    expect(userErrorOf(() => read({ Min_Accuracy: '0.9' }))).toContain(
      'Did you mean min-accuracy?',
    );
    const message = userErrorOf(() => read({ quorum: '0.9' }));
    for (const { name } of DEFINITIONS) expect(message).toContain(name);
    expect(userErrorOf(() => read({ ['x'.repeat(10_000)]: '1' }))).toContain('…". Known are data,');
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const values = new Map([[name, '1']]);
      expect(
        userErrorOf(() => readSettings({ explicit: { origin: 'flag', values }, file: null })),
      ).toContain(`There is no flag "${name}".`);
    }
  });

  it('R6: an unknown choice is an error with the allowed values', () => {
    for (const [name, allowed] of [
      ['algorithm', 'random-forest or decision-tree'],
      ['evaluation', 'auto, cross-validation or hold-out'],
      ['baseline', 'auto, artifact, commit or none, or the name of a stage such as production'],
      ['comment', 'always, on-change, on-failure or never'],
    ] as const) {
      for (const value of ['Auto', '', 'none ', '__proto__']) {
        expect(userErrorOf(() => read({ [name]: value }))).toBe(
          `settings-value: ${name} is "${value}" (input), but has to be ${allowed}.`,
        );
      }
    }
  });

  it.each([
    [
      { algorithm: 'decision-tree', trees: '100' },
      'trees "100" (input) contradicts algorithm "decision-tree" (input)',
    ],
    [
      { algorithm: 'decision-tree', 'max-features': 'sqrt' },
      'max-features "sqrt" (input) contradicts algorithm',
    ],
    [
      { evaluation: 'hold-out', folds: '5' },
      'folds "5" (input) contradicts evaluation "hold-out" (input)',
    ],
    [
      { evaluation: 'cross-validation', 'test-size': '0.2' },
      'test-size "0.2" (input) contradicts evaluation',
    ],
    [
      { baseline: 'none', 'baseline-required': 'true' },
      'baseline-required "true" (input) contradicts baseline "none"',
    ],
  ])('R6: %j is a contradiction', (inputs, message) => {
    const error = userErrorOf(() => read(inputs));
    expect(error).toContain(`settings-contradiction: ${message}`);
    expect(error).toMatch(/: leave one of them out\.$/);
    const yaml = Object.entries(inputs).map(([name, value]) => `${name}: ${value}\n`);
    expect(userErrorOf(() => read({}, yaml.join('')))).toContain('.github/forest-gate.yml:2:');
  });

  it('R6: allows what only looks like a contradiction', () => {
    expect(() => read({ folds: '4', 'test-size': '0.3' })).not.toThrow();
    expect(() => read({ evaluation: 'cross-validation', folds: '4' })).not.toThrow();
    expect(() => read({ evaluation: 'hold-out', 'test-size': '0.3' })).not.toThrow();
    expect(() => read({ algorithm: 'decision-tree', 'max-depth': '4' })).not.toThrow();
    expect(() => read({ baseline: 'none', 'baseline-required': 'false' })).not.toThrow();
  });

  it.each([
    [
      { target: 'a', ignore: 'b,a' },
      'Column "a" is both target and ignore (input): give it one role.',
    ],
    [{ target: 'a', 'id-column': 'a' }, 'both target and id-column'],
    [{ target: 'a', 'group-column': 'a' }, 'both target and group-column'],
    [{ 'id-column': 'a', 'group-column': 'a' }, 'both id-column and group-column'],
    [{ 'group-column': 'a', ignore: 'a' }, 'both group-column and ignore'],
    [{ ignore: 'a,b,a' }, 'Column "a" is named twice by ignore (input)'],
  ])('R6: %j gives a column two roles', (inputs, message) => {
    expect(userErrorOf(() => read(inputs))).toContain(message);
  });

  it('R6: a text cannot be blank', () => {
    for (const name of [
      'data',
      'target',
      'ignore',
      'id-column',
      'group-column',
      'output-directory',
    ]) {
      expect(userErrorOf(() => read({ [name]: '  ' }))).toContain(`${name} is "  " (input), but`);
    }
    expect(userErrorOf(() => read({ ignore: 'a,,b' }))).toContain('ignore is "a,,b" (input), but');
  });

  it.each(['a/b', 'a b', 'a--b', '-a', 'a.', 'a\n', '<!--', 'ä', '', 'x'.repeat(65)])(
    'R64: %j cannot be the name of a gate',
    (name) => {
      expect(userErrorOf(() => read({ name }))).toContain('but has to be letters and digits with');
    },
  );

  it('R64: accepts names that fit a comment mark and an artifact', () => {
    for (const name of ['a', 'iris', 'wine-v2.1_x', '0', 'x'.repeat(64)]) {
      expect(read({ name }).name).toBe(name);
    }
  });

  it('cuts a long value and escapes what is invisible', () => {
    const message = userErrorOf(() =>
      read({ trees: `\u001b[31m\r\n::error::\u202e${'9'.repeat(200)}` }),
    );
    expect(message).toContain('trees is "\\u{1b}[31m\\u{d}\\u{a}::error::\\u{202e}999');
    expect(message).toContain('9…" (input), but');
    expect(message.length).toBeLessThan(260);
  });
});

describe('ignore-checks', () => {
  it('takes codes in any case and order, each once', () => {
    const { gate } = read({ 'ignore-checks': 'fg-t08, FG-T01,FG-T01' });
    expect(gate.ignoreChecks).toEqual(['FG-T01', 'FG-T08']);
  });

  it('names a code that may be meant', () => {
    expect(userErrorOf(() => read({ 'ignore-checks': 'FG-T1' }))).toContain('Did you mean FG-T01?');
  });
});
