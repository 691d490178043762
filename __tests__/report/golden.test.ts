import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { renderMarkdown } from '../../src/report/renderMarkdown.js';
import { renderTerminal } from '../../src/report/renderTerminal.js';
import { SCENARIOS } from './scenarios.js';

const FOLDER = '__tests__/report/golden';

const golden = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');

describe('golden reports', () => {
  it.each(Object.entries(SCENARIOS))('%s as Markdown', (name, result) => {
    expect(renderMarkdown(result)).toBe(golden(`${name}.md`));
  });

  it.each(Object.entries(SCENARIOS))('%s on a terminal', (name, result) => {
    const options = { colour: false, width: 100 };
    expect(`${renderTerminal(result, options)}\n`).toBe(golden(`${name}.txt`));
  });

  it.each(Object.entries(SCENARIOS))(
    '%s can happen: nothing changes without a cause',
    (_, result) => {
      const { rows, baseline, settings } = result;
      const isChanged = rows.baseline?.predicted.some(
        (label, row) => label !== null && label !== rows.predicted[row],
      );
      const causes = [
        ...baseline.settingsChanges,
        ...(baseline.data?.fingerprint === result.data.fingerprint ? [] : ['data']),
      ];
      if (isChanged === true) expect(causes).not.toEqual([]);
      const trees = baseline.settingsChanges.find(({ name }) => name === 'trees');
      if (trees !== undefined) expect(trees.current).toBe(String(settings.trees));
    },
  );

  it.each(Object.entries(SCENARIOS))(
    '%s says nothing twice, and ends no sentence twice',
    (_, result) => {
      for (const text of [
        renderMarkdown(result),
        renderTerminal(result, { colour: false, width: 100 }),
      ]) {
        expect(text).not.toMatch(/\b([A-Z][^.\n]{8,}\.) \1/);
        expect(text).not.toContain('\u2026.');
      }
    },
  );

  it('has a file for every case and no other', () => {
    const names = Object.keys(SCENARIOS).flatMap((name) => [`${name}.md`, `${name}.txt`]);
    expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
  });
});
