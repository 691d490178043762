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

  it('has a file for every case and no other', () => {
    const names = Object.keys(SCENARIOS).flatMap((name) => [`${name}.md`, `${name}.txt`]);
    expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
  });
});
