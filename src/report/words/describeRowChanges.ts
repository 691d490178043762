import type { Result, RowChanges } from '../../document/result.js';
import {
  formatChance,
  formatCount,
  formatPercent,
  formatPlural,
  formatPointsChange,
} from './numbers.js';

/** Rarer than this by chance, and rows are no random pick. */
const REMARKABLE = 0.01;

interface Told {
  readonly sentence: string;
  /** How often chance alone would pick such rows; `null` when that is not known. */
  readonly chance: number | null;
}

/** How hard the rows are that came, went or have another class, a sentence each. Plain text. */
export function describeRowChanges({ rowChanges }: Result): string[] {
  return rowChanges === null ? [] : tell(rowChanges).map(({ sentence }) => sentence);
}

/** The same of rows that are no random pick: the test has become easier. */
export function describeEasierTest({ rowChanges }: Result): string[] {
  const remarkable = (rowChanges === null ? [] : tell(rowChanges)).filter(
    ({ chance }) => chance !== null && chance <= REMARKABLE,
  );
  return remarkable.map(({ sentence }) => sentence);
}

function tell(changes: RowChanges): Told[] {
  const { own, removed, added, relabelled } = changes;
  const told: Told[] = [];
  if (removed.rows > 0) {
    told.push({
      sentence: `${formatPlural(removed.rows, 'tested row')} removed: the base was right on ${shareOf(removed.baselineCorrect, removed.rows)}, on all of its rows on ${formatPercent(own.correct / own.rows)}; ${describeChance('hard', removed.pValue)}.`,
      chance: removed.pValue,
    });
  }
  if (added.baselineRows > 0) {
    told.push({
      sentence: `${formatPlural(added.rows, 'tested row')} added: the base is right on ${shareOf(added.baselineCorrect, added.baselineRows)}, this model on ${shareOf(added.correct, added.rows)}; ${describeChance('easy', added.pValue)}.`,
      chance: added.pValue,
    });
  }
  if (relabelled.rows > 0) {
    told.push({
      sentence: `${formatPlural(relabelled.rows, 'tested row')} relabelled: by the classes they had the base was right on ${shareOf(relabelled.baselineCorrectBefore, relabelled.rows)}, by those they have on ${formatCount(relabelled.baselineCorrect)}, this model on ${formatCount(relabelled.correct)}; ${describeChance('hard', relabelled.pValue)}.`,
      chance: relabelled.pValue,
    });
  }
  return told.length === 0 ? [] : [...told, ...tellStayed(changes)];
}

function tellStayed({ stayed }: RowChanges): Told[] {
  if (stayed.rows === 0) return [];
  const change = (stayed.newlyRight - stayed.newlyWrong) / stayed.rows;
  const sentence = `On the ${formatPlural(stayed.rows, 'row')} that stayed, by the classes they had: ${formatPercent(stayed.baselineCorrect / stayed.rows)} at the base, ${formatPercent(stayed.correct / stayed.rows)} here, ${formatPointsChange(change)}.`;
  return [{ sentence, chance: null }];
}

function shareOf(correct: number, rows: number): string {
  return `${formatCount(correct)} of ${formatCount(rows)}`;
}

function describeChance(kind: 'hard' | 'easy', chance: number | null): string {
  return `rows picked at random would be as ${kind} in ${formatChance(chance ?? 1)} of cases`;
}
