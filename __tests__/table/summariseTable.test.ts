import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { summariseTable } from '../../src/table/summariseTable.js';
import { tableOf } from './tableOf.js';

describe('summariseTable', () => {
  it('describes the bundled iris table', () => {
    const table = tableOf(readFileSync('data/iris.csv'));
    const features = ['sepal_length', 'sepal_width', 'petal_length', 'petal_width'];
    expect(summariseTable(table)).toEqual({
      path: 'data.csv',
      format: { kind: 'csv', separator: 'comma', decimal: 'point', gzip: false },
      rows: 150,
      rowsWithoutTarget: 0,
      features,
      columns: features.map((name) => ({ name, kind: 'number', levels: null, missing: 0 })),
      leftOut: [],
      target: 'species',
      targets: null,
      classes: [
        { name: 'setosa', rows: 50 },
        { name: 'versicolor', rows: 50 },
        { name: 'virginica', rows: 50 },
      ],
      similarClasses: [],
      duplicates: 2,
      conflictingLabels: 0,
      sha256: table.sha256,
      fingerprint: table.fingerprint,
    });
  });

  it('counts rows with equal features, whatever their ids and labels', () => {
    const csv = 'k,a,b,y\n1,1,2,p\n2,3,0,p\n3,1,2.0,q\n4,3,-0,q\n5,3,0,q\n6,3,5e-324,q\n7,2,1,q\n';
    expect(summariseTable(tableOf(csv, { idColumn: 'k' })).duplicates).toBe(5);
    expect(summariseTable(tableOf(csv, { ignore: ['k'] })).duplicates).toBe(5);
    expect(summariseTable(tableOf(csv)).duplicates).toBe(0);
  });

  it('counts the rows whose features another row has with another class', () => {
    const csv = 'a,b,y\n1,1,p\n1,1,q\n1,1,q\n2,1,p\n2,1,p\n3,0,p\n3,-0,r\n4,1,q\n5,5,r\n';
    const { duplicates, conflictingLabels } = summariseTable(tableOf(csv));
    expect([duplicates, conflictingLabels]).toEqual([7, 5]);
  });

  it('counts as many duplicates and conflicts as there are rows that share an identity', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(-1e308, 0, 1e308),
      fc.constantFrom('p', 'q'),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const ends = '9,9,p\n9,9,p\n8,8,q\n8,8,q\n';
        const table = tableOf(`a,b,y\n${rows.map((r) => `${r.join(',')}\n`).join('')}${ends}`);
        const shared = table.identities.filter((identity, i) =>
          table.identities.some((other, j) => i !== j && other === identity),
        );
        expect(summariseTable(table).duplicates).toBe(shared.length);
        const conflicting = table.identities.filter((identity, i) =>
          table.identities.some(
            (other, j) => other === identity && table.labels[i] !== table.labels[j],
          ),
        );
        expect(summariseTable(table).conflictingLabels).toBe(conflicting.length);
      }),
    );
  });

  it('R17: counts the duplicates of 250,000 rows', () => {
    const rows = Array.from({ length: 250_000 }, (_, i) => `${i >> 1},${i % 2}`);
    expect(summariseTable(tableOf(`x,y\n${rows.join('\n')}`)).duplicates).toBe(250_000);
  }, 60_000);
});
