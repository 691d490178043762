import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** An interpreter that has scikit-learn. */
export interface Python {
  readonly program: string;
  /** Of scikit-learn. */
  readonly version: string;
}

/** The interpreter named by PYTHON, else the one of the virtual environment; `null` if there is none. */
export function findPython(): Python | null {
  const program = process.env['PYTHON'] ?? '.tools/bench/bin/python';
  if (process.env['PYTHON'] === undefined && !existsSync(program)) return null;
  const script = 'import sklearn; print(sklearn.__version__)';
  const version = execFileSync(program, ['-c', script], { encoding: 'utf8' }).trim();
  return { program, version };
}
