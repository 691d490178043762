import { relative } from 'node:path';
import { UserError } from '../errors.js';

/** As Windows takes a name: dots and blanks at its end do not count, nor does case. */
const GIT_FOLDER = /^\.git(?:hub)?[. ]*$/i;

/**
 * Refuses a place for files inside `.git`, which git rests on, or `.github`, whose workflows run.
 *
 * @param from where the way begins; a clone may itself lie in a folder called `.github`
 * @param to absolute, like `from`
 * @param shown the path as it was given
 * @throws UserError
 */
export function refuseGitFolder(from: string, to: string, input: string, shown: string): void {
  const folder = relative(from, to)
    .split(/[\\/]/)
    .find((name) => GIT_FOLDER.test(name));
  if (folder === undefined) return;
  throw new UserError(
    'output-directory',
    `${input}: "${shown}" is in ${folder}, where nothing but what belongs there is written. Choose another directory.`,
  );
}
