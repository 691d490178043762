import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../files/environment.js';
import { machineFault } from '../files/machineFault.js';
import type { Gathered } from '../parts/gathered.js';
import { gatherParts } from '../run/gatherParts.js';
import type { Prepared } from '../run/prepareRun.js';
import type { Api } from './api/connect.js';
import { fetchParts } from './artifact/fetchParts.js';
import type { RunContext } from './context.js';

/** Parts of a run, and what takes away the files that were brought for them. */
export interface GatheredRun {
  readonly gathered: Gathered | null;
  readonly drop: () => Promise<void>;
}

function dropNothing(): Promise<void> {
  return Promise.resolve();
}

/**
 * Opens the parts that a run is put together from: those of a folder that the settings name, else those
 * that other jobs of this run have uploaded.
 *
 * @param api `null` without a token
 * @param tell told of what is left out or missing
 */
export async function gatherRun(
  prepared: Prepared,
  api: Api | null,
  context: RunContext,
  env: Environment,
  version: string,
  tell: (sentence: string) => void,
): Promise<GatheredRun> {
  const { parts, partsFrom, name } = prepared.settings;
  if (parts === null || partsFrom !== null) {
    return { gathered: await gatherParts(prepared, '', version, tell), drop: dropNothing };
  }
  const folder = await mkdtemp(join(env['RUNNER_TEMP'] ?? tmpdir(), 'forest-gate-parts-')).catch(
    (error: unknown) => {
      throw machineFault(error, 'A folder for the parts cannot be made');
    },
  );
  const drop = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    if (api === null) tell('Without a token the parts of this run cannot be brought.');
    else await fetchParts(api.forParts(parts), context, name, folder, tell);
    return { gathered: await gatherParts(prepared, folder, version, tell), drop };
  } catch (error) {
    await drop();
    throw error;
  }
}
