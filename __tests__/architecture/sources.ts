import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Every file of code in src, by its path from there. */
export const SOURCES: readonly string[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => path.replaceAll('\\', '/'));

export function readSource(path: string): string {
  return readFileSync(posix.join('src', path), 'utf8');
}

/** What a file of src imports, types and imports at run time included. */
export function importsOf(path: string): string[] {
  const imports = readSource(path).matchAll(
    /(?:from|import)\s*\(?\s*(?:\/\*.*?\*\/\s*)?'([@.\w][@.\w:/-]*)'/g,
  );
  return [...imports].map(([, name = '']) => name);
}

/** The room of a file: its folder in src, or its name when it stands in none. */
export function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.ts$/, '');
}

/** The other rooms that a file imports from. */
export function roomsImportedBy(path: string): string[] {
  return importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => roomOf(posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts')))
    .filter((room) => room !== roomOf(path));
}

/** The packages that src imports, and so the bundles hold. */
export function bundledPackages(): string[] {
  const names = SOURCES.flatMap(importsOf)
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
    // Of some there are types only.
    .filter((name) => existsSync(`node_modules/${name}`));
  return [...new Set(names)].sort();
}
