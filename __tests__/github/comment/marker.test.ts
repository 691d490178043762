import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countLooks,
  formatMarker,
  isNewer,
  isSameRun,
  parseMarker,
  type Marker,
} from '../../../src/github/comment/marker.js';

const marker: Marker = { gate: 'iris', sha: 'ab12', run: 3, attempt: 1, looks: 2 };

describe('the marker', () => {
  it('is one line of hidden text', () => {
    expect(formatMarker(marker)).toBe('<!-- forest-gate:iris;sha=ab12;run=3;attempt=1;looks=2 -->');
  });

  it('R55: reads back whatever the gate is called, and its name ends nothing', () => {
    const name = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('-->', '--', 'a;sha=1', '<!--', '---', '--!>', 'a\nb', ' ', '%2D', '日本'),
    );
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (gate, run, attempt) => {
        const line = formatMarker({ gate, sha: 'ab12', run, attempt, looks: 1 });
        expect(parseMarker(`${line}\nbody`)).toEqual({ gate, sha: 'ab12', run, attempt, looks: 1 });
        expect(parseMarker(line)).not.toBeNull();
        expect(line.indexOf('-->')).toBe(line.length - 3);
        expect(line.slice(4, -3)).not.toMatch(/--|[\n<>]/);
      }),
    );
  });

  it('R55: counts on the first line only, and by the letter', () => {
    const line = formatMarker(marker);
    expect(parseMarker(`${line}\r\nbody`)).toEqual(marker);
    for (const body of [
      '',
      'x',
      ` ${line}`,
      `\n${line}`,
      `> ${line}`,
      `${line} x`,
      line.replace('run=3', 'run=x'),
      line.replace('iris', '%'),
    ]) {
      expect(parseMarker(body)).toBeNull();
    }
  });

  it('counts the commits that were looked at, and a commit once', () => {
    expect(countLooks('ab12', undefined)).toBe(1);
    expect(countLooks('ab12', marker)).toBe(2);
    expect(countLooks('cd34', marker)).toBe(3);
    const old = parseMarker('<!-- forest-gate:iris;sha=ab12;run=3;attempt=1 -->\nbody');
    expect(old).toEqual({ ...marker, looks: 1 });
  });

  it('R52: orders runs and their attempts', () => {
    const at = (run: number, attempt: number): Marker => ({ ...marker, run, attempt });
    expect(isNewer(at(4, 1), at(3, 9))).toBe(true);
    expect(isNewer(at(3, 2), at(3, 1))).toBe(true);
    expect(isNewer(at(3, 1), at(3, 1))).toBe(false);
    expect(isNewer(at(2, 9), at(3, 1))).toBe(false);
    expect(isSameRun(at(3, 1), at(3, 1))).toBe(true);
    expect(isSameRun(at(3, 1), at(3, 2))).toBe(false);
  });
});
