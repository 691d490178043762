import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { z } from 'zod';
import { promote, rollback, type Mover } from '../../../src/delivery/moveStage.js';
import { publish } from '../../../src/delivery/publish.js';
import { findVersion, readVersionFile } from '../../../src/delivery/readVersion.js';
import type { Target } from '../../../src/delivery/target.js';
import { answer, forbid, times } from '../../support/github/faults.js';
import { startGitHub, type GitHub } from '../../support/github/startGitHub.js';
import { createCandidate } from '../candidates.js';
import { failEach, FAULTS, openAt } from './failEach.js';

const ADA: Mover = { by: 'ada', at: '2026-01-05T12:00:00Z', why: 'new "data"' };
const COMMIT = 'c'.repeat(40);

let github: GitHub;
let target: Target;
beforeEach(async () => {
  github = await startGitHub();
  github.state.addCommit({ sha: COMMIT, parents: [], files: new Map() });
  target = openAt(github);
});
afterEach(() => github.close());

/** What is there, by tag: the names of the assets that are whole. */
function published(): Record<string, string[]> {
  const done = github.state.releases.filter(({ draft }) => !draft);
  return Object.fromEntries(
    done.map(({ tag, assets }) => [
      tag,
      assets.filter(({ state }) => state === 'uploaded').map(({ name }) => name),
    ]),
  );
}
const WHOLE = ['metrics.json', 'model.json', 'report.html'];

describe('releases as a target', () => {
  it('R69: hold a version as one release, published once all of its files are there', async () => {
    let draftsAtUpload = 0;
    github.on('POST', /\/assets$/, (_, proceed) => {
      draftsAtUpload += Number(github.state.releases[0]?.draft);
      return proceed();
    });
    expect(await publish(target, createCandidate('a'))).toEqual({
      number: 1,
      outcome: 'published',
    });
    expect(draftsAtUpload).toBe(3);
    expect(published()).toEqual({ 'iris@v1': WHOLE });
    expect(github.state.tags.get('iris@v1')).toEqual({ type: 'commit', sha: COMMIT });
    expect(github.state.releases[0]?.assets[1]?.bytes.toString()).toBe('a');
    expect(github.state.releases[0]?.body).toContain(
      '**iris@v1**: passed, accuracy 95.0 % on 150 rows',
    );
    expect(await target.listNames()).toEqual(['iris']);
    const [version] = await target.listVersions('iris');
    expect(version?.manifest).toEqual(createCandidate('a').manifest);
    expect(await publish(target, createCandidate('a'))).toEqual({
      number: 1,
      outcome: 'unchanged',
    });
    expect(await publish(target, createCandidate('b'))).toEqual({
      number: 2,
      outcome: 'published',
    });
  });

  it('leave releases of other things alone, also when they look alike', async () => {
    for (const [tag, body] of [
      ['v1.0.0', 'First release'],
      ['iris@v1', 'By hand'],
      ['iris@v2', '```json\n{"format":"forest-gate/version"}\n```'],
    ] as const) {
      github.state.releases.push({
        id: github.state.nextId(),
        tag,
        commit: COMMIT,
        name: tag,
        body,
        draft: false,
        createdAt: github.state.now(),
        publishedAt: github.state.now(),
        assets: [],
      });
      github.state.tags.set(tag, { type: 'commit', sha: COMMIT });
    }
    expect(await target.listNames()).toEqual([]);
    expect(await publish(target, createCandidate('a'))).toEqual({
      number: 3,
      outcome: 'published',
    });
    expect(Object.keys(published())).toEqual(['v1.0.0', 'iris@v1', 'iris@v2', 'iris@v3']);
  });

  it('R71: give the bytes of a file back, without the token where it is stored', async () => {
    await publish(target, createCandidate('a'));
    const version = await findVersion(target, { name: 'iris', number: 1 });
    expect(Buffer.from(await readVersionFile(target, version, 'model.json')).toString()).toBe('a');
    expect(await target.readFile(version, 'other.json')).toBeNull();
    const assets = github.state.releases[0]?.assets ?? [];
    const changed = assets.map((asset) => ({ ...asset, bytes: Buffer.from('b') }));
    assets.splice(0, assets.length, ...changed);
    await expect(readVersionFile(target, version, 'model.json')).rejects.toThrow(
      'iris@v1: "model.json" is not what was published',
    );
  });

  it('read a manifest also after somebody edited the text in a browser', async () => {
    await publish(target, createCandidate('a'));
    const [release] = github.state.releases;
    if (release !== undefined)
      release.body = `Good one!\r\n\r\n${release.body.replaceAll('\n', '\r\n')}`;
    expect(await publish(target, createCandidate('a'))).toEqual({
      number: 1,
      outcome: 'unchanged',
    });
  });

  it("hold stages as annotated tags that are only added, in GTO's form", async () => {
    await publish(target, createCandidate('a'));
    await publish(target, createCandidate('b'));
    await promote(target, { name: 'iris', number: 1 }, 'production', ADA);
    await promote(target, { name: 'iris', number: 2 }, 'production', ADA);
    await rollback(target, 'iris', 'production', ADA);
    expect([...github.state.tags.keys()].filter((name) => name.includes('#'))).toEqual([
      'iris#production#1',
      'iris#production#2',
      'iris#production#3',
    ]);
    const first = github.state.tagObjects.get(
      github.state.tags.get('iris#production#1')?.sha ?? '',
    );
    expect(first?.message).toMatch(/^Assigning stage production to artifact iris version v1\n/);
    expect(first?.commit).toBe(COMMIT);
    expect(await target.listStages('iris')).toEqual(['production']);
    expect(await target.listMoves('iris', 'production')).toEqual([
      { number: 1, kind: 'promote', version: 1, ...ADA },
      { number: 2, kind: 'promote', version: 2, ...ADA },
      { number: 3, kind: 'rollback', version: 1, ...ADA },
    ]);
  });

  it('say which permission is missing', async () => {
    github.on('POST', /\/releases$/, forbid);
    await expect(publish(target, createCandidate('a'))).rejects.toThrow(
      'Resource not accessible by integration. Give the job the permission contents: write',
    );
  });

  it('say that a commit has to be pushed, and leave no draft', async () => {
    const unpushed = createCandidate('a', { commit: 'd'.repeat(40) });
    await expect(publish(target, unpushed)).rejects.toThrow(
      `GitHub does not take the tag iris@v1 at the commit ${'d'.repeat(40)}. Push the commit`,
    );
    expect(github.state.releases).toEqual([]);
  });

  it('R71: send the token to no other host', async () => {
    github.on('POST', /\/releases$/, async (_, proceed) => {
      const reply = await proceed();
      if (typeof reply === 'string' || reply.json === undefined) return reply;
      const text = JSON.stringify(reply.json).replaceAll(
        github.apiUrl,
        'https://elsewhere.example',
      );
      return { ...reply, json: z.json().parse(JSON.parse(text)) };
    });
    await expect(publish(target, createCandidate('a'))).rejects.toThrow(
      'The answer names an address for assets that is none of GitHub.',
    );
  });
});

describe('each call that fails once', () => {
  it('R69, R70: in eight ways: exactly two versions and three moves', async () => {
    // All of them in all ways: `npm run test:faults`.
    await failEach(github, (call) => FAULTS[(call / 11) % FAULTS.length]?.[1] ?? forbid, 11);
  });

  it('R72: an upload that broke off is made again', async () => {
    github.on('POST', /\/assets$/, times(1, answer(502)));
    await expect(publish(target, createCandidate('a'))).resolves.toMatchObject({ number: 1 });
    expect(published()).toEqual({ 'iris@v1': WHOLE });
  });
});
