import { commentTooLong, notFound } from './errors.js';
import {
  answerFound,
  answerList,
  number,
  type OperationCall,
  type Operations,
} from './operationCall.js';
import { renderComment, renderEvent, renderLabel } from './render.js';
import type { Comment, Pull } from './state.js';

/** In which unit GitHub counts is not documented; UTF-16 units are the strictest reading. */
const LONGEST_COMMENT = 65_536;

function findIssue(call: OperationCall): Pull | undefined {
  return call.state.pulls.get(number(call, 'issue_number'));
}

function findComment(call: OperationCall): Comment | undefined {
  return call.state.comments.find(({ id }) => id === number(call, 'comment_id'));
}

function bodyOf({ json }: OperationCall): string {
  return typeof json === 'object' &&
    json !== null &&
    'body' in json &&
    typeof json.body === 'string'
    ? json.body
    : '';
}

export const commentOperations: Operations = {
  'issues/list-comments': (call) => {
    const issue = findIssue(call);
    if (issue === undefined) return notFound();
    const since = Date.parse(call.url.searchParams.get('since') ?? '1970-01-01');
    const rows = call.state.comments
      .filter((row) => row.issue === issue.number && Date.parse(row.updatedAt) >= since)
      .sort((a, b) => a.id - b.id);
    return answerList(rows, call, renderComment);
  },
  'issues/get-comment': (call) => answerFound(findComment(call), renderComment),
  'issues/create-comment': (call) => {
    const issue = findIssue(call);
    const body = bodyOf(call);
    if (issue === undefined) return notFound();
    if (body.length > LONGEST_COMMENT) return commentTooLong();
    const created = call.state.addComment({ issue: issue.number, body });
    return { status: 201, json: renderComment(created) };
  },
  'issues/update-comment': (call) => {
    const row = findComment(call);
    const body = bodyOf(call);
    if (row === undefined) return notFound();
    if (body.length > LONGEST_COMMENT) return commentTooLong();
    row.body = body;
    row.updatedAt = call.state.now();
    return { status: 200, json: renderComment(row) };
  },
  'issues/delete-comment': (call) => {
    const row = findComment(call);
    if (row === undefined) return notFound();
    call.state.comments.splice(call.state.comments.indexOf(row), 1);
    return { status: 204 };
  },
  'issues/list-labels-on-issue': (call) => {
    const issue = findIssue(call);
    return issue === undefined ? notFound() : answerList(issue.labels, call, renderLabel);
  },
  'issues/list-events': (call) => {
    const issue = findIssue(call);
    if (issue === undefined) return notFound();
    const rows = call.state.events.filter((row) => row.issue === issue.number);
    return answerList(rows, call, renderEvent);
  },
};
