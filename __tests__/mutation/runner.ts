import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { DECLARED } from './globals.js';

/** What the parent asks for. */
export type Asked =
  | { readonly kind: 'load'; readonly files: readonly string[] }
  | {
      readonly kind: 'try';
      readonly mutant: string;
      readonly tests: readonly number[];
      readonly hits: number;
    };
/** What it is told. */
export type Told =
  | {
      readonly kind: 'loaded';
      readonly tests: readonly Tried[];
      readonly atLoad: readonly string[];
    }
  | { readonly kind: 'tried'; readonly killedBy: string | null }
  | { readonly kind: 'failed'; readonly why: string };
export interface Tried {
  readonly name: string;
  readonly milliseconds: number;
  /** How often each mutant was come by. */
  readonly hits: Readonly<Record<string, number>>;
}

interface Namespace {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: {
    readonly static: Record<string, number>;
    readonly perTest: Record<string, Record<string, number>>;
  };
}
const stryker: Namespace = {};
Reflect.set(globalThis, '__stryker__', stryker);
/** So often as often as without, and it is in a loop. */
const LOOP = 100;
// A failure is all that is asked for, not its smallest cause; and the same inputs every time.
fc.configureGlobal({ endOnFailure: true, seed: 1 });

async function load(files: readonly string[]): Promise<Told> {
  for (const file of files) await import(pathToFileURL(file).href);
  const atLoad = Object.keys(stryker.mutantCoverage?.static ?? {});
  const tests: Tried[] = [];
  for (const [id, { name, run }] of DECLARED.entries()) {
    stryker.currentTestId = `t${id}`;
    const start = performance.now();
    try {
      await run();
    } catch (error) {
      return { kind: 'failed', why: `${name}: ${String(error)}` };
    }
    const hits = stryker.mutantCoverage?.perTest[`t${id}`] ?? {};
    tests.push({ name, milliseconds: performance.now() - start, hits: { ...hits } });
  }
  return { kind: 'loaded', tests, atLoad };
}

async function attempt(
  mutant: string,
  tests: readonly number[],
  hits: number,
): Promise<string | null> {
  stryker.activeMutant = mutant;
  try {
    for (const id of tests) {
      stryker.hitCount = 0;
      stryker.hitLimit = LOOP * (hits + 10);
      try {
        await DECLARED[id]?.run();
      } catch {
        return DECLARED[id]?.name ?? '';
      }
    }
    return null;
  } finally {
    delete stryker.activeMutant;
  }
}

process.on('message', (asked: Asked) => {
  void (
    asked.kind === 'load'
      ? load(asked.files)
      : attempt(asked.mutant, asked.tests, asked.hits).then((killedBy): Told => ({
          kind: 'tried',
          killedBy,
        }))
  ).then((told) => process.send?.(told));
});
// What a mutant throws behind our back kills it too.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, () => process.exit(9));
}
