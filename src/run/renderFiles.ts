import {
  GIVEN_MODEL,
  HISTORY_FILE,
  MODEL_FILE,
  ONNX_FILE,
  PROFILE_FILE,
  RESULT_FILES,
} from './files.js';
import { wrapBeside } from '../text/wrapBeside.js';
import { padColumn } from '../report/print/terminal/alignColumns.js';
import { visibleText } from '../text/visibleText.js';

const PURPOSES: ReadonlyMap<string, string> = new Map(
  [MODEL_FILE, ONNX_FILE, PROFILE_FILE, HISTORY_FILE, ...RESULT_FILES].map(({ name, purpose }) => [
    name,
    purpose,
  ]),
);

/**
 * The files a run has written and what is in them, in lines of `width` columns where paths allow.
 *
 * @param others further files, and what is in each
 */
export function renderFiles(
  written: readonly string[],
  width: number,
  others: ReadonlyMap<string, string> = new Map(),
): string {
  const paths = [...written, ...others.keys()];
  const beginnings = padColumn(paths.map(visibleText));
  return [
    'Files',
    ...paths.flatMap((path, index) => {
      const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
      return wrapBeside(
        beginnings[index] ?? '',
        others.get(path) ?? PURPOSES.get(name) ?? GIVEN_MODEL.purpose,
        width,
      );
    }),
  ].join('\n');
}
