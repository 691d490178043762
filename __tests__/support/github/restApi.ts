import { actionsOperations } from './actionsOperations.js';
import { commentOperations } from './commentOperations.js';
import { findOperation, replyProblems, requestProblems } from './contract.js';
import { errorReply, notFound } from './errors.js';
import { readJson, type Call, type Reply } from './exchange.js';
import type { Operations } from './operationCall.js';
import { issueOperations } from './issueOperations.js';
import { releaseOperations } from './releaseOperations.js';
import { repositoryOperations } from './repositoryOperations.js';
import { REPOSITORY, type Downloadable, type State } from './state.js';

const OPERATIONS: Operations = {
  ...actionsOperations,
  ...commentOperations,
  ...issueOperations,
  ...releaseOperations,
  ...repositoryOperations,
};

function isAuthorized({ headers }: Call, state: State): boolean {
  const [scheme = '', token] = (headers.authorization ?? '').split(' ');
  return /^(bearer|token)$/i.test(scheme) && token === state.token;
}

/** Everything in a request that is not as GitHub describes it. */
export function restProblems(call: Call, state: State): string[] {
  const { method, path, query, headers, body } = call;
  const problems: string[] = [];
  if (headers['x-github-api-version'] !== '2022-11-28') {
    problems.push('X-GitHub-Api-Version is not 2022-11-28');
  }
  if (!isAuthorized(call, state)) problems.push('the token is missing or another one');
  if (headers['user-agent'] === undefined) problems.push('User-Agent is missing');

  const found = findOperation(method, path);
  if (found === undefined) return [...problems, 'no such operation'];
  const json = body.length === 0 ? undefined : readJson(body);
  return [...problems, ...requestProblems(found.operation, found.parameters, query, json)];
}

/** What GitHub answers to a request, and what of that is not as GitHub describes it. */
export function answerRest(
  call: Call,
  state: State,
  apiUrl: string,
  downloadUrl: (file: Downloadable) => string,
): { reply: Exclude<Reply, string>; problems: string[] } {
  if (!isAuthorized(call, state))
    return { reply: errorReply(401, 'Bad credentials'), problems: [] };
  const found = findOperation(call.method, call.path);
  const operate = OPERATIONS[found?.operation.id ?? ''];
  const text = (name: string): string => found?.parameters.get(name) ?? '';
  const isHere = text('owner') === REPOSITORY.owner && text('repo') === REPOSITORY.name;
  if (found === undefined || operate === undefined || !isHere) {
    return { reply: notFound(), problems: [] };
  }
  const reply = operate({
    state,
    url: new URL(`${apiUrl}${call.path}?${call.query.toString()}`),
    accept: call.headers.accept ?? '',
    text,
    json: readJson(call.body),
    body: call.body,
    downloadUrl,
  });
  const problems =
    reply.bytes === undefined ? replyProblems(found.operation, reply.status, reply.json) : [];
  return { reply, problems };
}
