import { posix } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { isNestedDeeply } from '../settings/isNestedDeeply.js';

/** A file, or a folder, that DVC keeps, by the digest of its bytes. */
export interface Output {
  /** From the root of the workspace, with `/`. */
  readonly path: string;
  /** In hex. */
  readonly md5: string;
  /** Whether `md5` is that of a list of files, in DVC's JSON. */
  readonly isFolder: boolean;
  /** In bytes; `null` where it is not stated. */
  readonly size: number | null;
  /** Whether it is kept as DVC before 3.0 kept it. */
  readonly isLegacy: boolean;
  /** The remote that it is in; `null` for the default one. */
  readonly remote: string | null;
}

const outputSchema = z.looseObject({
  path: z.string().min(1).max(10_000),
  md5: z
    .string()
    .regex(/^[0-9a-f]{32}(?:\.dir)?$/)
    .optional(),
  size: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  hash: z.string().optional(),
  remote: z.string().max(1_000).optional(),
});
const pointerSchema = z.looseObject({
  wdir: z.string().max(10_000).optional(),
  outs: z.array(outputSchema).max(100_000),
});
const lockSchema = z.looseObject({
  stages: z.record(
    z.string(),
    z.looseObject({ outs: z.array(outputSchema).max(100_000).optional() }),
  ),
});

/** What a `.dvc` file or a `dvc.lock` says of a path: how it is kept, or why that cannot be told. */
export type FoundOutput = Output | { readonly problem: string };

/**
 * Looks for what is kept of a path, by itself or in a folder, in the text of a `.dvc` file, or of a
 * `dvc.lock`, which are outside data; `null` when it is of other files.
 *
 * @param pointer the path of that text
 */
export function findOutput(text: string, pointer: string, path: string): FoundOutput | null {
  const isLock = posix.basename(pointer) === 'dvc.lock';
  const outputs = isLock ? readLock(text) : readPointer(text);
  if (outputs === null) return { problem: 'it is not what DVC writes there' };
  const folder = posix.join(posix.dirname(pointer), outputs.folder);
  for (const { path: own, md5, size, hash, remote } of outputs.list) {
    const place = posix.normalize(posix.join(folder, own)).replace(/\/$/, '');
    if (place !== path && !path.startsWith(`${place}/`)) continue;
    const digest = md5?.replace(/\.dir$/, '');
    if (digest === undefined) {
      return {
        problem:
          'it states no MD5, as for data that a remote keeps versions of or that is imported',
      };
    }
    if (hash !== undefined && hash !== 'md5') return { problem: 'its hash is not MD5' };
    const isFolder = md5 !== digest;
    if (!isFolder && place !== path) continue;
    return {
      path: place,
      md5: digest,
      isFolder,
      // Of a folder it is that of all files.
      size: isFolder || size === undefined ? null : Number(size),
      isLegacy: hash === undefined,
      remote: remote ?? null,
    };
  }
  return isLock || posix.basename(pointer) !== `${posix.basename(path)}.dvc`
    ? null
    : { problem: 'it is of another file' };
}

interface Outputs {
  /** That the paths are relative to, seen from the pointer. */
  readonly folder: string;
  readonly list: readonly z.infer<typeof outputSchema>[];
}

function readPointer(text: string): Outputs | null {
  const parsed = pointerSchema.safeParse(readYaml(text));
  return parsed.success ? { folder: parsed.data.wdir ?? '.', list: parsed.data.outs } : null;
}

function readLock(text: string): Outputs | null {
  const parsed = lockSchema.safeParse(readYaml(text));
  if (!parsed.success) return null;
  const list = Object.values(parsed.data.stages).flatMap(({ outs }) => outs ?? []);
  return { folder: '.', list };
}

/** Every value as its text: a digest may look like a number. */
function readYaml(text: string): unknown {
  if (isNestedDeeply(text)) return null;
  try {
    // To hold each key against all others takes most of the time that a `dvc.lock` of thousands of stages takes.
    return parse(text, {
      schema: 'failsafe',
      maxAliasCount: 0,
      uniqueKeys: false,
      logLevel: 'silent',
    });
  } catch {
    return null;
  }
}

const folderSchema = z.array(
  z.looseObject({
    md5: z.string().regex(/^[0-9a-f]{32}$/),
    relpath: z.string().min(1).max(10_000),
  }),
);

/** The file of a folder, by the list that DVC keeps of it; `null` when it has none of this path. */
export function findInFolder(list: Uint8Array, folder: Output, path: string): FoundOutput | null {
  let outside: unknown;
  try {
    outside = JSON.parse(Buffer.from(list).toString('utf8'));
  } catch {
    outside = null;
  }
  const parsed = folderSchema.safeParse(outside);
  if (!parsed.success) return { problem: `its list of the files in ${folder.path} is not DVC's` };
  const file = parsed.data.find(({ relpath }) => posix.join(folder.path, relpath) === path);
  return file === undefined
    ? null
    : { ...folder, path, md5: file.md5, isFolder: false, size: null };
}
