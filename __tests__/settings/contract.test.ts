import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { DEFINITIONS, definitionsIn, INPUTS } from '../../src/settings/definitions.js';
import { helpText, settingsHelp } from '../../src/commands/helpText.js';
import { OUTPUTS } from '../../src/github/outputs.js';
import {
  actionInputs,
  actionOutputs,
  NODE24_ACTION,
  renderSettings,
} from '../support/renderDocs.js';
import { readSettingsFrom, userErrorOf } from '../support/readSettingsFrom.js';

/** The names and defaults that are promised to users, written a second time on purpose. */
const PROMISED: readonly (readonly [name: string, value: string | null])[] = [
  ['data', null],
  ['target', null],
  ['ignore', null],
  ['task', 'auto'],
  ['categorical-features', null],
  ['numeric-features', null],
  ['missing', 'keep'],
  ['separator', 'auto'],
  ['decimal', 'auto'],
  ['id-column', null],
  ['group-column', null],
  ['slices', null],
  ['config', null],
  ['predictions', null],
  ['baseline-predictions', null],
  ['prediction-column', null],
  ['probability-columns', null],
  ['model-file', null],
  ['algorithm', 'random-forest'],
  ['trees', '100'],
  ['max-features', 'auto'],
  ['max-depth', 'none'],
  ['min-samples-split', '2'],
  ['min-gain', '0'],
  ['seed', '42'],
  ['threshold', null],
  ['positive-class', null],
  ['evaluation', 'auto'],
  ['folds', '5'],
  ['test-size', '0.2'],
  ['min-accuracy', null],
  ['max-drop', '0.02'],
  ['rules', null],
  ['significance', '0.05'],
  ['evidence', 'drop'],
  ['strict', 'false'],
  ['baseline', 'auto'],
  ['baseline-at', null],
  ['baseline-required', 'false'],
  ['accept-label', 'forest-gate-accept'],
  ['accept-floors', 'false'],
  ['ignore-checks', null],
  ['comment', 'always'],
  ['status', 'false'],
  ['name', null],
  ['output-directory', null],
  ['onnx', 'true'],
  ['sbom', 'false'],
  ['retention-days', null],
  ['timeout-minutes', '10'],
  ['part', null],
  ['parts', null],
  ['parts-from', null],
  ['github-token', null],
];

const PROMISED_OUTPUTS = [
  'verdict',
  'accuracy',
  'baseline-accuracy',
  'accuracy-change',
  'mae',
  'baseline-mae',
  'baseline-source',
  'baseline-commit',
  'model-path',
  'onnx-path',
  'metrics-path',
  'report-path',
  'report-html-path',
  'model-card-path',
  'sbom-path',
  'history-path',
  'badge',
  'model-sha256',
  'onnx-sha256',
  'artifact-id',
  'artifact-url',
  'report-url',
  'comment-url',
];

const stated = z.record(
  z.string(),
  z.strictObject({ description: z.string(), default: z.string().optional() }),
);
const actionSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  branding: z.unknown(),
  inputs: stated,
  outputs: stated,
  runs: z.unknown(),
});

const actionYml = readFileSync('action.yml', 'utf8');
const metadata = actionSchema.parse(parse(actionYml));

describe('the contract with users', () => {
  it('R6: code has the promised inputs and defaults', () => {
    expect(DEFINITIONS.map(({ name }) => name)).toEqual(PROMISED.map(([name]) => name));
    for (const [name, value] of PROMISED) {
      const definition = DEFINITIONS.find((candidate) => candidate.name === name);
      if (value === null) {
        expect(definition?.initial).toBeNull();
      } else {
        expect(definition?.default).toBe(`\`${value}\``);
        expect(definition?.parse(value)).toEqual(definition?.initial);
      }
    }
  });

  it('R6: a settings file with every default changes nothing', () => {
    const yaml = PROMISED.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
    expect(yaml).toHaveLength(27);
    expect(readSettingsFrom({}, yaml.join('\n'))).toEqual(readSettingsFrom({}));
  });

  it('R6: a settings file knows every input but those of one job alone', () => {
    const allowed = definitionsIn('file');
    for (const definition of DEFINITIONS) {
      const { name } = definition;
      const error = userErrorOf(() => readSettingsFrom({}, `${name}: {}`));
      expect(error).toContain(
        !allowed.includes(definition)
          ? 'cannot be set in a settings file'
          : 'has to be a plain value',
      );
    }
    const refused = DEFINITIONS.filter((definition) => !allowed.includes(definition));
    expect(refused.map(({ name }) => name)).toEqual([
      'config',
      'part',
      'parts',
      'parts-from',
      'github-token',
    ]);
  });

  it('code uses the input names in its own spelling', () => {
    for (const [key, { name }] of Object.entries(INPUTS)) {
      expect(key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).toBe(name);
    }
  });

  it('R6: action.yml states every input and default', () => {
    expect(Object.keys(metadata.inputs)).toEqual(DEFINITIONS.map(({ name }) => name));
    expect(metadata.inputs).toEqual(actionInputs());
  });

  it('action.yml gives a default to the token only, so that what is explicit can be told', () => {
    const withDefault = Object.entries(metadata.inputs).filter(([, value]) => 'default' in value);
    expect(withDefault).toEqual([
      ['github-token', expect.objectContaining({ default: '${{ github.token }}' })],
    ]);
  });

  it('R7: action.yml holds one expression, the default of the token', () => {
    expect(actionYml.match(/\$\{\{.*/g)).toEqual(['${{ github.token }}']);
  });

  it('action.yml states every output', () => {
    expect(Object.keys(OUTPUTS)).toEqual(PROMISED_OUTPUTS);
    expect(Object.keys(metadata.outputs)).toEqual(PROMISED_OUTPUTS);
    expect(metadata.outputs).toEqual(actionOutputs());
  });

  it('R87: action.yml runs the bundle on node20', () => {
    expect(metadata.name).toBe('Forest Gate');
    expect(metadata.runs).toEqual({ using: 'node20', main: 'dist/action/index.js' });
    // The marketplace refuses a longer one.
    expect(metadata.description.length).toBeLessThanOrEqual(125);
  });

  it('the action for Node 24 is the same but for that; npm run docs writes it', () => {
    const { runs, ...same } = actionSchema.parse(parse(readFileSync(NODE24_ACTION, 'utf8')));
    const { runs: own, ...others } = metadata;
    expect(same).toEqual(others);
    const { main } = z.object({ main: z.string() }).parse(runs);
    expect(runs).toEqual({ using: 'node24', main: '../../../dist/action/index.js' });
    expect(own).toMatchObject({ main: relative('.', join(dirname(NODE24_ACTION), main)) });
    expect(existsSync(join(dirname(NODE24_ACTION), main))).toBe(true);
  });

  it('the page of the settings states every input and output; npm run docs writes them', () => {
    const page = readFileSync('src/settings/README.md', 'utf8');
    expect(renderSettings(page)).toBe(page);
    for (const name of [...PROMISED.map(([input]) => input), ...PROMISED_OUTPUTS]) {
      expect(page.split(`| \`${name}\` `)).toHaveLength(2);
    }
  });

  it('--help states every input and default', () => {
    const help = settingsHelp(100).replace(/\s+/g, ' ');
    for (const { name, placeholder, description, default: words } of DEFINITIONS) {
      const entry = `--${name} ${placeholder} ${description} Default: ${words.replaceAll('`', '')}.`;
      expect(help.includes(entry)).toBe(name !== 'github-token');
    }
  });

  it('--help is aligned within 100 columns', () => {
    expect(helpText(100)).toBe(readFileSync('__tests__/settings/golden/help.txt', 'utf8'));
  });

  it('--help breaks at words, whatever the width of the terminal', () => {
    const words = (text: string): string[] => text.split(/\s+/);
    for (let width = 40; width <= 120; width += 1) {
      for (const line of helpText(width).split('\n')) {
        expect([width, line.length <= width, line]).toEqual([width, true, line]);
      }
      expect(words(helpText(width))).toEqual(words(helpText(100)));
    }
  });
});
