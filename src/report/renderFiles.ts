import { visibleText } from './visibleText.js';
import { alignColumns } from './terminal/alignColumns.js';

const PURPOSES = new Map([
  ['model.json', 'the model, with the settings and the data it was made from'],
  ['metrics.json', 'every number of this run'],
  ['predictions.csv', 'every tested row with its prediction'],
  ['report.md', 'this report, to read'],
]);

/** The files a run has written and what is in them, a line for each. */
export const renderFiles = (paths: readonly string[]): string =>
  [
    'Files',
    ...alignColumns(
      paths.map((path) => {
        const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return [visibleText(path), PURPOSES.get(name) ?? ''];
      }),
      'll',
    ),
  ].join('\n');
