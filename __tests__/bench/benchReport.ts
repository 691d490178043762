import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noisyTable } from '../forest/engine/noisyTable.js';
import { BUILT, compare, time } from './rounds.js';

const LARGE = { rows: 100_000, columns: 20, classes: 2 };

/** What of a run is for its readers, beside the run: less than 0.2 s on iris and 2 s on 100,000 rows. */
export function benchReport(folder: string, rounds: number): void {
  const large = join(folder, 'large.csv');
  writeFileSync(large, renderTable(LARGE));
  for (const { title, table } of [
    { title: 'iris', table: '' },
    { title: `${LARGE.rows} rows x ${LARGE.columns}`, table: large },
  ]) {
    const part = (name: string) => () =>
      time(process.execPath, join(BUILT, 'reportOnce.js'), folder, table, name);
    compare(
      `A run with the settings of none, and its report: ${title}`,
      [
        { name: 'run, report included', against: '', run: part('run') },
        { name: 'report alone', against: 'run, report included', run: part('report') },
      ],
      rounds,
    );
  }
}

function renderTable({ rows, columns, classes }: typeof LARGE): string {
  const { columns: features, labels } = noisyTable(rows, columns, classes);
  const head = [...features.map((_, index) => `c${index}`), 'class'].join(',');
  const lines = Array.from(labels, (label, row) =>
    [...features.map((values) => (values[row] ?? 0).toFixed(4)), `k${label}`].join(','),
  );
  return `${[head, ...lines].join('\n')}\n`;
}
