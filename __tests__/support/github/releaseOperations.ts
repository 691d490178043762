import { createHash } from 'node:crypto';
import { z } from 'zod';
import { alreadyExists, errorReply, notFound } from './errors.js';
import {
  answerFound,
  answerList,
  number,
  type OperationCall,
  type Operations,
} from './operationCall.js';
import { renderAsset, renderRef, renderRelease, renderTag } from './render.js';
import type { Release, ReleaseAsset } from './state.js';

const releaseBody = z.object({
  tag_name: z.string(),
  target_commitish: z.string(),
  name: z.string(),
  body: z.string(),
  draft: z.boolean(),
});
const tagBody = z.object({
  tag: z.string(),
  message: z.string(),
  object: z.string(),
  tagger: z.object({ name: z.string(), email: z.string(), date: z.string() }),
});
const refBody = z.object({ ref: z.string(), sha: z.string() });

function apiOf({ url }: OperationCall): string {
  return url.href.replace(/\/repos\/.*$/, '');
}

function findRelease(call: OperationCall): Release | undefined {
  return call.state.releases.find(({ id }) => id === number(call, 'release_id'));
}

/** A tag is made when a release is published, unless there is one. */
function publishRelease({ state }: OperationCall, release: Release): void {
  release.draft = false;
  release.publishedAt = state.now();
  if (!state.tags.has(release.tag))
    state.tags.set(release.tag, { type: 'commit', sha: release.commit });
}

export const releaseOperations: Operations = {
  'repos/list-releases': (call) =>
    answerList([...call.state.releases].reverse(), call, (row) => renderRelease(row, apiOf(call))),
  'repos/create-release': (call) => {
    const {
      tag_name: tag,
      target_commitish: commit,
      name,
      body,
      draft,
    } = releaseBody.parse(call.json);
    const release: Release = {
      id: call.state.nextId(),
      tag,
      commit,
      name,
      body,
      draft: true,
      createdAt: call.state.now(),
      publishedAt: null,
      assets: [],
    };
    call.state.releases.push(release);
    if (!draft) publishRelease(call, release);
    return { status: 201, json: renderRelease(release, apiOf(call)) };
  },
  'repos/update-release': (call) => {
    const release = findRelease(call);
    if (release === undefined) return notFound();
    const isTaken = call.state.releases.some(({ tag, draft }) => tag === release.tag && !draft);
    if (release.draft && isTaken) return alreadyExists('Release', 'tag_name');
    if (!call.state.commits.has(release.commit)) {
      return errorReply(422, 'Published releases must have a valid tag');
    }
    publishRelease(call, release);
    return { status: 200, json: renderRelease(release, apiOf(call)) };
  },
  'repos/delete-release': (call) => {
    const release = findRelease(call);
    if (release === undefined) return notFound();
    call.state.releases.splice(call.state.releases.indexOf(release), 1);
    return { status: 204 };
  },
  'repos/upload-release-asset': (call) => {
    const release = findRelease(call);
    const name = call.url.searchParams.get('name') ?? '';
    if (release === undefined) return notFound();
    if (release.assets.some((asset) => asset.name === name)) {
      return alreadyExists('ReleaseAsset', 'name');
    }
    const asset: ReleaseAsset = {
      id: call.state.nextId(),
      name,
      bytes: call.body,
      state: 'uploaded',
      createdAt: call.state.now(),
    };
    release.assets.push(asset);
    return { status: 201, json: renderAsset(asset) };
  },
  'repos/get-release-asset': (call) => {
    const id = number(call, 'asset_id');
    const asset = call.state.releases.flatMap(({ assets }) => assets).find((row) => row.id === id);
    if (asset === undefined) return notFound();
    return call.accept === 'application/octet-stream'
      ? { status: 302, headers: { location: call.downloadUrl(asset) } }
      : { status: 200, json: renderAsset(asset) };
  },
  'repos/delete-release-asset': (call) => {
    const id = number(call, 'asset_id');
    const release = call.state.releases.find(({ assets }) => assets.some((row) => row.id === id));
    if (release === undefined) return notFound();
    release.assets = release.assets.filter((asset) => asset.id !== id);
    return { status: 204 };
  },
  'git/list-matching-refs': (call) => {
    const prefix = call.text('ref').replace(/^tags\//, '');
    const rows = [...call.state.tags].filter(([name]) => name.startsWith(prefix));
    return { status: 200, json: rows.map(([name, target]) => renderRef(name, target)) };
  },
  'git/create-tag': (call) => {
    const { tag, message, object, tagger } = tagBody.parse(call.json);
    if (!call.state.commits.has(object)) return errorReply(422, 'Object does not exist');
    const text = `${tag}\0${message}\0${JSON.stringify(tagger)}`;
    const sha = createHash('sha1').update(text).digest('hex');
    const created = { sha, tag, commit: object, message, tagger };
    call.state.tagObjects.set(sha, created);
    return { status: 201, json: renderTag(created) };
  },
  'git/get-tag': (call) => answerFound(call.state.tagObjects.get(call.text('tag_sha')), renderTag),
  'git/create-ref': (call) => {
    const { ref, sha } = refBody.parse(call.json);
    const name = ref.replace(/^refs\/tags\//, '');
    if (call.state.tags.has(name)) return errorReply(422, 'Reference already exists');
    const type = call.state.tagObjects.has(sha) ? 'tag' : 'commit';
    call.state.tags.set(name, { type, sha });
    return { status: 201, json: renderRef(name, { type, sha }) };
  },
};
