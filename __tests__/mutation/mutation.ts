import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { instrumentRoom, type Mutant } from './instrument.js';
import { TestProcess } from './testProcess.js';

/**
 * Changes the sources of rooms in every way that Stryker knows, one at a time, and runs the tests of the
 * room that come by. Prints how many changes are noticed and which are not. Changes of what is computed when
 * a module is loaded are left out, as Stryker's `ignoreStatic` does.
 *
 *     npm run mutation -- [room ...] [part of a file's name ...]
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  text: ['text', 'rules', 'settings', 'table'],
  rules: ['rules', 'settings'],
  statistics: ['statistics'],
  split: ['split'],
  verdict: ['verdict'],
  comparison: ['comparison'],
  preprocessing: ['preprocessing'],
  baseline: ['baseline'],
  delivery: ['delivery'],
};
const words = process.argv.slice(2);
const rooms = Object.keys(ROOMS).filter(
  (room) => words.includes(room) || words.every((word) => !(word in ROOMS)),
);
const parts = words.filter((word) => !(word in ROOMS));
for (const room of rooms) await mutateRoom(room);

async function mutateRoom(room: string): Promise<void> {
  const { folder, mutants: all } = await instrumentRoom(room);
  const mutants = all.filter(
    ({ file }) => parts.length === 0 || parts.some((part) => file.includes(part)),
  );
  const files = (ROOMS[room] ?? []).flatMap((name) =>
    readdirSync(resolve(folder, '__tests__', name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.js') && !file.endsWith('.slow.test.js'))
      .map((file) => resolve(folder, '__tests__', name, file)),
  );
  const runner = new TestProcess(folder, files);
  const loaded = await runner.start();
  if (loaded?.kind !== 'loaded') {
    console.log(`${room}: its tests do not run: ${JSON.stringify(loaded)}`);
    process.exitCode = 1;
    runner.stop();
    return;
  }
  const atLoad = new Set(loaded.atLoad);
  const survivors: Mutant[] = [];
  let [killed, unseen, left] = [0, 0, 0];
  for (const mutant of mutants) {
    const { id } = mutant;
    const tests = [...loaded.tests.entries()]
      .filter(([, { hits }]) => hits[id] !== undefined)
      .sort(([, a], [, b]) => a.milliseconds - b.milliseconds)
      .map(([index]) => index);
    if (tests.length === 0) {
      if (atLoad.has(id)) left++;
      else {
        unseen++;
        survivors.push(mutant);
      }
      continue;
    }
    const hits = Math.max(...tests.map((index) => loaded.tests[index]?.hits[id] ?? 0));
    const told = await runner.attempt(id, tests, hits);
    if (told === null || (told.kind === 'tried' && told.killedBy !== null)) killed++;
    else survivors.push(mutant);
  }
  runner.stop();
  const tried = mutants.length - left;
  const share = ((100 * killed) / Math.max(1, tried)).toFixed(1);
  for (const { file, line, kind, before, after } of survivors) {
    console.log(`  ${file}:${line} ${kind}: ${before} -> ${after}`);
  }
  console.log(
    `${room}: ${tried} changes, ${killed} noticed by ${loaded.tests.length} tests (${share} %), ${unseen} that no test comes by; ${left} at load left out.`,
  );
}
