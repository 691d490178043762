import { notFound } from './errors.js';
import type { Answer, OperationCall } from './operationCall.js';
import { renderCommit } from './render.js';

function status(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

/** How two commits are related. The changed files are left out. */
export function compareCommits({ state, url, text }: OperationCall): Answer {
  const [base, head] = text('basehead')
    .split('...')
    .map((name) => state.findCommit(name));
  if (base === undefined || head === undefined) return notFound();
  const ofBase = new Set(state.historyOf(base));
  const ofHead = state.historyOf(head);
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
