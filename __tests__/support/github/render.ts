import { createHash } from 'node:crypto';
import { complete } from './contract.js';
import type { Json } from './exchange.js';
import {
  ACTIONS_BOT,
  FORK_OWNER,
  REPOSITORY,
  type Artifact,
  type Comment,
  type Commit,
  type Issue,
  type IssueEvent,
  type Person,
  type Pull,
  type Release,
  type ReleaseAsset,
  type Run,
  type TagObject,
  type TagTarget,
} from './state.js';

const HTML = `https://github.com/${REPOSITORY.fullName}`;
const API = `https://api.github.com/repos/${REPOSITORY.fullName}`;
const STRANGER = { login: FORK_OWNER, id: 999_001, type: 'User' } as const;
const OWNER = { login: REPOSITORY.owner, id: 999_002, type: 'User' } as const;

function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

function person({ login, id, type }: Person): Json {
  return {
    login,
    id,
    type,
    node_id: nodeId('User', id),
  };
}

function repository(id: number): Json {
  const own = id === REPOSITORY.id;
  const owner = own ? OWNER : STRANGER;
  return {
    id,
    node_id: nodeId('Repository', id),
    name: REPOSITORY.name,
    full_name: `${owner.login}/${REPOSITORY.name}`,
    owner: person(owner),
    private: false,
    fork: !own,
    default_branch: REPOSITORY.defaultBranch,
  };
}

export function renderRepository(): Json {
  return complete('full-repository', repository(REPOSITORY.id));
}

export function renderComment({ id, issue, author, body, createdAt, updatedAt }: Comment): Json {
  return complete('issue-comment', {
    id,
    node_id: nodeId('IssueComment', id),
    url: `${API}/issues/comments/${id}`,
    html_url: `${HTML}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${API}/issues/${issue}`,
    user: person(author),
    author_association: author.type === 'Bot' ? 'CONTRIBUTOR' : 'NONE',
    performed_via_github_app: null,
    body,
    created_at: createdAt,
    updated_at: updatedAt,
  });
}

export function renderIssue({ number, author, title, body, state, createdAt }: Issue): Json {
  return complete('issue', {
    id: number,
    number,
    node_id: nodeId('Issue', number),
    url: `${API}/issues/${number}`,
    html_url: `${HTML}/issues/${number}`,
    user: person(author),
    title,
    body,
    state,
    created_at: createdAt,
    updated_at: createdAt,
  });
}

function parent(sha: string): Json {
  return {
    sha,
    url: `${API}/git/commits/${sha}`,
    html_url: `${HTML}/commit/${sha}`,
  };
}

export function renderGitCommit({ sha, parents }: Commit): Json {
  return complete('git-commit', {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${API}/git/commits/${sha}`,
    html_url: `${HTML}/commit/${sha}`,
    parents: parents.map(parent),
  });
}

export function renderCommit({ sha, parents }: Commit): Json {
  return complete('commit', {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${API}/commits/${sha}`,
    html_url: `${HTML}/commit/${sha}`,
    parents: parents.map(parent),
  });
}

export function renderArtifact(artifact: Artifact, run: Run | undefined): Json {
  return complete('artifact', {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.bytes.length,
    url: `${API}/actions/artifacts/${artifact.id}`,
    archive_download_url: `${API}/actions/artifacts/${artifact.id}/zip`,
    expired: artifact.expired,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: '2026-04-05T12:00:00Z',
    digest: artifact.digest,
    workflow_run:
      run === undefined
        ? null
        : {
            id: run.id,
            repository_id: REPOSITORY.id,
            head_repository_id: run.headRepositoryId,
            ...(run.headBranch === null ? {} : { head_branch: run.headBranch }),
            head_sha: run.headSha,
          },
  });
}

export function renderRun(run: Run): Json {
  return complete('workflow-run', {
    id: run.id,
    node_id: nodeId('WorkflowRun', run.id),
    run_number: run.id,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    workflow_id: run.workflowId,
    html_url: `${HTML}/actions/runs/${run.id}`,
    repository: repository(REPOSITORY.id),
    head_repository: repository(run.headRepositoryId),
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: run.createdAt,
  });
}

function label(name: string): Json {
  return {
    id: 1,
    node_id: nodeId('Label', name),
    name,
    color: 'ededed',
  };
}

export function renderLabel(name: string): Json {
  return complete('label', label(name));
}

export function renderEvent({ id, event, actor, label: name, createdAt }: IssueEvent): Json {
  return complete(name === null ? 'added-to-project-issue-event' : 'labeled-issue-event', {
    id,
    node_id: nodeId('IssueEvent', id),
    url: `${API}/issues/events/${id}`,
    actor: person(actor),
    event,
    created_at: createdAt,
    ...(name === null ? {} : { label: { name, color: 'ededed' } }),
  });
}

export function renderPull(pull: Pull, schema: 'pull-request' | 'pull-request-simple'): Json {
  return complete(schema, {
    id: 300_000 + pull.number,
    number: pull.number,
    state: pull.state ?? 'open',
    ...(pull.author === undefined
      ? {}
      : { user: person({ login: pull.author, id: 999_003, type: 'Bot' }) }),
    html_url: `${HTML}/pull/${pull.number}`,
    merge_commit_sha: pull.mergeSha,
    labels: pull.labels.map(label),
    head: {
      label: pull.headRef,
      ref: pull.headRef,
      sha: pull.headSha,
      repo: pull.headRepositoryId === null ? null : repository(pull.headRepositoryId),
    },
    base: {
      label: pull.baseRef,
      ref: pull.baseRef,
      sha: pull.baseSha,
      repo: repository(REPOSITORY.id),
    },
  });
}

export function renderAsset({ id, name, bytes, state, createdAt }: ReleaseAsset): Json {
  return complete('release-asset', {
    id,
    name,
    state,
    size: state === 'uploaded' ? bytes.length : 0,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    content_type: 'application/octet-stream',
    url: `${API}/releases/assets/${id}`,
    node_id: nodeId('ReleaseAsset', id),
    created_at: createdAt,
    updated_at: createdAt,
    uploader: person(ACTIONS_BOT),
  });
}

/** @param api where the API is, which assets are uploaded to */
export function renderRelease(release: Release, api: string): Json {
  const { id, tag, commit, name, body, draft, createdAt, publishedAt, assets } = release;
  return complete('release', {
    id,
    node_id: nodeId('Release', id),
    url: `${API}/releases/${id}`,
    html_url: `${HTML}/releases/tag/${encodeURIComponent(tag)}`,
    assets_url: `${API}/releases/${id}/assets`,
    upload_url: `${api}/repos/${REPOSITORY.fullName}/releases/${id}/assets{?name,label}`,
    tag_name: tag,
    target_commitish: commit,
    name,
    body,
    draft,
    prerelease: false,
    created_at: createdAt,
    published_at: publishedAt,
    author: person(ACTIONS_BOT),
    assets: assets.map(renderAsset),
  });
}

export function renderRef(name: string, { type, sha }: TagTarget): Json {
  return complete('git-ref', {
    ref: `refs/tags/${name}`,
    node_id: nodeId('Ref', name),
    url: `${API}/git/refs/tags/${encodeURIComponent(name)}`,
    object: { type, sha, url: `${API}/git/${type}s/${sha}` },
  });
}

export function renderTag({ sha, tag, commit, message, tagger }: TagObject): Json {
  return complete('git-tag', {
    sha,
    tag,
    message,
    node_id: nodeId('Tag', sha),
    url: `${API}/git/tags/${sha}`,
    tagger: { ...tagger },
    object: { type: 'commit', sha: commit, url: `${API}/git/commits/${commit}` },
  });
}
