import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFlaw, findLeft, makeScenes, makeThreads, torture } from './scene.js';

/**
 * Lists the calls of three runs of the command that can fail (files, git, threads, clock, memory, standard
 * output), and runs again with each of them failing once and for ever, and killed at each that writes.
 * Prints what was tried and what held; ends with 1 when something did not.
 *
 *     npm run torture [-- part of a call ...]
 */
const parts = process.argv.slice(2);
const top = await mkdtemp(join(tmpdir(), 'forest-gate-torture-'));
const scenes = [...(await makeScenes(top)), await makeThreads(top)];
const cells = scenes.flatMap((scene) =>
  scene.faults
    .filter(({ call, how }) => parts.every((part) => `${call} ${how}`.includes(part)))
    .map((fault) => ({ scene, fault })),
);
const total = cells.length;
let [held, left] = [0, 0];
await Promise.all(Array.from({ length: availableParallelism() }, work));
await rm(top, { recursive: true, force: true, maxRetries: 5 });
console.log(`${total} cells tried, ${held} held; ${left} left a temporary file behind.`);
process.exitCode = held === total ? 0 : 1;

async function work(): Promise<void> {
  for (let next = cells.shift(); next !== undefined; next = cells.shift()) {
    const { scene, fault } = next;
    const ending = await torture(top, scene, fault);
    const flaw = await findFlaw(scene, fault, ending);
    if (findLeft(ending).length > 0) left++;
    if (flaw === null) held++;
    else console.log(`${scene.name}, ${fault.call} (${fault.nth}), ${fault.how}: ${flaw}`);
  }
}
