import type { VerdictWord } from '../document/enums.js';
import type { Result } from '../document/result.js';
import { formatPercent } from './words/numbers.js';

/** What shields.io draws a badge of: https://shields.io/badges/endpoint-badge */
export interface Badge {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  readonly color: string;
}

const COLOURS: Readonly<Record<VerdictWord, string>> = {
  passed: 'brightgreen',
  inconclusive: 'yellow',
  failed: 'red',
};

/** A badge with the accuracy, in the colour of the verdict. */
export function createBadge({ name, evaluation, verdict }: Result): Badge {
  return {
    schemaVersion: 1,
    label: `${name} accuracy`,
    message: formatPercent(evaluation.accuracy),
    color: COLOURS[verdict],
  };
}
