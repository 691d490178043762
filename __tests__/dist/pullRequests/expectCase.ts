import { expect } from '@jest/globals';
import { judge, learn, type Case, type Known } from './pullRequest.js';
import type { Table } from './tables.js';

const known = new Map<Table, Promise<Known>>();

/** Makes the pull request on a table, has it judged, and holds the verdict and the report to the case. */
export async function expectCase({ make, ends, told }: Case, table: Table): Promise<void> {
  const answers = known.get(table) ?? learn(table);
  known.set(table, answers);
  const { result, output, exitCode } = await judge(make(await answers));
  expect(ends).toContain(result.verdict);
  expect(exitCode).toBe(result.verdict === 'failed' ? 1 : 0);
  if (told !== undefined) expect(output).toMatch(told);
}
