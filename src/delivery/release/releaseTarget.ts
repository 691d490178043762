import { isDeepStrictEqual } from 'node:util';
import { STAGE } from '../../document/enums.js';
import { UserError } from '../../errors.js';
import { CallFailure } from '../../github/api/callFailure.js';
import { parseAs } from '../../json/parseAs.js';
import { compareText } from '../../text/compareText.js';
import { moveSchema, type Move } from '../move.js';
import type { Target } from '../target.js';
import { parseVersionName, printVersionName, type Version } from '../version.js';
import type { OpenedGitHub } from './openGitHub.js';
import { createReleaseStore, type Release } from './releaseStore.js';
import { describeRelease, readManifest } from './releaseText.js';

/** How often a version or a move is tried again from what is there then. */
const ATTEMPTS = 3;

/**
 * Versions as releases of a repository, with the model's files as assets: a draft until all of them
 * are there, then published once. Its tag is `iris@v3`, and what comes to a stage is an annotated tag
 * `iris#production#4` at the commit of the version, as GTO names and reads them; tags are only added.
 */
export function createReleaseTarget({ client, apiUrl, owner, repo }: OpenedGitHub): Target {
  const store = createReleaseStore(client, apiUrl, { owner, repo });
  const address = `release:${owner}/${repo}`;

  /** Tries again what may be tried again from the start: every step looks first at what is there. */
  async function insist<T>(action: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await action();
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error;
        if (attempt < ATTEMPTS && error.isPassing) continue;
        throw new UserError('release-failed', `${address}: ${error.message} ${advise(error)}`);
      }
    }
  }

  async function listOwn(name: string): Promise<(Version & { readonly release: Release })[]> {
    const versions = (await store.listReleases()).flatMap((release) => {
      const tag = parseVersionName(release.tag_name);
      const manifest = tag?.name === name ? readManifest(release.body ?? '') : null;
      if (tag === null || manifest === null) return [];
      const { number } = tag;
      const storedAt = release.published_at ?? null;
      return [{ number, manifest, isComplete: !release.draft, storedAt, release }];
    });
    return versions.sort((a, b) => a.number - b.number);
  }

  async function readMoves(name: string, stage: string): Promise<readonly Move[]> {
    const moves: Move[] = [];
    for (const tag of await store.listTags(`${name}#${stage}#`)) {
      const message = tag.type === 'tag' ? await store.readMessage(tag.sha) : '';
      const move = readMove(message);
      if (move !== null && tag.name === `${name}#${stage}#${move.number}`) moves.push(move);
    }
    return moves.sort((a, b) => a.number - b.number);
  }

  async function isTagged(tag: string): Promise<boolean> {
    return (await store.listTags(tag)).some(({ name }) => name === tag);
  }

  return {
    address,

    listNames: () =>
      insist(async () => {
        const names = (await store.listReleases()).flatMap(({ tag_name: tag, body }) =>
          readManifest(body ?? '') === null ? [] : [parseVersionName(tag)?.name ?? ''],
        );
        return [...new Set(names)].filter((name) => name !== '').sort(compareText);
      }),

    listVersions: (name) => insist(() => listOwn(name)),

    store: (number, { manifest, files }) =>
      insist(async () => {
        const { commit, name } = manifest;
        if (commit === null) {
          throw new UserError(
            'release-commit',
            `${address}: the result names no commit, and a release stands at one. Run the gate in a repository.`,
          );
        }
        const tag = printVersionName({ name, number });
        const own = (await listOwn(name)).find(
          (version) => version.number === number && isDeepStrictEqual(version.manifest, manifest),
        );
        if (own?.isComplete === true) return number;
        if (await isTagged(tag)) {
          if (own !== undefined) await store.removeDraft(own.release.id);
          return 'taken';
        }
        const draft =
          own?.release ?? (await store.createDraft(tag, commit, describeRelease(tag, manifest)));
        await store.upload(draft, files);
        if (await store.publish(draft.id)) return number;
        await store.removeDraft(draft.id);
        if (await isTagged(tag)) return 'taken';
        throw new UserError(
          'release-refused',
          `${address}: GitHub does not take the tag ${tag} at the commit ${commit}. Push the commit, and let no rule of the repository forbid the tag.`,
        );
      }),

    readFile: ({ number, manifest }, file) =>
      insist(async () => {
        const own = (await listOwn(manifest.name)).find((version) => version.number === number);
        const asset = own?.release.assets.find(({ name }) => name === file);
        return asset === undefined ? null : store.download(asset);
      }),

    listStages: (name) =>
      insist(async () => {
        const tags = await store.listTags(`${name}#`);
        const stages = tags.map((tag) => tag.name.split('#')[1] ?? '');
        return [...new Set(stages)].filter((stage) => STAGE.test(stage)).sort(compareText);
      }),

    listMoves: (name, stage) => insist(() => readMoves(name, stage)),

    addMove: (name, stage, move) =>
      insist(async () => {
        const tag = `${name}#${stage}#${move.number}`;
        const text = JSON.stringify(move);
        const same = (await readMoves(name, stage)).find(({ number }) => number === move.number);
        if (same !== undefined) return isDeepStrictEqual(same, move) ? 'done' : 'taken';
        const versions = await listOwn(name);
        const commit = versions.find(({ number }) => number === move.version)?.manifest.commit;
        if (commit === undefined || commit === null) return 'taken';
        const version = printVersionName({ name, number: move.version });
        const message = `Assigning stage ${stage} to artifact ${name} version v${move.version}\n\n${version}: ${move.kind} by ${move.by}\n\n${text}\n`;
        return (await store.createTag(tag, commit, message, move)) ? 'done' : 'taken';
      }),
  };
}

function readMove(message: string): Move | null {
  const line = message.trim().split('\n').at(-1) ?? '';
  try {
    return parseAs(moveSchema, line);
  } catch {
    return null;
  }
}

function advise({ status }: CallFailure): string {
  if (status === 401) return 'Give a token that is valid, as GITHUB_TOKEN.';
  if (status === 403 || status === 404) {
    return 'Give the job the permission contents: write (contents: read where it only reads), and check the name of the repository.';
  }
  return 'Nothing is lost: the same command ends what was begun.';
}
