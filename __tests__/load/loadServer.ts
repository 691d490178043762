import { Agent, request as ask } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What is asked for, and how the answer begins. */
export interface Question {
  readonly path: string;
  readonly body: string;
  readonly answer: string;
}

/** What a server was like under load. */
export interface ServerFigures {
  readonly asked: number;
  readonly errors: readonly string[];
  /** Milliseconds, sorted. */
  readonly times: readonly number[];
  /** Bytes of memory of the server, over time. */
  readonly memory: readonly number[];
  /** Clients that were slow or broken. */
  readonly odd: number;
}

const SAMPLES = 12;
const HEAD = 'POST /predict HTTP/1.1\r\nHost: x\r\n';
/** What broken clients send. */
const GARBAGE = [
  'GET / HTTP/9.9\r\n\r\n',
  '\u0000\u0001\u0002\r\n\r\n',
  `${HEAD}Content-Length: 5\r\n\r\n{"a":`,
  `${HEAD}Content-Length: 1000000000\r\n\r\n`,
  `${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
  `${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n[]`,
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n\r\n`,
];

/**
 * Asks a server so many times a second, whether or not it has answered what was asked before, while slow
 * clients hold connections open and broken ones come and go.
 */
export async function loadServer(
  port: number,
  question: Question,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<ServerFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const errors: string[] = [];
  const times: number[] = [];
  const memory: number[] = [];
  const sockets = new Set<Socket>();
  let odd = 0;
  const open = (bytes: string): Socket => {
    const socket = connect(port, '127.0.0.1');
    odd++;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // That it is cut off is what has to happen.
    socket.on('error', () => undefined);
    socket.write(bytes);
    return socket;
  };
  // Slow ones: a head that never ends, and a body that comes byte by byte.
  const slow = Array.from({ length: 40 }, (_, index) =>
    open(index % 2 === 0 ? 'GET / HTTP/1.1\r\nA: ' : `${HEAD}Content-Length: 4000\r\n\r\n[`),
  );
  const trickle = setInterval(() => {
    for (const socket of slow) if (socket.writable) socket.write(' ');
  }, 500);
  let turn = 0;
  const breakers = setInterval(() => {
    const socket = open(GARBAGE[turn++ % GARBAGE.length]!);
    if (turn % 2 === 0) setTimeout(() => socket.destroy(), 20);
    else socket.resume();
  }, 50);

  const all: Promise<void>[] = [];
  const start = performance.now();
  const total = Math.round(perSecond * seconds);
  let sample = 0;
  for (let asked = 0; asked < total;) {
    const passed = performance.now() - start;
    const due = Math.min(total, Math.floor((passed / 1000) * perSecond));
    for (; asked < due; asked++) all.push(askOnce(agent, port, question, times, errors));
    if (passed >= (sample * seconds * 1000) / SAMPLES) {
      sample++;
      memory.push(await readMemory(port));
    }
    await wait(2);
  }
  await Promise.all(all);
  clearInterval(trickle);
  clearInterval(breakers);
  for (const socket of sockets) socket.destroy();
  agent.destroy();
  memory.push(await readMemory(port));
  return { asked: total, errors, times: times.sort((a, b) => a - b), memory, odd };
}

function askOnce(
  agent: Agent,
  port: number,
  { path, body, answer }: Question,
  times: number[],
  errors: string[],
): Promise<void> {
  const start = performance.now();
  return new Promise((done) => {
    const fail = (what: string): void => {
      errors.push(what);
      done();
    };
    const request = ask({ agent, host: '127.0.0.1', port, path, method: 'POST' }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (piece: string) => (text += piece));
      reply.once('error', ({ message }) => {
        fail(message);
      });
      reply.once('end', () => {
        times.push(performance.now() - start);
        if (reply.statusCode === 200 && text === answer) done();
        else fail(`${reply.statusCode ?? 0}: ${text.slice(0, 100)}`);
      });
    });
    request.once('error', ({ message }) => {
      fail(message);
    });
    request.end(body);
  });
}

async function readMemory(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1]);
}
