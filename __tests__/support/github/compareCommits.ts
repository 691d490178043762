import { notFound } from './errors.js';
import type { Answer, OperationCall } from './operationCall.js';
import { renderCommit } from './render.js';
import type { Commit, State } from './state.js';

function resolve({ commits, branches }: State, name: string): Commit | undefined {
  return commits.get(branches.get(name) ?? name);
}

/** A commit and all its ancestors, nearest first. */
function history(state: State, tip: Commit): Commit[] {
  const seen = new Set([tip]);
  for (const { parents } of seen) {
    for (const sha of parents) {
      const parent = state.commits.get(sha);
      if (parent !== undefined) seen.add(parent);
    }
  }
  return [...seen];
}

function status(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

/** How two commits are related. The changed files are left out. */
export function compareCommits({ state, url, text }: OperationCall): Answer {
  const [base, head] = text('basehead')
    .split('...')
    .map((name) => resolve(state, name));
  if (base === undefined || head === undefined) return notFound();
  const ofBase = new Set(history(state, base));
  const ofHead = history(state, head);
  const mergeBase = ofHead.find((commit) => ofBase.has(commit));
  if (mergeBase === undefined) return notFound();
  const ahead = ofHead.filter((commit) => !ofBase.has(commit));
  const behind = [...ofBase].filter((commit) => !ofHead.includes(commit)).length;
  return {
    status: 200,
    json: {
      url: url.href,
      html_url: url.href,
      permalink_url: url.href,
      diff_url: url.href,
      patch_url: url.href,
      base_commit: renderCommit(base),
      merge_base_commit: renderCommit(mergeBase),
      status: status(ahead.length, behind),
      ahead_by: ahead.length,
      behind_by: behind,
      total_commits: ahead.length,
      commits: ahead.toReversed().map(renderCommit),
      files: [],
    },
  };
}
