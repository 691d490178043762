import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compareAccuracy, mean } from './compareAccuracy.js';
import { renderAccuracy } from '../support/renderDocs.js';
import { DEFAULTS, readResults } from './results.js';

const { defaults, tables, versions } = readResults();

describe('the accuracy measured beside scikit-learn', () => {
  it("is that of today's defaults", () => {
    expect(defaults).toEqual(DEFAULTS);
    expect(tables.length).toBeGreaterThan(0);
  });

  it.each(tables)('$name: follows from what was measured with each seed', (table) => {
    const { ours, theirs } = table.perSeed;
    expect(ours).toHaveLength(table.rows > 10_000 ? 1 : table.rows > 9_000 ? 2 : 10);
    expect(table).toMatchObject({ ...compareAccuracy(ours, theirs, table.tested) });
  });

  it.each(tables)('R24: $name: is within one standard error of so many rows, or above', (table) => {
    expect(table.withinSampling).toBe(true);
  });

  it('R24: is on average not below', () => {
    expect(mean(tables.map(({ difference }) => difference))).toBeGreaterThanOrEqual(0);
  });

  it('is what the page shows, and was measured with the versions that it installs', () => {
    const page = readFileSync('__tests__/accuracy/README.md', 'utf8');
    expect(renderAccuracy(page)).toBe(page);
    const installed = [...page.matchAll(/([\w-]+)==([\d.]+)/g)].map(([, name, of]) => [name, of]);
    expect(installed.length).toBeGreaterThan(0);
    expect(versions).toMatchObject(Object.fromEntries(installed) as Record<string, string>);
  });
});
