/** The records of a CSV without quotes, header first. */
export const splitCsv = (csv: string): string[][] =>
  csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));

export const joinCsv = (records: readonly (readonly string[])[]): string =>
  `${records.map((cells) => cells.join(',')).join('\n')}\n`;
