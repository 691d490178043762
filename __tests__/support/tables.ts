/** The records of a CSV without quotes, header first. */
export function splitCsv(csv: string): string[][] {
  return csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));
}

export function joinCsv(records: readonly (readonly string[])[]): string {
  return `${records.map((cells) => cells.join(',')).join('\n')}\n`;
}
