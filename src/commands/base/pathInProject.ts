import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * A path of a folder from the root of the project, with forward slashes.
 *
 * @param roots the folders that may be the root, the best first: a runner may know the project by
 *   another path than the job does
 * @returns `''` for the root; `null` for what is in none of them
 */
export function pathInProject(
  roots: readonly string[],
  workspace: string,
  folder: string,
): string | null {
  const target = resolve(workspace, folder);
  const found = roots.map((root) => relative(root, target)).find(isInside);
  return found === undefined ? null : found.split(sep).join('/');
}

function isInside(path: string): boolean {
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
