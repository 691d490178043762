import { bothForests, bothTrees } from './compareWithLibraries.js';
import { randomCase } from './randomTable.js';

const [count = '100000', first = '1000000'] = process.argv.slice(2);
const started = performance.now();
for (let i = 0; i < Number(count); i++) {
  const seed = Number(first) + i;
  const given = randomCase(seed);
  for (const [libraries, engine] of [bothForests(given), bothTrees(given)]) {
    if (libraries !== engine) {
      console.log(`Case ${seed} differs.`);
      console.log(libraries);
      console.log(engine);
      process.exit(1);
    }
  }
  if ((i + 1) % 10_000 === 0) {
    console.log(`${i + 1} cases equal, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
}
