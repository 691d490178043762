import { describe, expect, it } from '@jest/globals';
import { DEFINITIONS } from '../../src/settings/definitions.js';
import { helpText } from '../../src/commands/helpText.js';
import { parseArguments } from '../../src/commands/parseArguments.js';
import { readSettingsFrom, userErrorOf } from '../support/readSettingsFrom.js';

function errorOf(...args: string[]): string {
  return userErrorOf(() => parseArguments(args));
}
/** What a command line asks for, without the way to run it. */
function parse(args: readonly string[]): object {
  const asked = parseArguments(args);
  return 'request' in asked ? { command: asked.command, ...asked.request } : asked;
}

function gate(values: Record<string, string>, baselineCommit: string | null = null): object {
  return {
    command: 'gate',
    explicit: { origin: 'flag', values: new Map(Object.entries(values)) },
    options: {
      base: { revision: baselineCommit, metrics: null, isOptional: false },
      files: { history: null, junit: null, dotenv: null, sarif: null },
      output: 'report',
      annotations: false,
    },
  };
}

/** The flags of the gate that are no inputs. */
const OWN_FLAGS = [
  ...['baseline-commit', 'baseline-metrics', 'baseline-optional', 'junit', 'dotenv', 'history'],
  ...['sarif', 'github-annotations', 'json', 'quiet'],
];

/** Inputs that are of no use without a file of predictions. */
const OF_PREDICTIONS = [
  'baseline-predictions',
  'prediction-column',
  'probability-columns',
  'model-file',
];

describe('parseArguments', () => {
  it('takes the files to merge one by one, whatever is in their names', () => {
    const merge = parse(['merge', 'a b.json', 'c.json', '--expect', '2', '--name=all']);
    expect(merge).toMatchObject({ parts: ['a b.json', 'c.json'], expected: 2, name: 'all' });
    expect(errorOf('merge')).toContain('merge needs the metrics.json of each part');
    expect(errorOf('merge', 'a.json', '--expect', '0')).toContain(
      'a whole number of parts, from 1',
    );
    expect(errorOf('merge', 'a.json', '--json', '--quiet')).toContain('--json contradicts --quiet');
  });

  it('runs the gate when nothing is said', () => {
    expect(parse([])).toEqual(gate({}));
    expect(parse(['gate'])).toEqual(gate({}));
  });

  it('takes flags with and without an equals sign', () => {
    const expected = gate({ trees: '5', target: 'a b' });
    expect(parse(['gate', '--trees', '5', '--target=a b'])).toEqual(expected);
    expect(parse(['--trees=5', '--target', 'a b'])).toEqual(expected);
  });

  it('takes every input but the token as a flag', () => {
    for (const { name } of DEFINITIONS) {
      if (name === 'github-token') {
        expect(errorOf(`--${name}=x`)).toContain('gate has no flag "--github-token".');
      } else {
        expect(parse([`--${name}=x`])).toEqual(gate({ [name]: 'x' }));
      }
    }
  });

  it('takes baseline-required bare or with a value', () => {
    expect(parse(['--baseline-required'])).toEqual(gate({ 'baseline-required': 'true' }));
    expect(parse(['--baseline-required', '--trees', '5'])).toEqual(
      gate({ 'baseline-required': 'true', trees: '5' }),
    );
    expect(parse(['--baseline-required=false'])).toEqual(gate({ 'baseline-required': 'false' }));
    expect(parse(['--baseline-required', 'false', '--trees', '5'])).toEqual(
      gate({ 'baseline-required': 'false', trees: '5' }),
    );
  });

  it('takes every yes or no bare', () => {
    expect(parse(['--strict', '--accept-floors', '--trees=5'])).toEqual(
      gate({ strict: 'true', 'accept-floors': 'true', trees: '5' }),
    );
  });

  it('R6: takes every flag in the form that --help prints', () => {
    const values = new Map([
      ['FILE', 'a.csv'],
      ['FOLDER', 'out'],
      ['COLUMN', 'a column'],
      ['COLUMNS', 'a, b'],
      ['N', '7'],
      ['NUMBER', '0.5'],
      ['RULES', 'accuracy >= 0.5'],
      ['BOOLEAN', 'true'],
      ['LABEL', 'a label'],
      ['CODES', 'FG-T01'],
      ['REV', 'HEAD~1'],
      ['TARGET', 'release'],
      ['PART', '3/8'],
      ['CLASS', 'a class'],
    ]);
    const names = new Map([
      ['algorithm', 'decision-tree'],
      ['evaluation', 'hold-out'],
      ['evidence', 'margin'],
      ['baseline', 'commit'],
      ['comment', 'never'],
      ['name', 'a-name'],
      ['missing', 'error'],
      ['separator', 'tab'],
      ['decimal', 'comma'],
      ['task', 'regression'],
    ]);
    const sections = helpText(100).split(/^Flags of (?=\w+:$)/m);
    const flagsOf = (command: string): string[][] =>
      [
        ...(sections.find((text) => text.startsWith(`${command}:`)) ?? '').matchAll(
          /^ {2}--(\S+) ([A-Z]+)(?: |$)/gm,
        ),
      ].map(([, name = '', placeholder = '']) => [
        name,
        (placeholder === 'NAME' ? names.get(name) : values.get(placeholder)) ?? '',
      ]);
    const flags = flagsOf('gate');
    expect(flags).toHaveLength(DEFINITIONS.length - 1 + OWN_FLAGS.length);
    for (const [name = '', value = ''] of flags) {
      const isOwn = OWN_FLAGS.includes(name);
      const more = isOwn ? [] : ['--seed', '1'];
      if (name === 'seed') continue;
      const expected = isOwn ? parse([`--${name}=${value}`]) : gate({ [name]: value, seed: '1' });
      expect([name, parse([`--${name}`, value, ...more])]).toEqual([name, expected]);
      expect([name, parse([`--${name}=${value}`, ...more])]).toEqual([name, expected]);
      expect([name, parse(['gate', ...more, `--${name}`, value])]).toEqual([name, expected]);
      const beside = {
        ...(name === 'baseline-at' && { baseline: 'production' }),
        ...(name === 'parts-from' && { parts: '8' }),
        ...(OF_PREDICTIONS.includes(name) && { predictions: 'p.csv' }),
      };
      if (!isOwn) readSettingsFrom({ ...beside, [name]: value });
    }
    for (const [command, more] of [
      ['predict', ['--model=m', '--data=d']],
      ['verify', ['--model=m', '--data=d']],
    ] as const) {
      expect(flagsOf(command)).toHaveLength(3);
      for (const [name = '', value = ''] of flagsOf(command)) {
        const others =
          name === 'metrics' ? [] : more.filter((flag) => !flag.startsWith(`--${name}=`));
        expect(parse([command, `--${name}`, value, ...others])).toEqual(
          parse([command, `--${name}=${value}`, ...others]),
        );
      }
    }
  });

  it('R6: takes the word after a yes or no for its value, never for a command', () => {
    for (const name of ['strict', 'baseline-required', 'accept-floors', 'onnx']) {
      for (const value of ['true', 'false', 'yes', 'predict', 'gate']) {
        expect(parse([`--${name}`, value])).toEqual(gate({ [name]: value }));
      }
      expect(errorOf(`--${name}`, 'true', 'gate')).toContain('"gate" is one word too many');
      expect(errorOf(`--${name}=true`, 'false')).toContain('"false" is one word too many');
      expect(errorOf(`--${name}`, '--', 'true')).toContain('"true" is one word too many');
      expect(errorOf(`--${name}`, '')).toContain(`--${name} is empty`);
      expect(parse([`--${name}`, '-h'])).toEqual({ command: 'help' });
    }
    expect(userErrorOf(() => readSettingsFrom({ strict: 'predict' }))).toContain(
      'strict is "predict" (input), but has to be true or false.',
    );
  });

  it('takes rules more than once', () => {
    expect(parse(['--rules', 'accuracy >= 0.9', '--rules=mcc >= 0.5;f1-macro >= 0'])).toEqual(
      gate({ rules: 'accuracy >= 0.9\nmcc >= 0.5;f1-macro >= 0' }),
    );
    expect(errorOf('--rules=mcc >= 0', '--rules', ' ')).toContain('--rules is empty');
  });

  it('keeps a value as it is, a negative number too', () => {
    expect(parse(['--min-gain', '-1'])).toEqual(gate({ 'min-gain': '-1' }));
    expect(parse(['--target=--x'])).toEqual(gate({ target: '--x' }));
  });

  it('takes a revision to compare with', () => {
    expect(parse(['--baseline-commit', 'HEAD~1'])).toEqual(gate({}, 'HEAD~1'));
    expect(parse(['--baseline-commit=main', '--baseline=commit'])).toEqual(
      gate({ baseline: 'commit' }, 'main'),
    );
    expect(errorOf('--baseline-commit=--output=/etc/x')).toContain('cannot begin with a dash');
  });

  it('R6: a revision contradicts a baseline of none and of artifacts', () => {
    for (const baseline of ['none', 'artifact']) {
      expect(errorOf('--baseline-commit=main', `--baseline=${baseline}`)).toBe(
        `arguments: --baseline-commit contradicts --baseline ${baseline}: leave one of them out. See forest-gate --help.`,
      );
    }
  });

  it('takes a stored result, what may be absent, and files to write', () => {
    const base = { revision: 'auto', metrics: 'm.json', isOptional: true };
    expect(
      parse([
        '--baseline-commit=auto',
        '--baseline-metrics=m.json',
        '--baseline-optional',
        '--junit=a.xml',
        '--dotenv=b.env',
        '--history=d.json',
        '--sarif=c.sarif',
        '--github-annotations',
        '--json',
      ]),
    ).toEqual({
      ...gate({}),
      options: {
        base,
        files: { history: 'd.json', junit: 'a.xml', dotenv: 'b.env', sarif: 'c.sarif' },
        output: 'json',
        annotations: true,
      },
    });
    expect(parse(['--quiet'])).toMatchObject({ options: { output: 'quiet' } });
    expect(errorOf('--quiet', '--json')).toContain('--json contradicts --quiet');
    expect(errorOf('--baseline-optional=perhaps')).toContain('has to be true or false');
    for (const baseline of ['none', 'commit']) {
      expect(errorOf('--baseline-metrics=m.json', `--baseline=${baseline}`)).toContain(
        `--baseline-metrics contradicts --baseline ${baseline}: leave one of them out.`,
      );
    }
  });

  it('takes the words of a command that has some', () => {
    const rule = { command: 'explain', asked: 'accuracy drop <= 2%' };
    expect(parse(['explain', 'accuracy', 'drop', '<=', '2%'])).toEqual(rule);
    expect(parse(['explain', 'accuracy drop <= 2%'])).toEqual(rule);
    expect(errorOf('explain')).toContain('explain needs a name or a rule, as in explain accuracy.');
    expect(parse(['completion', 'zsh'])).toEqual({ command: 'completion', shell: 'zsh' });
    expect(errorOf('completion')).toContain(
      'completion needs the name of a shell: bash, zsh, fish.',
    );
    expect(errorOf('completion', 'fis')).toContain('Did you mean fish?');
  });

  it('answers beforehand what init would ask', () => {
    expect(parse(['init', '--data', 'a.csv', '--yes'])).toEqual({
      command: 'init',
      data: 'a.csv',
      target: null,
      yes: true,
    });
    expect(errorOf('init', '--yes=perhaps')).toContain('--yes has to be true or false.');
  });

  it('verifies a result, or a model by its table, and not both at once', () => {
    expect(parse(['verify', '--metrics', 'm.json'])).toEqual({
      command: 'verify',
      subject: { metrics: 'm.json' },
    });
    expect(parse(['verify', '--model=m.json', '--data=d.csv'])).toEqual({
      command: 'verify',
      subject: { model: 'm.json', data: 'd.csv' },
    });
    for (const flags of [
      [],
      ['--model=m'],
      ['--data=d'],
      ['--metrics=m', '--data=d'],
      ['--metrics=m', '--model=m'],
      ['--metrics=m', '--model=m', '--data=d'],
    ]) {
      expect(errorOf('verify', ...flags)).toBe(
        'arguments: verify needs either --metrics FILE, or --model FILE and --data FILE. See forest-gate --help.',
      );
    }
    expect(errorOf('verify', '--output=o')).toContain('verify has no flag "--output".');
  });

  it('looks back on what leads unless a metric is named', () => {
    expect(parse(['history'])).toEqual({
      command: 'history',
      from: 'forest-gate-out/history.json',
      metric: null,
      isJson: false,
    });
    expect(parse(['history', '--from=h.json', '--metric', 'recall[setosa]', '--json'])).toEqual({
      command: 'history',
      from: 'h.json',
      metric: 'recall[setosa]',
      isJson: true,
    });
    expect(errorOf('history', '--json=perhaps')).toContain('--json has to be true or false.');
  });

  it('predicts', () => {
    expect(parse(['predict', '--model', 'm.json', '--data', 'd.csv'])).toEqual({
      command: 'predict',
      model: 'm.json',
      data: 'd.csv',
      output: 'predictions.csv',
    });
    expect(parse(['predict', '--output=o', '--model=m', '--data=d'])).toEqual({
      command: 'predict',
      model: 'm',
      data: 'd',
      output: 'o',
    });
    expect(errorOf('predict', '--data=d')).toContain('predict needs --model FILE.');
    expect(errorOf('predict', '--model=m')).toContain('predict needs --data FILE.');
  });

  it('gives help and version before it judges the rest', () => {
    for (const args of [
      ['--help'],
      ['-h'],
      ['predict', '--help'],
      ['nonsense', '--nonsense', '-h'],
    ]) {
      expect(parse(args)).toEqual({ command: 'help' });
    }
    expect(parse(['--version'])).toEqual({ command: 'version' });
  });

  it('R6: an unknown flag is an error with the nearest name or all of them', () => {
    expect(errorOf('--tree=5')).toBe(
      'arguments: gate has no flag "--tree". Did you mean --trees? See forest-gate --help.',
    );
    expect(errorOf('predict', '--trees=5')).toContain(
      'predict has no flag "--trees". Known are --model, --data, --output. See forest-gate --help.',
    );
    expect(errorOf('--model=m')).toContain('gate has no flag "--model".');
    const lines = errorOf('--zzzzzzzz').split('\n');
    expect(lines[0]).toBe('arguments: gate has no flag "--zzzzzzzz". Known are:');
    expect(lines.at(-1)).toBe('See forest-gate --help.');
    const list = lines.slice(1, -1);
    for (const line of list) {
      expect(line).toMatch(/^ {2}--/);
      expect(line.length).toBeLessThanOrEqual(60);
    }
    expect(list.join(' ').match(/--[a-z-]+/g)).toEqual(
      [...DEFINITIONS.map(({ name }) => name), ...OWN_FLAGS]
        .filter((name) => name !== 'github-token')
        .map((name) => `--${name}`),
    );
    expect(errorOf('-x')).toContain('gate has no flag "-x".');
    expect(errorOf('--__proto__=1')).toContain('gate has no flag "--__proto__".');
  });

  it('reads where the model that is served comes from, and the limits of the server', () => {
    const defaults = {
      command: 'serve',
      sha256: null,
      host: '127.0.0.1',
      port: 8080,
      maxBytes: 16_777_216,
      maxRows: 10_000,
      drain: 1,
      logsRequests: false,
    };
    expect(parse(['serve', '--model', 'model.json'])).toEqual({
      ...defaults,
      source: { kind: 'file', path: 'model.json', name: null },
    });
    expect(parse(['serve', 'iris', '--model', 'm', '--port', '0', '--log-requests'])).toEqual({
      ...defaults,
      port: 0,
      logsRequests: true,
      source: { kind: 'file', path: 'm', name: 'iris' },
    });
    expect(parse(['serve', 'iris@v3', '--at', 'release'])).toEqual({
      ...defaults,
      source: { kind: 'version', version: { name: 'iris', number: 3 }, at: 'release' },
    });
    expect(parse(['serve', 'iris', '--at', 's3://b', '--sha256', 'A'.repeat(64)])).toEqual({
      ...defaults,
      sha256: 'a'.repeat(64),
      source: { kind: 'stage', name: 'iris', stage: 'production', at: 's3://b' },
    });
    const refused: readonly (readonly [string[], string])[] = [
      [[], 'serve needs --model FILE, or the name of a model and --at TARGET'],
      [['iris'], 'serve needs --model FILE, or the name of a model and --at TARGET'],
      [['--model', 'm', '--at', 'release'], 'serve takes --model, or a name and --at: not both.'],
      [['iris@v3', '--model', 'm'], '"iris@v3" is no name of a model beside --model'],
      [['iris@v3', '--at', 'release', '--stage', 'production'], 'is a version already'],
      [['../iris', '--at', 'release'], '"../iris" is no model'],
      [['iris', '--at', 'release', '--stage', '../x'], '"../x" is no stage.'],
      [['--model', 'm', '--port', '65536'], '--port has to be a whole number from 0 to 65535.'],
      [['--model', 'm', '--port', '0x50'], '--port has to be a whole number'],
      [
        ['--model', 'm', '--max-rows', '0'],
        '--max-rows has to be a whole number from 1 to 1000000.',
      ],
      [
        ['--model', 'm', '--sha256', 'abc'],
        '--sha256 has to be a digest of 64 hexadecimal digits.',
      ],
    ];
    for (const [args, message] of refused) expect(errorOf('serve', ...args)).toContain(message);
  });

  it('R6: an unknown command and a stray word are errors', () => {
    expect(errorOf('predcit')).toContain('There is no command "predcit". Did you mean predict?');
    expect(errorOf('train')).toContain(
      'There is no command "train". Known are gate, history, init, plan, predict, verify, merge, comment, note, drift, publish, models, promote, rollback, serve, explain, completion.',
    );
    expect(errorOf('gate', 'iris.csv')).toContain('"iris.csv" is one word too many');
    expect(errorOf('--trees=5', 'predict')).toContain('"predict" is one word too many');
    expect(errorOf('--', 'iris.csv')).toContain('"iris.csv" is one word too many');
  });

  it('R4: a flag without a value, with an empty one or given twice is an error', () => {
    expect(errorOf('--trees')).toContain('--trees needs a value, as in --trees=VALUE.');
    expect(errorOf('--trees', '--folds', '5')).toContain('--trees needs a value');
    for (const value of ['', ' ']) {
      expect(errorOf(`--trees=${value}`)).toContain('--trees is empty: give it a value or');
      expect(errorOf('--config', value)).toContain('--config is empty');
      expect(errorOf(`--baseline-required=${value}`)).toContain('--baseline-required is empty');
    }
    expect(errorOf('--trees=5', '--trees=6')).toContain('--trees is given twice');
  });
});
