import { posix } from 'node:path';
import { readConfig } from '../../src/dvc/config.js';
import { findInFolder, findOutput } from '../../src/dvc/output.js';
import { UserError } from '../../src/errors.js';
import { readContext } from '../../src/github/context.js';
import { parseMarker } from '../../src/github/comment/marker.js';
import { configOf, md5, pointerTo } from '../dvc/dvcFiles.js';
import { pullRequestEvent, pushEvent } from '../support/github/events.js';
import { type Target, unlessRefused } from './target.js';

const PATH = 'data/table.csv';
const FOLDER = {
  path: 'data',
  md5: md5('x'),
  isFolder: true,
  size: null,
  isLegacy: false,
  remote: null,
};

/** What DVC leaves in a repository: pointers, locks, lists of folders and configurations. */
export const dvc: Target = {
  seeds: () => [
    pointerTo('a,b\n', 'table.csv'),
    `wdir: ..\n${pointerTo('a,b\n', 'data/table.csv', '  remote: store\n')}`,
    `schema: '2.0'\nstages:\n  prepare:\n    cmd: x\n    ${pointerTo('a', PATH).replaceAll('\n', '\n    ')}`,
    `outs:\n- md5: ${md5('a')}.dir\n  nfiles: 2\n  path: data\n`,
    JSON.stringify([{ md5: md5('a'), relpath: 'table.csv' }]),
    configOf('s3://bucket/path', '    endpointurl = "https://example.com" # where\n'),
  ],
  attempt: (input) => {
    const text = input.toString('utf8');
    for (const pointer of [`${PATH}.dvc`, 'data.dvc', 'dvc.lock', 'a/dvc.lock']) {
      const found = findOutput(text, pointer, PATH);
      if (found === null || 'problem' in found) continue;
      const isIn = PATH === found.path || PATH.startsWith(`${found.path}/`);
      if (!isIn || posix.isAbsolute(found.path) || !/^[0-9a-f]{32}$/.test(found.md5)) {
        throw new Error(`an output that is not asked for: ${JSON.stringify(found)}`);
      }
    }
    const inside = findInFolder(input, FOLDER, PATH);
    if (inside !== null && !('problem' in inside) && inside.path !== PATH) {
      throw new Error('a file that is not asked for');
    }
    readConfig([text, text]);
  },
};

const COMMITS = { headSha: 'a'.repeat(40), mergeSha: 'b'.repeat(40), baseSha: 'c'.repeat(40) };
const WHERE = {
  GITHUB_REPOSITORY: 'octo-org/flowers',
  GITHUB_SHA: 'b'.repeat(40),
  GITHUB_REF: 'refs/pull/5/merge',
};

/** The file of the event that started a run, and the marker of a comment. */
export const event: Target = {
  seeds: () => [
    JSON.stringify(pullRequestEvent({ number: 5, ...COMMITS }).payload),
    JSON.stringify(pushEvent({ before: '0'.repeat(40), after: 'd'.repeat(40) }).payload),
    JSON.stringify({ merge_group: { base_ref: 'refs/heads/main', base_sha: 'c'.repeat(40) } }),
    '<!-- forest-gate gate=iris sha=aaaa run=1 attempt=1 looks=2 -->',
  ],
  attempt: (input) => {
    const text = input.toString('utf8');
    for (const name of ['pull_request', 'merge_group', 'push', 'schedule']) {
      unlessRefused(
        () => readContext({ ...WHERE, GITHUB_EVENT_NAME: name }, text),
        (error) => error instanceof UserError,
      );
    }
    parseMarker(text);
  },
};
