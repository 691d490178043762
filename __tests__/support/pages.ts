import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A Markdown page of the repository. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** An example on a page. */
export interface Example {
  readonly path: string;
  readonly code: string;
}

/** Every Markdown page that is tracked, or about to be. */
export function readPages(): readonly Page[] {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '*.md'];
  const paths = execFileSync('git', list, { encoding: 'utf8' }).split('\0').filter(Boolean);
  return paths
    .filter((path) => !/\/(golden|fixtures)\//.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** The examples in a language, page by page. */
export function listExamples(pages: readonly Page[], language: string): readonly Example[] {
  const fence = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms');
  return pages.flatMap(({ path, text }) =>
    [...text.matchAll(fence)].map(([, code = '']) => ({ path, code })),
  );
}
