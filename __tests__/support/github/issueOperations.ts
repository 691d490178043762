import { z } from 'zod';
import { notFound } from './errors.js';
import { answerList, number, type OperationCall, type Operations } from './operationCall.js';
import { renderIssue } from './render.js';
import { ACTIONS_BOT } from './state.js';

/** Numbers of issues begin behind those of the pull requests. */
const FIRST = 1_000;

const textsSchema = z.record(z.string(), z.unknown());

function textOf({ json }: OperationCall, name: string): string | undefined {
  const value = textsSchema.safeParse(json).data?.[name];
  return typeof value === 'string' ? value : undefined;
}

export const issueOperations: Operations = {
  'issues/list-for-repo': (call) => {
    const wanted = call.url.searchParams.get('state') ?? 'open';
    const rows = call.state.issues.filter(({ state }) => wanted === 'all' || state === wanted);
    return answerList(rows, call, renderIssue);
  },
  'issues/create': (call) => {
    const issue = {
      number: FIRST + call.state.issues.length,
      author: ACTIONS_BOT,
      title: textOf(call, 'title') ?? '',
      body: textOf(call, 'body') ?? '',
      state: 'open' as const,
      createdAt: call.state.now(),
    };
    call.state.issues.push(issue);
    return { status: 201, json: renderIssue(issue) };
  },
  'issues/update': (call) => {
    const issue = call.state.issues.find((row) => row.number === number(call, 'issue_number'));
    if (issue === undefined) return notFound();
    issue.title = textOf(call, 'title') ?? issue.title;
    issue.body = textOf(call, 'body') ?? issue.body;
    const state = textOf(call, 'state');
    if (state === 'open' || state === 'closed') issue.state = state;
    return { status: 200, json: renderIssue(issue) };
  },
};
