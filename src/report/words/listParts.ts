import type { Result, ResultSlice } from '../../document/result.js';

/** A part of the tested rows, and how its accuracy changed. */
export interface ShownPart {
  readonly column: string;
  readonly part: ResultSlice['parts'][number];
  /** Of this run: on the rows of both sides where there is a base. */
  readonly accuracy: number;
  readonly before: number | null;
  readonly change: number | null;
  readonly isWorse: boolean;
}

/** All parts, those that got worse first, then by how much, then by how low their accuracy is. */
export function listParts({ slices }: Pick<Result, 'slices'>): ShownPart[] {
  const parts = slices.flatMap(({ column, parts: all }) =>
    all.map((part): ShownPart => {
      const { compared } = part;
      const rows = compared?.rows ?? part.rows;
      return {
        column,
        part,
        accuracy: (compared?.correct ?? part.correct) / Math.max(1, rows),
        before: compared && compared.baselineCorrect / compared.rows,
        change: compared && (compared.newlyRight - compared.newlyWrong) / compared.rows,
        isWorse: compared?.isWorse ?? false,
      };
    }),
  );
  return parts.sort(
    (a, b) =>
      Number(b.isWorse) - Number(a.isWorse) ||
      (a.change ?? 0) - (b.change ?? 0) ||
      a.accuracy - b.accuracy,
  );
}
