import { describe, expect, it } from '@jest/globals';
import { DEFINITIONS } from '../../src/settings/definitions.js';
import { readSettingsFile } from '../../src/settings/readSettingsFile.js';
import { cpuTime } from '../support/cpuTime.js';
import { readSettingsFrom, userErrorOf } from '../support/readSettingsFrom.js';

function read(text: string): Record<string, unknown> {
  return Object.fromEntries(
    [...readSettingsFile({ path: 'gate.yml', text })].map(([name, { value }]) => [name, value]),
  );
}
function errorOf(text: string): string {
  return userErrorOf(() => read(text));
}

describe('readSettingsFile', () => {
  it('gives every value as it is written', () => {
    expect(
      read(
        'max-features: 1.0\ntrees: 1\nbaseline-required: true\nmax-depth: none\n' +
          'target: "a b"\nid-column: \'yes\'\ngroup-column: ~\nmin-gain: 1e3 # comment\n',
      ),
    ).toEqual({
      'max-features': '1.0',
      trees: '1',
      'baseline-required': 'true',
      'max-depth': 'none',
      target: 'a b',
      'id-column': 'yes',
      'group-column': '~',
      'min-gain': '1e3',
    });
    expect(read('%YAML 1.1\n---\ntrees: 010\n')).toEqual({ trees: '010' });
  });

  it('keeps one column and all columns apart', () => {
    const maxFeatures = (yaml: string): unknown =>
      readSettingsFrom({}, yaml).hyperparameters.maxFeatures;
    expect(maxFeatures('max-features: 1')).toEqual({ count: 1 });
    expect(maxFeatures('max-features: 1.0')).toEqual({ share: 1 });
  });

  it('takes columns to ignore as a text or as a list, where a name may hold a comma', () => {
    const ignore = (yaml: string): unknown => readSettingsFrom({}, yaml).table.ignore;
    expect(ignore('ignore: a, b')).toEqual(['a', 'b']);
    expect(ignore('ignore: [a, "b, c", 1.0]')).toEqual(['a', 'b, c', '1.0']);
    expect(ignore('ignore:\n  - a\n  - " b"\n')).toEqual(['a', ' b']);
  });

  it('says nothing when the file says nothing', () => {
    for (const text of ['', '\n', '# only a comment\n', '---\n', '\ufeff']) {
      expect(read(text)).toEqual({});
    }
  });

  it('reads CRLF and a byte-order mark', () => {
    expect(read('\ufefftrees: 1\r\nfolds: 2\r\n')).toEqual({ trees: '1', folds: '2' });
  });

  it('R6: an unknown key is an error with its place and the nearest name', () => {
    expect(errorOf('trees: 1\nmin_accuracy: 0.9\n')).toBe(
      'settings-unknown: gate.yml:2:1: there is no input "min_accuracy". Did you mean min-accuracy?',
    );
    const message = errorOf('quorum: 1');
    expect(message).toContain('"quorum". Known are data, target,');
    expect(message).not.toMatch(/config|github-token/);
    for (const key of ['__proto__', '<<', '1', '""', '[a]', '{a: b}', '? {a: b}\n']) {
      expect(errorOf(`${key}: x`)).toContain('settings-unknown: gate.yml:1:');
    }
  });

  it.each(['config', 'github-token'])('R6: %s cannot be set in the file', (name) => {
    expect(errorOf(`\n${name}: secret`)).toBe(
      `settings-unknown: gate.yml:2:1: ${name} cannot be set in a settings file.`,
    );
  });

  it('R6: a key that is set twice is an error with both places', () => {
    expect(errorOf('trees: 1\nfolds: 2\ntrees: 3\n')).toBe(
      'settings-duplicate: gate.yml:3:1: trees is set a second time (gate.yml:1:1).',
    );
  });

  it.each(['{a: b}', '[[a]]', '[{a: b}]', '\n  a: b', '*x'])('R6: %j is not a value', (value) => {
    for (const { name } of DEFINITIONS.slice(0, 3)) {
      const anchor = 'folds: &x 5\n';
      expect(errorOf(`${anchor}${name}: ${value}\n`)).toMatch(
        new RegExp(`^settings-value: gate\\.yml:[23]:\\d+: ${name} has to be a plain value\\.$`),
      );
    }
  });

  it('R6: a key without a value is an error', () => {
    expect(errorOf('? trees\n')).toBe(
      'settings-value: gate.yml:1:3: trees has to be a plain value.',
    );
  });

  it('R6: a list is an error for all but ignore and rules, and an empty list or item for these', () => {
    const error = (yaml: string): string => userErrorOf(() => readSettingsFrom({}, yaml));
    expect(error('trees: [1, 2]')).toContain('trees is "1, 2" (.github/forest-gate.yml:1:1), but');
    expect(error('target: [a]')).toContain('target is "a" (.github/forest-gate.yml:1:1), but');
    expect(error('rules: []')).toContain(
      'rules is "" (.github/forest-gate.yml:1:1), but has to be one rule a line or a YAML list.',
    );
    expect(error('rules: [mcc >= 0, ""]')).toContain('a rule begins with the name of a metric');
    expect(error('ignore: []')).toContain('ignore is "" (');
    expect(error('ignore: [a, " "]')).toContain('ignore is "a,  " (');
  });

  it.each([
    ['trees: "1', 'gate.yml:1:10: not valid YAML: "Missing closing'],
    ['a: 1\n\tb: 2', 'gate.yml:2:1: not valid YAML'],
    ['trees: !!int 5', 'gate.yml:1:8: not valid YAML: "Unresolved tag'],
    ['trees: @5', 'gate.yml:1:8: not valid YAML'],
    ['trees: 1\n---\ntrees: 2', 'not valid YAML: "Source contains multiple documents'],
    ['ignore: *nowhere', 'ignore has to be a plain value'],
    ['- trees', 'gate.yml has to be a mapping'],
    ['trees', 'gate.yml has to be a mapping'],
    ['trees 5', 'gate.yml has to be a mapping'],
  ])('refuses %j with its place', (text, message) => {
    expect(errorOf(text)).toContain(message);
  });

  it('shows a path without its invisible characters', () => {
    expect(userErrorOf(() => readSettingsFile({ path: 'a\n::b', text: 'x: 1' }))).toContain(
      'a\\u{a}::b:1:1: there is no input "x".',
    );
  });

  it('takes little more work for a hostile file than for a list of that length', async () => {
    const list = `ignore:\n${'- a\n'.repeat(16_380)}`;
    const harmless = await cpuTime(() => read(list));
    for (const piece of [
      '[',
      '{a: ',
      'a: {',
      '- ',
      '? ',
      '- [',
      '[\n',
      'a: [\n',
      '!',
      '&a ',
      '"',
      '*a ',
      ': ',
    ]) {
      const text = piece.repeat(65_536).slice(0, 65_536);
      expect(errorOf(text)).toMatch(/^settings-/);
      const hostile = await cpuTime(() => errorOf(text));
      expect([piece, hostile < 20 * harmless]).toEqual([piece, true]);
    }
  });

  it.each([
    ['trees:', 1, 355],
    ['- - - - ', 8, 125],
    ['- trees:', 3, 205],
  ])('survives the deepest nesting of %j that its length allows', (piece, width, lines) => {
    const nested = Array.from({ length: lines }, (_, line) => ' '.repeat(width * line) + piece);
    expect(nested.join('\n').length).toBeGreaterThan(60_000);
    expect(errorOf(nested.join('\n'))).toMatch(/^settings-(yaml|value): gate\.yml/);
  });

  it('refuses a file of more than 65,536 characters and reads one of as many', () => {
    const comment = `trees: 5 #${'x'.repeat(65_526)}`;
    expect(comment).toHaveLength(65_536);
    expect(read(comment)).toEqual({ trees: '5' });
    expect(errorOf(`${comment}x`)).toBe('settings-size: gate.yml is longer than 65536 characters.');
  });

  it('bounds aliases by refusing them', () => {
    const bomb = 'ignore: &a [x]\ntarget: [*a, *a, *a]\n';
    expect(errorOf(bomb)).toContain('target has to be a plain value');
  });
});
