/**
 * Prints how often the gate fails a model that is as good as before, and one that is worse, over
 * 10,000 pull requests each. Takes some minutes:
 *
 *     npm run pretest && node .build/__tests__/statistics/printFalseAlarms.js
 */
import { measures } from './measures.js';
import { failuresOfAccuracy, failuresOfMeasures, type World } from './simulateFalseAlarms.js';

const PULL_REQUESTS = 10_000;
function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
function print(line: string): void {
  return void process.stdout.write(`${line}\n`);
}

print('| rows | changed | of those wrong | drop | failed, limit 0 | failed, limit 0.02 |');
print('| --- | --- | --- | --- | --- | --- |');
for (const rows of [30, 150, 1_000, 10_000]) {
  for (const changedShare of [0.02, 0.1]) {
    for (const wrongShare of [0.5, 0.75, 1]) {
      const world = { rows, rightShare: 0.85, changedShare, wrongShare, groupSize: 1 };
      const failed = [0, 0.02].map((limit) =>
        percent(failuresOfAccuracy(world, { limit, significance: 0.05 }, PULL_REQUESTS)),
      );
      const drop = percent(changedShare * (2 * wrongShare - 1));
      const cells = [rows, percent(changedShare), percent(wrongShare), drop, ...failed];
      print(`| ${cells.join(' | ')} |`);
    }
  }
}

const names = ['accuracy', 'balanced-accuracy', 'f1-macro', 'f1-weighted', 'mcc', 'log-loss'];
print(`\n| rows | changed | of those wrong | in groups of | | ${names.join(' | ')} |`);
print(`| --- | --- | --- | --- | --- |${' --- |'.repeat(names.length)}`);
const worlds: World[] = [
  { rows: 30, rightShare: 0.85, changedShare: 0.1, wrongShare: 0.5, groupSize: 1 },
  { rows: 150, rightShare: 0.85, changedShare: 0.02, wrongShare: 0.5, groupSize: 1 },
  { rows: 150, rightShare: 0.85, changedShare: 0.1, wrongShare: 0.5, groupSize: 1 },
  { rows: 150, rightShare: 0.85, changedShare: 0.1, wrongShare: 0.5, groupSize: 5 },
  { rows: 150, rightShare: 0.85, changedShare: 0.1, wrongShare: 1, groupSize: 1 },
  { rows: 600, rightShare: 0.85, changedShare: 0.1, wrongShare: 0.75, groupSize: 1 },
];
for (const world of worlds) {
  const gate = { limit: 0, significance: 0.05 };
  const failures = failuresOfMeasures(world, gate, measures, PULL_REQUESTS, 399);
  const { rows, changedShare, wrongShare, groupSize } = world;
  const start = [rows, percent(changedShare), percent(wrongShare), groupSize];
  for (const method of ['swapTest', 'interval'] as const) {
    const cells = [...start, method, ...failures.map((failure) => percent(failure[method]))];
    print(`| ${cells.join(' | ')} |`);
  }
}
