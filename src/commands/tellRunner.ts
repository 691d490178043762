import { appendFile } from 'node:fs/promises';
import type { Environment } from '../files/environment.js';
import { machineFault } from '../files/machineFault.js';

/**
 * Leaves outputs and a report where a runner looks for them, if it does.
 *
 * @param outputs values without a line break
 * @param markdown for the summary of the job
 * @throws UserError when the machine refuses it
 */
export async function tellRunner(
  outputs: Readonly<Record<string, string>>,
  markdown: string,
  env: Environment,
): Promise<void> {
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
  for (const [name, text] of [
    ['GITHUB_OUTPUT', lines.join('')],
    ['GITHUB_STEP_SUMMARY', markdown],
  ] as const) {
    const path = env[name] ?? '';
    if (path === '' || text === '') continue;
    await appendFile(path, text).catch((error: unknown) => {
      throw machineFault(error, `${name} cannot be written`);
    });
  }
}
