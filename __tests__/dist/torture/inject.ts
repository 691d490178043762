import childProcess from 'node:child_process';
import fs, { writeFileSync } from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import threads from 'node:worker_threads';
import type { Plan } from './plan.js';

/*
 * Loaded before the command with `--import`: notes every call that can fail, and lets one of them
 * fail, once or from then on, as the plan in the environment says.
 */
const plan = JSON.parse(process.env['FOREST_GATE_TORTURE'] ?? '{}') as Plan;
const met = new Map<string, number>();
const calls: string[] = [];
let isBroken = false;

/** What each call fails with, as the system would. */
const CODES = new Map([
  ['open', 'EMFILE'],
  ['openSync', 'EMFILE'],
  ['writeFileSync', 'ENOSPC'],
  ['writeFile', 'ENOSPC'],
  ['mkdir', 'ENOSPC'],
  ['linkSync', 'EPERM'],
  ['renameSync', 'EACCES'],
  ['rm', 'EACCES'],
  ['rmSync', 'EACCES'],
]);
const SYNC = [
  'openSync',
  'readSync',
  'writeFileSync',
  'closeSync',
  'linkSync',
  'copyFileSync',
  'renameSync',
  'rmSync',
] as const;
const ASYNC = ['open', 'realpath', 'stat', 'lstat', 'readFile', 'mkdir', 'rm'] as const;
const OF_HANDLE = ['read', 'stat', 'readFile', 'close'] as const;

/** Notes a call, and throws or ends the process when it is the one to fail. */
function meet(name: string, about: unknown, half?: () => void): void {
  if (threads.isMainThread && plan.log !== undefined) calls.push(`${name} ${targetOf(about)}`);
  const { fault } = plan;
  if (fault === undefined) return;
  const key = `${name} ${targetOf(about)}`;
  const count = (met.get(key) ?? 0) + 1;
  met.set(key, count);
  const isIt = key === fault.call && count === fault.nth;
  if (!isIt && !(isBroken && name === fault.call.split(' ', 1)[0])) return;
  if (fault.how === 'kill') {
    half?.();
    process.kill(process.pid, 'SIGKILL');
  }
  isBroken = fault.how === 'ever';
  const code = CODES.get(name) ?? 'EIO';
  throw Object.assign(new Error(`${code}: injected, ${name}`), { code, syscall: name, errno: -5 });
}

const pathOf = new Map<unknown, string>();
function targetOf(about: unknown): string {
  const path = pathOf.get(about) ?? String(about);
  return basename(path).replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, '*');
}

type Anything = (...args: unknown[]) => unknown;
function wrap(holder: object, name: string, around: (real: Anything) => Anything): void {
  const real = Reflect.get(holder, name) as Anything;
  Reflect.set(holder, name, around(real));
}

const probe: FileHandle = await promises.open(process.execPath);
const handles = Object.getPrototypeOf(probe) as object;
await probe.close();
for (const name of SYNC) {
  wrap(fs, name, (real) => (...args) => {
    // What cannot be closed is closed all the same.
    if (name === 'closeSync') real(...args);
    const half = (): void => {
      const [file, text] = args;
      if (name === 'writeFileSync' && typeof text === 'string') real(file, text.slice(0, text.length / 2));
    };
    meet(name, args.at(name === 'renameSync' ? 1 : 0), half);
    if (name === 'closeSync') return undefined;
    const result = real(...args);
    if (name === 'openSync') pathOf.set(result, String(args[0]));
    return result;
  });
}
for (const name of ASYNC) {
  wrap(promises, name, (real) => async (...args) => {
    meet(name, args[0]);
    const result = await real(...args);
    if (name === 'open') pathOf.set(result, String(args[0]));
    return result;
  });
}
for (const name of OF_HANDLE) {
  wrap(
    handles,
    name,
    (real) =>
      function (this: unknown, ...args: unknown[]): unknown {
        try {
          meet(`handle.${name}`, this);
        } catch (error) {
          return Promise.reject(error instanceof Error ? error : new Error(String(error)));
        }
        return Reflect.apply(real, this, args);
      },
  );
}
wrap(childProcess, 'execFile', (real) => (...args) => {
  try {
    meet('execFile', (args[1] as string[])[0]);
  } catch {
    args[0] = '/nonexistent/git';
  }
  return real(...args);
});
const RealWorker = threads.Worker;
threads.Worker = class extends RealWorker {
  constructor(...args: ConstructorParameters<typeof RealWorker>) {
    try {
      meet('Worker', 'new');
    } catch {
      const message = 'Worker initialization failure: EAGAIN';
      throw Object.assign(new Error(message), { code: 'ERR_WORKER_INIT_FAILED' });
    }
    super(...args);
  }
};
function failingMemory<Made extends abstract new (...args: never[]) => object>(
  name: string,
  real: Made,
): Made {
  return new Proxy(real, {
    construct: (target, args, newTarget) => {
      try {
        meet(name, 'new');
      } catch {
        throw new RangeError('Array buffer allocation failed');
      }
      return Reflect.construct(target, args, newTarget) as object;
    },
  });
}
globalThis.SharedArrayBuffer = failingMemory('SharedArrayBuffer', SharedArrayBuffer);
Reflect.set(WebAssembly, 'Memory', failingMemory('WebAssembly.Memory', WebAssembly.Memory));

/** A clock that fails goes back by an hour, or jumps a year ahead once. */
function clock(name: string, real: () => number, hour: number): () => number {
  return () => {
    try {
      meet(name, 'now');
      return real();
    } catch {
      return real() + (isBroken ? -hour : 8_760 * hour);
    }
  };
}
performance.now = clock('performance', performance.now.bind(performance), 3_600_000);
Date.now = clock('Date', Date.now.bind(Date), 3_600_000);

for (const name of ['stdout', 'stderr'] as const) {
  const stream = process[name];
  wrap(stream, 'write', (real) => (...args) => {
    try {
      meet(`${name}.write`, name);
    } catch (error) {
      if (!stream.destroyed) stream.destroy(error as Error);
      return false;
    }
    return Reflect.apply(real, stream, args);
  });
}
syncBuiltinESMExports();
const { log } = plan;
if (log !== undefined && threads.isMainThread) {
  process.on('exit', () => {
    const end = plan.log;
    delete (plan as { log?: string }).log;
    if (end !== undefined) writeFileSync(end, JSON.stringify(calls));
  });
}
