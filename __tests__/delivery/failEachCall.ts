import { expect } from '@jest/globals';
import type { Candidate } from '../../src/delivery/candidate.js';
import { promote, rollback, type Mover } from '../../src/delivery/moveStage.js';
import { publish } from '../../src/delivery/publish.js';
import { readVersionFile } from '../../src/delivery/readVersion.js';
import type { Target } from '../../src/delivery/target.js';
import { UserError } from '../../src/errors.js';

const ADA: Mover = { by: 'ada', at: '2026-01-05T12:00:00Z', why: 'new "data"' };

/** A place of its own at a server, whose calls are counted and fail as the test says. */
export interface FaultyPlace {
  /** As another process would open it. */
  open(): Target;
  /** Opens it where nothing fails. */
  openSound(): Target;
  /** How many calls were made through `open`. */
  calls(): number;
  close(): Promise<void>;
}

/**
 * Lets each call of each command fail once: publish two versions, promote both, go back, list all. A
 * command that failed is run again. In the end there are exactly two versions, whole, and three moves.
 *
 * @param createPlace whose call with this number fails
 * @returns how many calls there are
 */
export async function failEachCall(
  candidates: readonly [Candidate, Candidate],
  createPlace: (failing: number) => Promise<FaultyPlace>,
  step = 1,
): Promise<number> {
  for (let failing = 0; ; failing += step) {
    const place = await createPlace(failing);
    try {
      await runCommands(place, candidates);
      if (place.calls() <= failing) return place.calls();
      await expectWhole(place.openSound(), candidates);
    } catch (error) {
      throw new Error(`Call ${failing}: ${String(error)}`, { cause: error });
    } finally {
      await place.close();
    }
  }
}

async function runCommands(
  place: FaultyPlace,
  [first, second]: readonly [Candidate, Candidate],
): Promise<void> {
  const numbers: number[] = [];
  const commands: readonly ((target: Target) => Promise<unknown>)[] = [
    async (target) => (numbers[0] = (await publish(target, first)).number),
    (target) => promote(target, { name: 'iris', number: numbers[0]! }, 'production', ADA),
    async (target) => (numbers[1] = (await publish(target, second)).number),
    (target) => promote(target, { name: 'iris', number: numbers[1]! }, 'production', ADA),
    (target) => rollback(target, 'iris', 'production', ADA),
    listAll,
  ];
  for (const command of commands) {
    try {
      await command(place.open());
    } catch (error) {
      // What a person is told, and no defect.
      expect(error).toBeInstanceOf(UserError);
      await command(place.open());
    }
  }
}

/** What `forest-gate models` asks for. */
async function listAll(target: Target): Promise<void> {
  for (const name of await target.listNames()) {
    await target.listVersions(name);
    for (const stage of await target.listStages(name)) await target.listMoves(name, stage);
  }
}

async function expectWhole(target: Target, candidates: readonly Candidate[]): Promise<void> {
  const versions = await target.listVersions('iris');
  expect(versions.map(({ isComplete, manifest }) => [isComplete, manifest])).toEqual(
    candidates.map(({ manifest }) => [true, manifest]),
  );
  for (const version of versions) {
    for (const { name } of version.manifest.files) await readVersionFile(target, version, name);
  }
  const [first, second] = versions.map(({ number }) => number);
  expect(await target.listMoves('iris', 'production')).toEqual([
    { number: 1, kind: 'promote', version: first, ...ADA },
    { number: 2, kind: 'promote', version: second, ...ADA },
    { number: 3, kind: 'rollback', version: first, ...ADA },
  ]);
}
