import { STATUS_CODES } from 'node:http';
import { HttpProblem } from './httpProblem.js';
import { replyProblem } from './reply.js';

/** The most bytes that the head of a request may have. */
export const MAX_HEADER_BYTES = 16_384;

const PROBLEMS = new Map<string, readonly [status: number, message: string]>([
  [
    'HPE_HEADER_OVERFLOW',
    [431, `The head of the request is larger than ${MAX_HEADER_BYTES} bytes.`],
  ],
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'The request did not arrive in time.']],
  [
    'HPE_CHUNK_EXTENSIONS_OVERFLOW',
    [413, 'The extensions of a chunk in the request are too large.'],
  ],
]);
const OTHER = [400, 'The request is not HTTP.'] as const;

/** What is wrong with a request that Node could not read, by the code of its error. */
export function explainBroken(code: string): HttpProblem {
  const [status, message] = PROBLEMS.get(code) ?? OTHER;
  return new HttpProblem(status, message, { connection: 'close' });
}

/** A problem as it goes over the wire, where there is no response to write it to. */
export function renderProblem(problem: HttpProblem): string {
  const { status, headers, body } = replyProblem(problem);
  const fields = Object.entries({ ...headers, 'content-length': String(body.byteLength) });
  const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`);
  const start = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
  return `${start}${lines.join('')}\r\n${Buffer.from(body).toString()}`;
}
