import { z } from 'zod';

/** How a version is called: the name of its gate and a count, as in `iris@v3`. */
export interface VersionName {
  readonly name: string;
  readonly number: number;
}

const VERSION_NAME = /^([A-Za-z0-9][A-Za-z0-9._-]*)@v([1-9]\d{0,8})$/;

/** Reads `iris@v3`; `null` for anything else. */
export function parseVersionName(text: string): VersionName | null {
  const [, name, number] = VERSION_NAME.exec(text) ?? [];
  return name === undefined ? null : { name, number: Number(number) };
}

export function printVersionName({ name, number }: VersionName): string {
  return `${name}@v${number}`;
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a version consists of. It holds no time and no place, so that the same files give the same
 * manifest wherever and whenever they are published.
 */
export const manifestSchema = z.strictObject({
  format: z.literal('forest-gate/version'),
  formatVersion: z.literal(1),
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
  /** The digest of `model.json`, or of the file of a model that was not grown here: the version is known by it. */
  modelSha256: sha256,
  /** The commit it was made from; `null` outside a repository. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/)
    .nullable(),
  toolVersion: z.string().max(100),
  verdict: z.enum(['passed', 'inconclusive', 'failed']),
  /** Of a model that answers with classes. */
  accuracy: z.number().min(0).max(1).optional(),
  /** Of one that answers with numbers: its mean absolute error. */
  mae: z.number().min(0).optional(),
  /** The rows that it was measured on. */
  rows: z.int().min(0),
  /** By name. */
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
        bytes: z.int().min(0),
        sha256,
      }),
    )
    .min(1)
    .max(100),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What a version was worth: `accuracy 95.3 %`, or `mean absolute error 3.217`. */
export function printQuality({ accuracy, mae = 0 }: Manifest): string {
  return accuracy === undefined
    ? `mean absolute error ${Number(mae.toPrecision(4))}`
    : `accuracy ${(accuracy * 100).toFixed(1)} %`;
}

/** What the file of the model is called. */
export function nameModelFile({ files, modelSha256 }: Manifest): string {
  return files.find(({ sha256 }) => sha256 === modelSha256)?.name ?? 'model.json';
}

/** A version as a target holds it. */
export interface Version {
  readonly number: number;
  readonly manifest: Manifest;
  /** Whether all of its files are there; else publishing the same files again ends it. */
  readonly isComplete: boolean;
  /** When it was stored, in UTC; `null` where the target does not say. */
  readonly storedAt: string | null;
}
