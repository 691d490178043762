import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of code in src, by its path from there. */
export const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => path.replaceAll('\\', '/'));

/** What a file of src imports, also at run time. */
export const importsOf = (path: string): string[] =>
  [
    ...readFileSync(join('src', path), 'utf8').matchAll(
      /(?:from|import)\s*\(?\s*(?:\/\*.*?\*\/\s*)?'([@.\w][@.\w:/-]*)'/g,
    ),
  ].map(([, name = '']) => name);

/** The packages that src imports, and so the bundles hold. */
export const bundledPackages = (): string[] => {
  const names = sources
    .flatMap(importsOf)
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  return [...new Set(names)].sort();
};
