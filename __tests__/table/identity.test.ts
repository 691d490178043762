import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { createFeatureHash, hashText } from '../../src/table/hashRow.js';
import { tableOf } from './tableOf.js';

interface Oracle {
  readonly iris: { readonly identities: readonly string[]; readonly fingerprint: string };
  readonly countingFingerprint: string;
  readonly features: readonly {
    readonly names: readonly string[];
    readonly values: readonly number[];
    readonly key: string;
  }[];
  readonly texts: readonly {
    readonly domain: 'id' | 'group';
    readonly text: string;
    readonly key: string;
  }[];
}

const oracle = JSON.parse(readFileSync('__tests__/fixtures/csv/hashes.json', 'utf8')) as Oracle;

/** The key of rows of numbers. */
function hashOf(names: readonly string[]): (values: Float64Array) => string {
  return createFeatureHash(names.map((name) => ({ name, levels: null })));
}

function FOUR(cell: string): string {
  return `x,y\n1,a\n2,a\n3,b\n${cell},b\n`;
}
function identityOf(cell: string): string | undefined {
  return tableOf(FOUR(cell)).identities[3];
}

describe('row identity', () => {
  it('R84: is what the definition gives when another language computes it', () => {
    const table = tableOf(readFileSync('data/iris.csv'));
    expect(table.identities).toEqual(oracle.iris.identities);
    expect(table.splitKeys).toEqual(oracle.iris.identities);
    expect(table.fingerprint).toBe(oracle.iris.fingerprint);
    for (const { names, values, key } of oracle.features) {
      expect(hashOf(names)(Float64Array.from(values))).toBe(key);
    }
    for (const { domain, text, key } of oracle.texts) expect(hashText(domain, text)).toBe(key);
  });

  it('is that of the value, not of the way it is written', () => {
    for (const cell of ['5.0', '+5', '05', ' 5', '50e-1', '"5"']) {
      expect(identityOf(cell)).toBe(identityOf('5'));
    }
    expect(identityOf('-0')).toBe(identityOf('0'));
    expect(identityOf('-0.0')).toBe(identityOf('0'));
    expect(identityOf('5e-324')).not.toBe(identityOf('0'));
    expect(identityOf('5.000000000000001')).not.toBe(identityOf('5'));
  });

  it('does not depend on the order of the columns, on the labels or on ignored columns', () => {
    const one = tableOf('a,b,c,y\n1,2,3,k\n4,5,6,k\n7,8,9,l\n1,1,1,l\n');
    const other = tableOf('y,c,skip,a,b\nl,3,!,1,2\nk,6,!,4,5\nk,9,?,7,8\nl,1,,1,1\n', {
      target: 'y',
      ignore: ['skip'],
    });
    expect(other.identities).toEqual(one.identities);
  });

  it('depends on the names of the columns', () => {
    const keys = [
      ['a', 'b'],
      ['ab', ''],
      ['a1', 'b'],
      ['a', '1b'],
      ['a', 'b2'],
      ['1:a', 'b'],
    ].map((names) => hashOf(names)(Float64Array.of(1, 2)));
    expect(new Set(keys).size).toBe(keys.length);
    expect(hashOf(['b', 'a'])(Float64Array.of(2, 1))).toBe(keys[0]);
  });

  it('is the same only for the same values', () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      minLength: 3,
      maxLength: 3,
    });
    const hash = hashOf(['a', 'b', 'c']);
    fc.assert(
      fc.property(values, values, (a, b) => {
        const equal = a.every((value, i) => value === b[i]);
        expect(hash(Float64Array.from(a)) === hash(Float64Array.from(b))).toBe(equal);
      }),
    );
  });

  it('is that of the id where there is an id column, and of the group for the split', () => {
    const csv = 'k,g,x,y\np,u,1,a\nq,u,1,a\nu,v,2,b\nv,q,2,b\n';
    const ids = tableOf(csv, { idColumn: 'k', ignore: ['g'] });
    expect(ids.identities).toEqual(['p', 'q', 'u', 'v'].map((text) => hashText('id', text)));
    expect(ids.splitKeys).toEqual(ids.identities);
    const groups = tableOf(csv, { groupColumn: 'g', ignore: ['k'] });
    expect(new Set(groups.identities).size).toBe(2);
    expect(groups.splitKeys).toEqual(['u', 'u', 'v', 'q'].map((text) => hashText('group', text)));
    const both = tableOf(csv, { idColumn: 'k', groupColumn: 'g' });
    expect(both.identities).toEqual(ids.identities);
    expect(both.splitKeys).toEqual(groups.splitKeys);
    expect(hashText('id', 'u')).not.toBe(hashText('group', 'u'));
  });

  it('is that of texts too, and of gaps, whatever else a column holds', () => {
    const csv = (cells: readonly string[]): string =>
      `x,n,y\n${cells.map((cell, row) => `${cell},${row % 3},${row % 2}`).join('\n')}\n`;
    const numbers = tableOf(csv(['1', '2.5', '', '1', '2.5', '']));
    const texts = tableOf(csv(['1', '2.5', '', '1', '2.5', 'text', 'text', 'text', 'text']));
    expect([numbers, texts].map(({ features }) => features[0]?.levels === null)).toEqual([
      true,
      false,
    ]);
    expect(texts.identities.slice(0, 5)).toEqual(numbers.identities.slice(0, 5));
    expect(new Set(texts.identities).size).toBe(6);

    const text = fc.string({ unit: 'binary', maxLength: 4 });
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        const column = (name: string, levels: string[]) => ({ name, levels });
        const hash = createFeatureHash([column('p', [a, c]), column('q', [b, d])]);
        const isEqual = a === c && b === d;
        expect(hash(Float64Array.of(0, 0)) === hash(Float64Array.of(1, 1))).toBe(isEqual);
      }),
    );
  });

  it('stays when a constant column gets another value', () => {
    const one = tableOf('c,x,y\n1,1,a\n1,2,a\n1,1,b\n1,2,b\n');
    const more = tableOf('c,x,y\n1,1,a\n1,2,a\n1,1,b\n1,2,b\n2,1,b\n');
    expect(one.leftOut).toEqual([{ name: 'c', reason: 'constant' }]);
    expect(more.leftOut).toEqual([]);
    expect(more.identities.slice(0, 4)).toEqual(one.identities);
  });

  it('leaves the values it hashes as they are', () => {
    const values = Float64Array.of(-0, 1);
    hashOf(['a', 'b'])(values);
    expect(Object.is(values[0], -0)).toBe(true);
  });
});

describe('fingerprint', () => {
  it('R84: is what the definition gives, however long the file', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},${i % 2 === 0 ? 'even' : 'odd'}`);
    const settings = { numericFeatures: ['x'] };
    expect(tableOf(`x,y\n${rows.join('\n')}`, settings).fingerprint).toBe(
      oracle.countingFingerprint,
    );
  });

  const of = (csv: string): string => tableOf(csv, { target: 'y', ignore: ['n'] }).fingerprint;
  const base = 'x,n,y\n1,p,a\n2,q,a\n3,r,b\n4,s,b\n0,,a\n0,,b\n';

  it.each([
    ['a number is written otherwise', base.replace('1,p', '1.0,p')],
    ['an ignored cell differs', base.replace('p', 'P')],
    ['a cell gains a space', base.replace('p', 'p ')],
    ['text moves to another row', base.replace('1,p,a\n2,q', '1,,a\n2,pq')],
    ['a label differs', base.replace('q,a', 'q,b')],
    ['a column is renamed', base.replace('x,n', 'z,n')],
    ['two rows change places', 'x,n,y\n2,q,a\n1,p,a\n3,r,b\n4,s,b\n0,,a\n0,,b\n'],
    ['two columns change places', 'n,x,y\np,1,a\nq,2,a\nr,3,b\ns,4,b\n,0,a\n,0,b\n'],
    ['a row comes', `${base}4,s,b\n`],
  ])('R84: differs when %s', (_, csv) => {
    expect(of(csv)).not.toBe(of(base));
  });

  it('R84: tells lengths from content', () => {
    const one = 'x,n,y\n1,"1:a",a\n1,,a\n2,,b\n2,,b\n';
    const other = 'x,n,y\n1,"1:",a\n1,"a",a\n2,,b\n2,,b\n';
    expect(of(one)).not.toBe(of(other));
  });
});
