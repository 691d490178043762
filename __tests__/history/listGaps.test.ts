import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '../../src/history/history.js';
import { listGaps } from '../../src/history/listGaps.js';
import { mergeEntries } from '../../src/history/mergeEntries.js';
import { describeGap } from '../../src/report/words/historyWords.js';
import { entriesOf } from '../support/histories.js';

const RUNS = entriesOf([1, 2, 3, 4, 5]);
function at(index: number): HistoryEntry {
  return RUNS[index]!;
}
const [FIRST, SECOND, THIRD, FOURTH] = [at(0), at(1), at(2), at(3)];
const LOST = { ...FOURTH, lost: 'The artifacts of all earlier runs have expired.' };

describe('listGaps', () => {
  it('finds none in a whole chain, of whose beginning nothing was lost', () => {
    expect(listGaps(RUNS)).toEqual([]);
    expect(listGaps([])).toEqual([]);
  });

  it('R97: finds the run that is missing, and says between which commits and days', () => {
    const gaps = listGaps(RUNS.filter((entry) => entry !== THIRD));
    expect(gaps).toEqual([{ from: RUNS[1], to: FOURTH, reason: null }]);
    expect(gaps.map(describeGap)).toEqual([
      `Between ${RUNS[1]?.commit?.slice(0, 7) ?? ''} of 2026-01-03 and ${FOURTH.commit?.slice(0, 7) ?? ''} of 2026-01-05 runs are missing.`,
    ]);
  });

  it('is closed by a later run that brings back what was missing', () => {
    const merged = mergeEntries([FIRST, SECOND, FOURTH], [FIRST, SECOND, THIRD]);
    expect(listGaps(merged)).toEqual([]);
    expect(listGaps([THIRD, LOST])).toEqual([]);
  });

  it('tells a beginning that lost what was before', () => {
    const gaps = listGaps([LOST, at(4)]);
    expect(gaps).toEqual([{ from: null, to: LOST, reason: LOST.lost }]);
    expect(gaps.map(describeGap).join()).toMatch(
      /^Nothing is known before \w{7} of 2026-01-05\. The artifacts/,
    );
  });

  it('makes nothing of a run whose commit before is not known, nor of a commit that ran again', () => {
    expect(listGaps([FIRST, { ...FOURTH, before: null }])).toEqual([]);
    expect(listGaps([SECOND, { ...SECOND, run: { id: 900, attempt: 1 } }])).toEqual([]);
  });
});
