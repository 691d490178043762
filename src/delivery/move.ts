import { z } from 'zod';

/** How long a reason may be, in characters. */
export const MAX_REASON = 1_000;
/** A version that came to a stage, or was put back to it. Moves are only ever added. */
export const moveSchema = z.strictObject({
  /** Counted from 1, by name and stage. */
  number: z.int().min(1),
  kind: z.enum(['promote', 'rollback']),
  /** The number of the version that is at the stage from then on. */
  version: z.int().min(1),
  /** Who moved it. */
  by: z.string().max(200),
  /** When, in UTC. */
  at: z.iso.datetime(),
  why: z.string().max(MAX_REASON).nullable(),
});

export type Move = z.infer<typeof moveSchema>;

/**
 * The versions that a stage has seen and may be put back to, the one that is there last: a promotion
 * adds one, a rollback takes the last away.
 */
export function stackVersions(moves: readonly Move[]): readonly number[] {
  const stack: number[] = [];
  for (const { kind, version } of moves) {
    if (kind === 'promote') {
      if (stack.at(-1) !== version) stack.push(version);
    } else {
      while (stack.length > 0 && stack.at(-1) !== version) stack.pop();
      if (stack.length === 0) stack.push(version);
    }
  }
  return stack;
}
