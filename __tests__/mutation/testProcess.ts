import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Asked, Told } from './runner.js';

/** Loaded before the tests: they get our `describe` and `it` for Jest's. */
const REGISTER = `data:text/javascript,${encodeURIComponent(
  `import { register } from 'node:module';
   register('data:text/javascript,' + encodeURIComponent(\`
     export function resolve(name, context, next) {
       return name === '@jest/globals'
         ? { url: '\${process.env.FOREST_GATE_GLOBALS}', shortCircuit: true }
         : next(name, context);
     }\`));`,
)}`;

/** Tests in a process of their own, which a mutant may bring down. */
export class TestProcess {
  #child: ChildProcess | null = null;
  readonly #folder: string;
  readonly #files: readonly string[];

  constructor(folder: string, files: readonly string[]) {
    this.#folder = folder;
    this.#files = files;
  }

  async start(): Promise<Told | null> {
    const runner = join(this.#folder, '__tests__', 'mutation', 'runner.js');
    const globals = pathToFileURL(join(this.#folder, '__tests__', 'mutation', 'globals.js')).href;
    this.#child = fork(runner, {
      execArgv: ['--import', REGISTER, '--no-warnings'],
      env: { ...process.env, FOREST_GATE_GLOBALS: globals },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return this.#ask({ kind: 'load', files: this.#files }, 900_000);
  }

  /** Whether a test fails; `null` where it does not end. */
  async attempt(mutant: string, tests: readonly number[], hits: number): Promise<Told | null> {
    if (this.#child === null) await this.start();
    return this.#ask({ kind: 'try', mutant, tests, hits }, 60_000);
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #ask(asked: Asked, patience: number): Promise<Told | null> {
    const child = this.#child;
    return new Promise((done) => {
      const end = (told: Told | null): void => {
        clearTimeout(timer);
        child?.removeAllListeners();
        if (told === null) this.stop();
        done(told);
      };
      const timer = setTimeout(() => {
        end(null);
      }, patience);
      child?.once('message', (told: Told) => {
        end(told);
      });
      child?.once('exit', () => {
        end(null);
      });
      child?.send(asked);
    });
  }
}
