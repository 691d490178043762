import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TESTS = '__tests__';
/** A text that begins with numbers of requirements, as titles of tests do: `R8, R9: ...` or `R1`. */
const NAMED = /(['"`])(R\d+(?:, R\d+)*)(?=:|\1)/g;

/**
 * Which test files name a requirement in a title.
 *
 * @returns by number, the files' paths in `__tests__`, sorted
 */
export function readProofs(): ReadonlyMap<number, readonly string[]> {
  const proofs = new Map<number, string[]>();
  for (const file of listTests()) {
    for (const number of numbersIn(readFileSync(join(TESTS, file), 'utf8'))) {
      proofs.set(number, [...(proofs.get(number) ?? []), file]);
    }
  }
  return proofs;
}

function listTests(): string[] {
  return readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function numbersIn(source: string): Set<number> {
  const names = [...source.matchAll(NAMED)].flatMap(([, , list]) => list?.split(', ') ?? []);
  return new Set(names.map((name) => Number(name.slice(1))));
}
