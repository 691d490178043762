import { z } from 'zod';
import { CallFailure } from '../../github/api/callFailure.js';
import type { GitHubClient } from '../../github/api/client.js';
import { parseReply, readJson, readPages } from '../../github/api/readJson.js';
import type { CandidateFile } from '../candidate.js';
import type { Move } from '../move.js';

const MAX_PAGES = 30;

const assetSchema = z.object({
  id: z.int(),
  name: z.string(),
  size: z.int(),
  state: z.string(),
  digest: z.string().nullish(),
});
const releaseSchema = z.object({
  id: z.int(),
  tag_name: z.string(),
  draft: z.boolean(),
  body: z.string().nullish(),
  published_at: z.string().nullish(),
  upload_url: z.string(),
  assets: z.array(assetSchema),
});
const refSchema = z.object({
  ref: z.string(),
  object: z.object({ type: z.string(), sha: z.string() }),
});
const tagSchema = z.object({ sha: z.string(), message: z.string() });

export type Asset = z.infer<typeof assetSchema>;
export type Release = z.infer<typeof releaseSchema>;

/** A tag by its name without `refs/tags/`, and what it points at. */
export interface Tag {
  readonly name: string;
  readonly type: string;
  readonly sha: string;
}

/** Releases and tags of a repository, as far as versions need them. Every call throws `CallFailure`. */
export interface ReleaseStore {
  /** Drafts too, where the token may see them. */
  listReleases(): Promise<readonly Release[]>;
  createDraft(tag: string, commit: string, body: string): Promise<Release>;
  /** Uploads the files that the draft lacks. */
  upload(draft: Release, files: readonly CandidateFile[]): Promise<void>;
  download(asset: Asset): Promise<Uint8Array>;
  /** @returns whether it is published; `false` when its tag is taken */
  publish(id: number): Promise<boolean>;
  removeDraft(id: number): Promise<void>;
  listTags(prefix: string): Promise<readonly Tag[]>;
  readMessage(sha: string): Promise<string>;
  /** @returns whether the tag was created; `false` when there is one of this name */
  createTag(name: string, commit: string, message: string, move: Move): Promise<boolean>;
}

export function createReleaseStore(
  client: GitHubClient,
  apiUrl: string,
  repository: { readonly owner: string; readonly repo: string },
): ReleaseStore {
  const releases = 'GET /repos/{owner}/{repo}/releases';

  return {
    listReleases: () =>
      readPages(client, releases, repository, z.array(releaseSchema), (rows) => rows, MAX_PAGES),

    createDraft: (tag, commit, body) =>
      client.write(
        'POST /repos/{owner}/{repo}/releases',
        // A model is not what the repository releases: its newest release stays the newest.
        {
          ...repository,
          tag_name: tag,
          target_commitish: commit,
          name: tag,
          body,
          draft: true,
          make_latest: 'false',
        },
        (reply) => parseReply(reply, releaseSchema),
      ),

    upload: async (draft, files) => {
      for (const { name, bytes, sha256 } of files) {
        const there = draft.assets.find((asset) => asset.name === name);
        if (there !== undefined) {
          const isWhole = there.state === 'uploaded' && there.size === bytes.byteLength;
          if (isWhole && (there.digest ?? `sha256:${sha256}`) === `sha256:${sha256}`) continue;
          // Half of an upload that broke off keeps its name.
          await client.write(
            'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}',
            { ...repository, asset_id: there.id },
            () => undefined,
          );
        }
        await client.write(
          `POST ${uploadAddress(draft, apiUrl)}?name=${encodeURIComponent(name)}`,
          {
            data: Buffer.from(bytes),
            headers: {
              'content-type': 'application/octet-stream',
              'content-length': bytes.byteLength,
            },
          },
          (reply) => parseReply(reply, assetSchema),
        );
      }
    },

    download: ({ id, size }) =>
      client.download(
        'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
        { ...repository, asset_id: id, headers: { accept: 'application/octet-stream' } },
        size,
      ),

    publish: (id) =>
      unlessTaken(
        client.write(
          'PATCH /repos/{owner}/{repo}/releases/{release_id}',
          { ...repository, release_id: id, draft: false, make_latest: 'false' },
          () => undefined,
        ),
      ),

    removeDraft: (id) =>
      client.write(
        'DELETE /repos/{owner}/{repo}/releases/{release_id}',
        { ...repository, release_id: id },
        () => undefined,
      ),

    listTags: async (prefix) => {
      const refs = await readJson(
        client,
        'GET /repos/{owner}/{repo}/git/matching-refs/{ref}',
        { ...repository, ref: `tags/${prefix}` },
        z.array(refSchema),
      );
      return refs.map(({ ref, object }) => ({ name: ref.replace(/^refs\/tags\//, ''), ...object }));
    },

    readMessage: async (sha) => {
      const route = 'GET /repos/{owner}/{repo}/git/tags/{tag_sha}';
      return (await readJson(client, route, { ...repository, tag_sha: sha }, tagSchema)).message;
    },

    createTag: async (name, commit, message, { by, at }) => {
      const { sha } = await client.write(
        'POST /repos/{owner}/{repo}/git/tags',
        {
          ...repository,
          tag: name,
          message,
          object: commit,
          type: 'commit',
          tagger: {
            name: by,
            email: `${encodeURIComponent(by)}@users.noreply.github.com`,
            date: at,
          },
        },
        (reply) => parseReply(reply, tagSchema),
      );
      return unlessTaken(
        client.write(
          'POST /repos/{owner}/{repo}/git/refs',
          { ...repository, ref: `refs/tags/${name}`, sha },
          () => undefined,
        ),
      );
    },
  };
}

/**
 * Where assets go, as the release says, without its template. The token goes there too, so it is the
 * API's own host or that of its uploads: `uploads.github.com` for `api.github.com`.
 */
function uploadAddress({ upload_url: template }: Release, apiUrl: string): string {
  const address = template.replace(/\{.*$/, '');
  const api = new URL(apiUrl);
  if (URL.canParse(address)) {
    const { protocol, host } = new URL(address);
    const hosts = [api.host, `uploads.${api.host.replace(/^api\./, '')}`];
    if (protocol === api.protocol && hosts.includes(host)) return address;
  }
  throw new CallFailure('reply', 'The answer names an address for assets that is none of GitHub.');
}

/** Whether a call was done; `false` when the name it wanted is taken, which GitHub answers with 422. */
async function unlessTaken(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof CallFailure && error.status === 422) return false;
    throw error;
  }
}
