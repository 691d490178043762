import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Gathered } from '../../src/parts/gathered.js';
import { FORMAT, isPartOf, partName, type PartHeader } from '../../src/parts/part.js';
import { PartWriter } from '../../src/parts/partWriter.js';
import { seal, sourceOf } from './memory.js';

function sha(digit: string): string {
  return digit.repeat(64);
}
const IDENTITY = { version: '1.0.0', data: sha('d'), settings: sha('5') };
const HEADER: PartHeader = { format: FORMAT, gate: 'iris', part: 1, parts: 2, ...IDENTITY };

function fileOf(header: Partial<Record<keyof PartHeader, unknown>> = {}, first = 0): Buffer {
  const writer = new PartWriter();
  const record = { asked: sha('a'), grown: sha('b'), featuresPerTree: 2, trees: 10, first };
  writer.add(record, [Buffer.from('one'), Buffer.from('another')]);
  return Buffer.concat([...writer.pieces({ ...HEADER, ...header } as PartHeader)]);
}

function gather(...files: readonly Uint8Array[]): string[] {
  const told: string[] = [];
  const sources = files.map((bytes, at) => sourceOf(`p${at + 1}`, bytes));
  new Gathered(sources, 2, IDENTITY, (sentence) => told.push(sentence));
  return told;
}

const MISSING = 'Part 2 of 2 is missing: what is lacking is grown here.';
const BOTH = 'Parts 1, 2 of 2 are missing: what is lacking is grown here.';

describe('Gathered', () => {
  it('takes parts in any order and twice, and tells which are missing', () => {
    const [first, second] = [fileOf(), fileOf({ part: 2 })];
    expect(gather(first, second)).toEqual([]);
    expect(gather(second, first, second)).toEqual([]);
    expect(gather(first, first)).toEqual([MISSING]);
    expect(gather()).toEqual([BOTH]);
  });

  it.each([
    ['of other data', { data: sha('e') }, 'is of other data'],
    ['of other settings', { settings: sha('6') }, 'was grown with other settings'],
    [
      'of another release',
      { version: '0.9.0' },
      'was grown by Forest Gate 0.9.0, and this is 1.0.0',
    ],
    ['of other parts', { parts: 3 }, 'is part 1 of 3, and parts is 2'],
    ['that is none of them', { part: 3 }, 'is part 3 of 2, and parts is 2'],
    ['of another format', { format: 2 }, 'does not say what it is a part of'],
    ['with a header that is none', { data: 7 }, 'does not say what it is a part of'],
    ['with a long header', { gate: 'x'.repeat(5000) }, 'has a beginning that is too long'],
  ])('leaves a part out %s, and says why', (_, header, why) => {
    expect(gather(fileOf(header))).toEqual([`The part p1 is left out: it ${why}.`, BOTH]);
  });

  it('leaves out what is altered or cut off, wherever', () => {
    const whole = fileOf();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Buffer.from(whole);
        altered[at]! ^= change;
        expect(gather(altered)[0]).toMatch(/^The part p1 is left out: it is (?:no part|not whole)/);
        expect(gather(whole.subarray(0, at))[0]).toMatch(/left out: it is (?:no part|not whole)/);
      }),
    );
  });

  it('leaves out what is malformed under a digest that fits', () => {
    const whole = fileOf();
    const places = whole.indexOf(Buffer.from('one')) - 8;
    const spoil = (at: number, value: number): Buffer => {
      const bytes = Buffer.from(whole);
      bytes.writeUInt32LE(value, at);
      return seal(bytes);
    };
    expect(gather(spoil(places, 1000))[0]).toContain('is cut off');
    expect(gather(spoil(places - 4, 4_000_000_000))[0]).toContain('none of their forest');
    expect(gather(fileOf({}, 9))[0]).toContain('none of their forest');
    expect(gather(spoil(8, 4_000_000_000))[0]).toContain('too long');
    expect(gather(seal(whole.subarray(0, -40)))[0]).toContain('is cut off');
    fc.assert(
      fc.property(
        fc.nat(whole.length - 36),
        fc.integer({ min: 0, max: 0xffffffff }),
        (at, value) => {
          for (const sentence of gather(spoil(at, value)))
            expect(sentence).toMatch(/^(?:The part|Parts?) /);
        },
      ),
    );
  });

  it('takes no choice of features that parts disagree on, or that is none of those tried', () => {
    const chosen = (...features: readonly number[]): number | null => {
      const sources = features.map((featuresPerTree, at) => {
        const writer = new PartWriter();
        const record = { asked: sha('a'), grown: sha('b'), featuresPerTree, trees: 10, first: 0 };
        writer.add(record, []);
        const pieces = writer.pieces({ ...HEADER, part: at + 1 });
        return sourceOf('p', Buffer.concat([...pieces]));
      });
      return new Gathered(sources, 2, IDENTITY, () => undefined).chosen(sha('a'), [2, 3]);
    };
    expect([chosen(2), chosen(2, 2), chosen(2, 3), chosen(7), chosen()]).toEqual([
      2,
      2,
      null,
      null,
      null,
    ]);
  });
});

describe('the name of a part', () => {
  it('is that of its gate alone', () => {
    const name = partName('iris', { part: 3, parts: 8 });
    expect(name).toBe('forest-gate--iris.part-3-of-8.trees');
    expect(isPartOf('iris', name)).toBe(true);
    expect(isPartOf('iris', `${name}-2`)).toBe(true);
    expect(isPartOf('iris.part-3-of-8', name)).toBe(false);
    expect(isPartOf('iri', name)).toBe(false);
    expect(isPartOf('iris', `${name}/../x`)).toBe(false);
  });
});
