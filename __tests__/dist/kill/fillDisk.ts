import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDisk } from './fullDisk.js';

/**
 * Fills the disk at writes of `gate` below its folder, once and from then on: at 120 of them, the first ten
 * and the last forty among them, or at all. Prints what was tried and what held; ends with 1 when something
 * did not. Linux with gcc.
 *
 *     npm run full-disk [-- all]
 */
const [FIRST, LAST, AMONG] = [10, 40, 70];
const isAll = process.argv.includes('all');
const top = await mkdtemp(join(tmpdir(), 'forest-gate-disk-'));
let of = 0;
const { tried, flaws } = await fillDisk(top, (writes) => {
  of = writes;
  const step = Math.max(1, Math.floor((writes - FIRST - LAST) / AMONG));
  return Array.from({ length: writes }, (_, index) => index + 1).filter(
    (at) => isAll || at <= FIRST || at > writes - LAST || (at - FIRST) % step === 0,
  );
});
await rm(top, { recursive: true, force: true, maxRetries: 5 });
for (const flaw of flaws) console.log(flaw);
console.log(
  `A run writes ${of} times; the disk was full at ${tried / 2} of them, once and for ever: ${tried} tried, ${tried - flaws.length} held.`,
);
process.exitCode = flaws.length > 0 ? 1 : 0;
