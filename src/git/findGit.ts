import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * What to start git by. Windows looks for a bare name in the current folder first, which is the
 * checked-out repository: there the folders of PATH are searched here, and `null` is returned
 * when none has it.
 */
export function findGit(
  platform: string = process.platform,
  searched: string = process.env['PATH'] ?? '',
): string | null {
  if (platform !== 'win32') return 'git';
  const folders = searched.split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return folders.map((folder) => path.join(folder, 'git.exe')).find(existsSync) ?? null;
}
