import { compareAll, compareClasses, compareNumbers } from './compareWithLibraries.js';
import { randomCase } from './randomTable.js';

/**
 * Compares this engine with the libraries, byte for byte, on random tables.
 *
 *     npm run prove-engine -- [tables] [first seed] [classes | numbers]
 */
const [count = '100000', first = '1000000', learned = 'both'] = process.argv.slice(2);
const compare = { classes: compareClasses, numbers: compareNumbers }[learned] ?? compareAll;
const started = performance.now();
for (let i = 0; i < Number(count); i++) {
  const seed = Number(first) + i;
  for (const [libraries, engine] of compare(randomCase(seed))) {
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
