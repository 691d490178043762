import { describe, expect, it } from '@jest/globals';
import { parseHistory } from '../../src/history/parseHistory.js';
import { formatJson } from '../../src/json/formatJson.js';
import { entriesOf, historyOf } from '../support/histories.js';

const HISTORY = historyOf(entriesOf([2, 3]));
const [ENTRY] = HISTORY.entries;

describe('parseHistory', () => {
  it('reads what was written', () => {
    expect(parseHistory(formatJson(HISTORY))).toEqual(HISTORY);
    expect(parseHistory(Buffer.from(formatJson(HISTORY)))).toEqual(HISTORY);
  });

  it.each<[string, unknown]>([
    ['another format', { ...HISTORY, format: 'forest-gate/metrics' }],
    ['another version', { ...HISTORY, formatVersion: 2 }],
    ['a field too many', { ...HISTORY, more: 1 }],
    ['more than two hundred runs', { ...HISTORY, entries: new Array(201).fill(ENTRY) }],
    ['a commit that is none', { ...HISTORY, entries: [{ ...ENTRY, commit: '--upload-pack' }] }],
    ['a time that is none', { ...HISTORY, entries: [{ ...ENTRY, time: 'yesterday' }] }],
    ['another verdict', { ...HISTORY, entries: [{ ...ENTRY, verdict: 'perfect' }] }],
    [
      'an accuracy beyond 1',
      { ...HISTORY, entries: [{ ...ENTRY, scores: { ...ENTRY?.scores, accuracy: 1.5 } }] },
    ],
    ['a long name', { ...HISTORY, name: 'x'.repeat(1001) }],
  ])('refuses %s, and says where', (_, value) => {
    expect(() => parseHistory(JSON.stringify(value))).toThrow(/: /);
  });

  it('refuses what is no JSON, and what is too long before reading it', () => {
    expect(() => parseHistory('{"format"')).toThrow();
    expect(() => parseHistory(Buffer.alloc(17 * 1024 * 1024))).toThrow('longer than');
  });
});
