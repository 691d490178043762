import { MersenneTwister } from '../../../src/forest/engine/mersenneTwister.js';
import { failRequest, listRequestCells } from './requests.js';

/**
 * Lists the requests of two runs of the action, and runs again with each of them failing in each way, once
 * and for ever. Prints what was tried and what held; ends with 1 when something did not.
 *
 *     npm run torture:requests [-- how many of them]
 */
const SIDE_BY_SIDE = 6;
const all = await listRequestCells();
const most = Number(process.argv[2] ?? all.length);
const random = new MersenneTwister(1);
const cells = [...all];
while (cells.length > most) cells.splice(random.below(cells.length), 1);
const total = cells.length;
let held = 0;
// Most of the time is waiting between attempts.
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
console.log(`${all.length} cells of requests, ${total} tried, ${held} held.`);
process.exitCode = held === total ? 0 : 1;

async function work(): Promise<void> {
  for (let cell = cells.shift(); cell !== undefined; cell = cells.shift()) {
    const flaw = await failRequest(cell);
    if (flaw === null) held++;
    else console.log(`${Object.values(cell).join(', ')}: ${flaw}`);
  }
}
