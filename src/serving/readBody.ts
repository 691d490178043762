import type { IncomingMessage } from 'node:http';
import { gunzipSync, inflateSync } from 'node:zlib';
import { comeAgain, HttpProblem } from './httpProblem.js';

/** Whoever sent a request has gone. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

/** Bytes of bodies that may be in memory at once, of all requests together. */
export interface Budget {
  left: number;
}

const INFLATERS = new Map([
  ['gzip', gunzipSync],
  ['deflate', inflateSync],
]);

/**
 * The body of a request, unpacked.
 *
 * @param limit the most bytes of it, packed and unpacked
 * @param invite tells a client that waits to be asked for the body to send it
 * @throws HttpProblem when it is too large or cannot be unpacked, and `ClientGone`
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
  budget: Budget,
  invite: () => void,
): Promise<Uint8Array> {
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  const inflate = INFLATERS.get(encoding);
  if (inflate === undefined && encoding !== 'identity') {
    throw new HttpProblem(415, 'The content-encoding has to be gzip, deflate or none.');
  }
  // Without the header this is NaN, which is not larger.
  if (Number(request.headers['content-length']) > limit) throw tooLarge(limit);
  invite();
  const packed = await collect(request, limit, budget);
  if (inflate === undefined) return packed;
  try {
    return inflate(packed, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limit);
    throw new HttpProblem(400, `The body is not ${encoding}.`);
  }
}

function collect(request: IncomingMessage, limit: number, budget: Budget): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (settle: () => void): void => {
      budget.left += bytes;
      bytes = 0;
      request.removeListener('data', take);
      settle();
    };
    const refuse = (problem: Error): void => {
      end(() => {
        fail(problem);
      });
    };
    const take = (chunk: Buffer): void => {
      budget.left -= chunk.byteLength;
      bytes += chunk.byteLength;
      chunks.push(chunk);
      if (bytes > limit) refuse(tooLarge(limit));
      else if (budget.left < 0) refuse(comeAgain('Too much is being sent at once.'));
    };
    request.on('data', take);
    request.once('end', () => {
      end(() => {
        done(Buffer.concat(chunks));
      });
    });
    request.once('close', () => {
      refuse(new ClientGone());
    });
    request.once('error', () => {
      refuse(new ClientGone());
    });
  });
}

function tooLarge(limit: number): HttpProblem {
  return new HttpProblem(413, `The body is larger than ${limit} bytes. Send the rows in parts.`);
}
