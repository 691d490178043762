import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MersenneTwister } from '../../../src/forest/engine/mersenneTwister.js';
import { killAction } from './killAction.js';
import { killCommand } from './killCommand.js';
import { killPublish } from './killPublish.js';
import { killServe } from './killServe.js';

/**
 * Kills the command, the action, a publishing and a server at random moments (SIGKILL), looks at what is
 * left, and does the same again: it has to come to the same bytes. Prints what was tried and what held;
 * ends with 1 when something did not.
 *
 *     npm run kill -- [moments of each] [gate | action | publish | serve ...]
 */
const SUBJECTS = { gate: killCommand, action: killAction, publish: killPublish, serve: killServe };
const words = process.argv.slice(2);
const moments = words.map(Number).find((count) => count > 0) ?? 200;
const asked = Object.entries(SUBJECTS).filter(
  ([name]) => words.every((word) => !(word in SUBJECTS)) || words.includes(name),
);
const top = await mkdtemp(join(tmpdir(), 'forest-gate-kill-'));
const random = new MersenneTwister(1);
for (const [name, open] of asked) {
  const subject = await open(top);
  let held = 0;
  for (let moment = 0; moment < moments; moment++) {
    const after = 1 + Math.floor((random.below(1_000_000) / 1_000_000) * subject.milliseconds);
    const flaw = await subject.attempt(after);
    if (flaw === null) held++;
    else console.log(`${name}, killed after ${after} ms: ${flaw}`);
  }
  await subject.close();
  console.log(
    `${name}: killed at ${moments} random moments within ${Math.round(subject.milliseconds)} ms, ${held} held.`,
  );
  if (held < moments) process.exitCode = 1;
}
await rm(top, { recursive: true, force: true, maxRetries: 5 });
