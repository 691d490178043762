import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compareAccuracy } from './compareAccuracy.js';
import { renderAccuracy } from '../support/renderDocs.js';
import { DEFAULTS, readResults } from './results.js';

const { defaults, tables, versions } = readResults();

describe('the accuracy measured beside scikit-learn', () => {
  it("is that of today's defaults, on at least eight tables, four with over 1,000 rows", () => {
    expect(defaults).toEqual(DEFAULTS);
    expect(tables.length).toBeGreaterThanOrEqual(8);
    expect(tables.filter(({ rows }) => rows > 1000).length).toBeGreaterThanOrEqual(4);
  });

  it.each(tables)('$name: is within one standard error of it or above', (table) => {
    const { ours, theirs } = table.perSeed;
    expect(ours).toHaveLength(10);
    expect(table).toMatchObject({ ...compareAccuracy(ours, theirs, table.rows) });
    expect(table.withinSampling).toBe(true);
  });

  it('is what the page shows, and was measured with the versions that it installs', () => {
    const page = readFileSync('__tests__/accuracy/README.md', 'utf8');
    expect(renderAccuracy(page)).toBe(page);
    const installed = [...page.matchAll(/([\w-]+)==([\d.]+)/g)].map(([, name, of]) => [name, of]);
    expect(installed.length).toBeGreaterThan(0);
    expect(versions).toMatchObject(Object.fromEntries(installed) as Record<string, string>);
  });
});
