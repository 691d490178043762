import type { Result } from '../../document/result.js';
import { describeEasierTest } from './describeRowChanges.js';
import { describeRepair } from './describeRepair.js';

/** What is doubtful about the rows that were tested, a sentence or two each. Plain text. */
export function describeDataWarnings(result: Result): string[] {
  return [...describeEasierTest(result), ...describeRepair(result)];
}
