import type { AnyResult } from '../../document/regressionResult.js';
import { wordsOf } from '../tasks/words.js';
import { isOnlySeed } from './describeAttribution.js';
import { describeDataChanges } from './describeDataChanges.js';

/** What changed the number, as far as it is known: sentences of plain text. */
export function describeCause(result: AnyResult): string[] {
  return [...describeReasons(result), ...wordsOf(result).seeds()];
}

/** The same without how far luck goes. */
export function describeReasons(result: AnyResult): string[] {
  return [...wordsOf(result).attribution(), ...describeSeedChange(result)];
}

function describeSeedChange(result: AnyResult): string[] {
  return isOnlySeed(result) && describeDataChanges(result)?.length === 0
    ? ['Only the seed changed: any difference is luck of the seed, not progress.']
    : [];
}
