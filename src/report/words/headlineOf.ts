import type { Result } from '../../document/result.js';

/** The one metric that a gate is known by, where several gates stand in one table. */
export interface Headline {
  readonly metric: string;
  readonly now: number;
  /** The base's, on the same rows; `null` without a base. */
  readonly before: number | null;
  readonly change: number | null;
}

/** The accuracy: on the rows of the comparison, where there is one. */
export function headlineOf({ comparison, evaluation }: Result): Headline {
  return {
    metric: 'accuracy',
    now: (comparison?.current ?? evaluation).accuracy,
    before: comparison?.baseline.accuracy ?? null,
    change: comparison?.accuracyChange ?? null,
  };
}
