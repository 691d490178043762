import { z } from 'zod';

/** Which part of a run's trees is meant. */
export interface Share {
  /** From 1. */
  readonly part: number;
  readonly parts: number;
}

/** What trees have to be of to be used by a run. */
export interface Identity {
  /** The release that grew them. */
  readonly version: string;
  /** SHA-256 of the bytes of the table, in hex. */
  readonly data: string;
  /** SHA-256 of the settings that trees depend on, in hex. */
  readonly settings: string;
}

/** The layout of a part's file. */
export const FORMAT = 1;
/** The first bytes of a part's file. */
export const MAGIC = 'FGparts1';
/** Bytes of the digest at its end. */
export const DIGEST_BYTES = 32;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
export const partHeaderSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.string().max(64),
  gate: z.string().max(64),
  part: z.int().min(1),
  parts: z.int().min(1),
  data: digest,
  settings: digest,
});

/** What a part's file says of itself. */
export type PartHeader = z.infer<typeof partHeaderSchema>;

/** A part that cannot be used; the message ends a sentence that begins with the part. */
export class PartFault extends Error {
  override readonly name = 'PartFault';
}

/** Trees of one forest. */
export interface PartRecord {
  /** Of what the forest was asked for with; hex. */
  readonly asked: string;
  /** Of what its trees are grown with; hex. */
  readonly grown: string;
  readonly featuresPerTree: number;
  /** How many trees the whole forest has. */
  readonly trees: number;
  /** The place of the first tree that is here. */
  readonly first: number;
}

/** The name of a part's file and artifact; no gate begins with `-`, so none has an archive of this name. */
export function partName(gate: string, { part, parts }: Share): string {
  return `forest-gate--${gate}.part-${part}-of-${parts}.trees`;
}

/** Whether a file or an artifact is called as a part of a gate is, whichever and of how many. */
export function isPartOf(gate: string, name: string): boolean {
  const start = `forest-gate--${gate}.part-`;
  return name.startsWith(start) && /^\d+-of-\d+\.trees(?:-\d+)?$/.test(name.slice(start.length));
}
