import type { Result } from '../../document/result.js';

/** How well a class is predicted, here and on the base. */
export interface ClassChange {
  readonly name: string;
  readonly rows: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** `null` without a base. */
  readonly change: number | null;
}

/** The classes with their F1: the most changed first; without a base, the worst first. */
export function listClassChanges({ comparison, evaluation }: Result): ClassChange[] {
  const before = comparison?.baseline.perClass;
  return (comparison?.current ?? evaluation).perClass
    .map(({ name, support, precision, recall, f1 }, index) => {
      const old = before?.[index];
      const change = old === undefined ? null : f1 - old.f1;
      return { name, rows: support, precision, recall, f1, change };
    })
    .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || a.f1 - b.f1);
}
