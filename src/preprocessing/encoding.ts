import { z } from 'zod';
import type { ColumnKind } from '../document/enums.js';

/** What stands for a missing number: more than any measured one, and a JSON number like them. */
export const MISSING_NUMBER = 1e300;

const text = z.string().max(100_000);

/** How the cells of a column become the numbers that a learner takes. */
export const encodingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    name: text,
    kind: z.literal('number'),
    /** The number of a cell without one. */
    missing: z.literal(MISSING_NUMBER),
  }),
  z.strictObject({
    name: text,
    kind: z.literal('category'),
    /**
     * The texts that the model was trained on, in code-unit order: the number of a cell is its place
     * among them. A missing cell is the empty text. A text that is not among them is half a step
     * before the first that is behind it.
     */
    levels: z.array(text),
  }),
]) satisfies z.ZodType<{ name: string; kind: ColumnKind }>;

export type Encoding = z.infer<typeof encodingSchema>;
