import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { STAGE } from '../../document/enums.js';
import { errorMessage, UserError } from '../../errors.js';
import { compareText } from '../../text/compareText.js';
import { parseAs } from '../../json/parseAs.js';
import type { Candidate } from '../candidate.js';
import { moveSchema, type Move } from '../move.js';
import type { Claim, Target } from '../target.js';
import { manifestSchema, type Manifest, type Version } from '../version.js';
import type { S3Client, StoredObject } from './s3Client.js';

const MAX_JSON_BYTES = 4 * 1024 * 1024;
/** How often an object is created that others seem to be creating. */
const ATTEMPTS = 5;
/** Moves of one stage that its pointer can hold. */
const MAX_MOVES = 10_000;

/** What stands in a stage's pointer: the version that is there, where its files are, and all moves. */
const pointerSchema = z.strictObject({
  format: z.literal('forest-gate/stage'),
  formatVersion: z.literal(1),
  version: z.int().min(1),
  modelSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The key of the folder with the version's files. */
  folder: z.string().max(2_000),
  moves: z.array(moveSchema).min(1).max(MAX_MOVES),
});

/**
 * Versions in a bucket. Below `<prefix>/<name>/`:
 *
 *     v3.json                     the manifest: who writes it first has the number 3
 *     v3-<12 digits>/<file>       the files, created once
 *     v3-<12 digits>/version.json the manifest again, created last: all of the files are there
 *     stages/production.json      the pointer, moved by compare-and-swap
 */
export function createS3Target(address: string, client: S3Client, prefix: string): Target {
  const root = prefix === '' ? '' : `${prefix}/`;

  async function readManifest(key: string): Promise<Manifest> {
    const object = await client.read(key, MAX_JSON_BYTES);
    if (object === null) throw new UserError('s3-gone', `${address}: ${key} is gone.`);
    return read(manifestSchema, object, key);
  }

  function read<T>(schema: z.ZodType<T>, { bytes }: StoredObject, key: string): T {
    try {
      return parseAs(schema, bytes);
    } catch (error) {
      throw new UserError(
        's3-content',
        `${address}: ${key} is not what Forest Gate wrote (${errorMessage(error)}). Restore it, or take another prefix.`,
      );
    }
  }

  /** Creates an object, or finds it there with the same bytes, as after an answer that got lost. */
  async function create(key: string, bytes: Uint8Array, type: string): Promise<Claim> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if ((await client.write(key, bytes, type, { absent: true })) === 'done') return 'done';
      const found = await client.read(key, bytes.byteLength + 1);
      if (found !== null) return Buffer.compare(found.bytes, bytes) === 0 ? 'done' : 'taken';
      // Whoever was writing it has not ended, or has given up.
    }
    return 'taken';
  }

  async function readPointer(name: string, stage: string) {
    const key = `${root}${name}/stages/${stage}.json`;
    const object = await client.read(key, MAX_JSON_BYTES);
    return { key, object, pointer: object === null ? null : read(pointerSchema, object, key) };
  }

  const target: Target = {
    address,

    listNames: async () => {
      const { prefixes } = await client.list(root, '/');
      return prefixes.map((path) => path.slice(root.length, -1)).sort(compareText);
    },

    listVersions: async (name) => {
      const { objects } = await client.list(`${root}${name}/v`, null);
      const keys = new Map(objects.map(({ key, modified }) => [key, modified]));
      const versions: Version[] = [];
      for (const key of keys.keys()) {
        const number = /^v([1-9]\d{0,8})\.json$/.exec(key.slice(`${root}${name}/`.length))?.[1];
        if (number === undefined) continue;
        const manifest = await readManifest(key);
        const end = keys.get(`${root}${name}/${folderOf(Number(number), manifest)}/${LAST_FILE}`);
        versions.push({
          number: Number(number),
          manifest,
          isComplete: end !== undefined,
          storedAt: end ?? keys.get(key) ?? null,
        });
      }
      return versions.sort((a, b) => a.number - b.number);
    },

    store: async (number, { manifest, files }: Candidate) => {
      const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
      const claim = await create(`${root}${manifest.name}/v${number}.json`, text, JSON_TYPE);
      if (claim === 'taken') return 'taken';
      const folder = `${root}${manifest.name}/${folderOf(number, manifest)}`;
      for (const { name, bytes } of [...files, { name: LAST_FILE, bytes: text }]) {
        if ((await create(`${folder}/${name}`, bytes, typeOf(name))) === 'taken') {
          throw new UserError(
            's3-changed',
            `${address}: ${folder}/${name} holds other bytes than were published there. Remove ${folder} and what begins with it if nothing uses it, and publish again.`,
          );
        }
      }
      return number;
    },

    readFile: async ({ number, manifest }, file) => {
      const most = manifest.files.find(({ name }) => name === file)?.bytes ?? 0;
      const key = `${root}${manifest.name}/${folderOf(number, manifest)}/${file}`;
      return (await client.read(key, most))?.bytes ?? null;
    },

    listStages: async (name) => {
      const { objects } = await client.list(`${root}${name}/stages/`, null);
      return objects
        .map(({ key }) => key.slice(`${root}${name}/stages/`.length).replace(/\.json$/, ''))
        .filter((stage) => STAGE.test(stage))
        .sort(compareText);
    },

    listMoves: async (name, stage) => (await readPointer(name, stage)).pointer?.moves ?? [],

    addMove: async (name, stage, move) => {
      const { key, object, pointer } = await readPointer(name, stage);
      const moves: readonly Move[] = pointer?.moves ?? [];
      if (moves.length + 1 !== move.number) {
        return isDeepStrictEqual(moves.at(-1), move) ? 'done' : 'taken';
      }
      const manifest = await readManifest(`${root}${name}/v${move.version}.json`);
      const next: z.infer<typeof pointerSchema> = {
        format: 'forest-gate/stage',
        formatVersion: 1,
        version: move.version,
        modelSha256: manifest.modelSha256,
        folder: `${root}${name}/${folderOf(move.version, manifest)}`,
        moves: [...moves, move],
      };
      const bytes = Buffer.from(`${JSON.stringify(next, null, 2)}\n`);
      const condition = object === null ? { absent: true as const } : { etag: object.etag };
      if ((await client.write(key, bytes, JSON_TYPE, condition)) === 'done') return 'done';
      // The answer to a first attempt may have got lost.
      const now = await client.read(key, MAX_JSON_BYTES);
      return now !== null && Buffer.compare(now.bytes, bytes) === 0 ? 'done' : 'taken';
    },
  };
  return target;
}

const JSON_TYPE = 'application/json';
/** It is written last. */
const LAST_FILE = 'version.json';

function folderOf(number: number, { modelSha256 }: Manifest): string {
  return `v${number}-${modelSha256.slice(0, 12)}`;
}

function typeOf(name: string): string {
  const types = new Map([
    ['json', JSON_TYPE],
    ['html', 'text/html; charset=utf-8'],
    ['md', 'text/markdown; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
  ]);
  return types.get(name.split('.').at(-1) ?? '') ?? 'application/octet-stream';
}
