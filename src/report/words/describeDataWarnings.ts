import type { AnyResult } from '../../document/regressionResult.js';
import { wordsOf } from '../tasks/words.js';
import { describeRepair } from './describeRepair.js';

/** What is doubtful about the rows that were tested, a sentence or two each. Plain text. */
export function describeDataWarnings(result: AnyResult): string[] {
  return [...wordsOf(result).easierTest(), ...describeRepair(result)];
}
