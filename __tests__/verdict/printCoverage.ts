import { ACCURACIES, simulateCoverage, WORLDS, type Coverage } from './simulateCoverage.js';

/**
 * Prints how often the 95 % intervals of a report hold the true value, in percent: averaged over
 * accuracies from 0.8 to 0.99, and where it is least. Seeded. Some minutes:
 *
 *     npm run coverage-of-intervals -- [tables of each kind]
 *
 * A kind of table for which an interval is printed in less than one in ten tables is left out.
 */
const [tables = '1000'] = process.argv.slice(2);

function summarise(coverages: readonly Coverage[]): string {
  const shares = coverages
    .filter(({ printed }) => printed >= Number(tables) / 10)
    .map(({ printed, held }) => (100 * held) / printed);
  if (shares.length === 0) return '-';
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return `${mean.toFixed(1)} (${Math.min(...shares).toFixed(1)})`;
}

for (const of of ['value', 'difference'] as const) {
  for (const world of WORLDS) {
    for (const rows of [30, 150, 1_000]) {
      const found = ACCURACIES.map((accuracy) =>
        simulateCoverage(world, rows, accuracy, Number(tables)),
      );
      const metrics = [...found[0]!.keys()];
      const cells = metrics.map(
        (metric) => `${metric} ${summarise(found.flatMap((at) => at.get(metric)?.[of] ?? []))}`,
      );
      console.log([of, world.name, rows, ...cells].join(' | '));
    }
  }
}
