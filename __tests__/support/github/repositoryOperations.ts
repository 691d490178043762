import { createHash } from 'node:crypto';
import { z } from 'zod';
import { compareCommits } from './compareCommits.js';
import { invalid, notFound } from './errors.js';
import {
  answerFound,
  answerList,
  matches,
  number,
  type Answer,
  type OperationCall,
  type Operations,
} from './operationCall.js';
import { renderCommit, renderGitCommit, renderPull, renderRepository } from './render.js';
import { FORK_OWNER, REPOSITORY, START, type Commit, type Pull } from './state.js';

/** Above it GitHub gives the bytes only to who asks for them raw. */
const LARGEST_ENCODED = 1_048_576;

function answerContent(call: OperationCall): Answer {
  const { state, url } = call;
  const reference = url.searchParams.get('ref') ?? REPOSITORY.defaultBranch;
  const commit = state.findCommit(reference);
  const path = call.text('path');
  const bytes = commit?.files.get(path);
  if (bytes === undefined) return notFound();
  if (/\braw\b/.test(call.accept)) {
    const type = 'application/vnd.github.raw+json; charset=utf-8';
    return { status: 200, headers: { 'content-type': type }, bytes };
  }
  const small = bytes.length <= LARGEST_ENCODED;
  return {
    status: 200,
    json: {
      type: 'file',
      name: path.split('/').at(-1) ?? path,
      path,
      sha: createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),
      size: bytes.length,
      encoding: small ? 'base64' : 'none',
      content: small ? bytes.toString('base64') : '',
      url: url.href,
      git_url: null,
      html_url: null,
      download_url: null,
      _links: { self: url.href, git: null, html: null },
    },
  };
}

/** Any name of a commit is tried as the name of one, so an unknown one is no missing page. */
function answerCommit(call: OperationCall): Answer {
  const name = call.text('ref');
  const commit = call.state.findCommit(name);
  if (commit === undefined) return invalid(`No commit found for SHA: ${name}`);
  return { status: 200, json: renderCommit(commit) };
}

/** The newest first, as far as they are not younger than asked for. */
function answerCommits(call: OperationCall): Answer {
  const { state, url } = call;
  const tip = state.findCommit(url.searchParams.get('sha') ?? REPOSITORY.defaultBranch);
  if (tip === undefined) return notFound();
  const until = Date.parse(url.searchParams.get('until') ?? '9999-12-31T00:00:00Z');
  const timeOf = ({ date }: Commit): number => Date.parse(date ?? START);
  const rows = state
    .historyOf(tip)
    .filter((commit) => timeOf(commit) <= until)
    .sort((a, b) => timeOf(b) - timeOf(a));
  return answerList(rows, call, renderCommit);
}

const statusSchema = z.object({
  state: z.string(),
  context: z.string(),
  description: z.string(),
  target_url: z.string(),
});

/** GitHub refuses a longer description. */
const LONGEST_DESCRIPTION = 140;

function createStatus(call: OperationCall): Answer {
  const { target_url, ...given } = statusSchema.parse(call.json);
  if (given.description.length > LONGEST_DESCRIPTION) {
    return {
      status: 422,
      json: { message: 'description is too long (maximum is 140 characters)' },
    };
  }
  const { state } = call;
  state.statuses.push({ sha: call.text('sha'), targetUrl: target_url, ...given });
  const now = state.now();
  return {
    status: 201,
    json: {
      url: call.url.href,
      avatar_url: null,
      id: state.nextId(),
      node_id: 'SC_1',
      ...given,
      target_url,
      created_at: now,
      updated_at: now,
      creator: null,
    },
  };
}

export const repositoryOperations: Operations = {
  'repos/get': () => ({ status: 200, json: renderRepository() }),
  'repos/get-content': answerContent,
  'repos/get-commit': answerCommit,
  'repos/list-commits': answerCommits,
  'repos/compare-commits-with-basehead': compareCommits,
  'repos/create-commit-status': createStatus,
  'git/get-commit': (call) =>
    answerFound(call.state.commits.get(call.text('commit_sha')), renderGitCommit),
  'pulls/get': (call) =>
    answerFound(call.state.pulls.get(number(call, 'pull_number')), (pull) =>
      renderPull(pull, 'pull-request'),
    ),
  'pulls/list': (call) => {
    const wanted = call.url.searchParams.get('state') ?? 'open';
    const ownerOf = ({ headRepositoryId }: Pull): string =>
      headRepositoryId === REPOSITORY.id ? REPOSITORY.owner : FORK_OWNER;
    const rows = [...call.state.pulls.values()].filter(
      (pull) =>
        [pull.state ?? 'open', 'all'].includes(wanted) &&
        matches(call, { base: pull.baseRef, head: `${ownerOf(pull)}:${pull.headRef}` }),
    );
    return answerList(rows, call, (pull) => renderPull(pull, 'pull-request-simple'));
  },
};
