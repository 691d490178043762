import { readFileSync } from 'node:fs';
import { CHANGES } from './changes.js';
import type { Verdict } from './judgeAt.js';

/** The limits of the drop that every pull request is judged at. */
export const LIMITS = [0, 0.01, 0.02] as const;

/** How many pull requests of one kind on one table ended how, at each of the limits. */
export interface Count extends Readonly<Record<Verdict, readonly number[]>> {
  readonly change: string;
  readonly isNeutral: boolean;
  readonly table: string;
  readonly rows: number;
  readonly pullRequests: number;
}

/** What `npm run neutral` found last. */
export interface NeutralResults {
  readonly date: string;
  readonly counts: readonly Count[];
}

export const RESULTS_FILE = '__tests__/neutral/results.json';

export function readResults(): NeutralResults {
  return JSON.parse(readFileSync(RESULTS_FILE, 'utf8')) as NeutralResults;
}

const HEADER = ['Pull requests', 'Number', ...LIMITS.map((limit) => `max-drop ${limit}`)];

/** The rows of a Markdown table, one per kind of pull request. */
export function tabulate({ counts }: NeutralResults, isNeutral: boolean): string[][] {
  const kinds = counts.filter((count) => count.isNeutral === isNeutral);
  const names = CHANGES.map(({ name }) => name).filter((name) =>
    kinds.some(({ change }) => change === name),
  );
  const lines = names.map((name) => [name, kinds.filter(({ change }) => change === name)] as const);
  return [HEADER, ...[...lines, ['all', kinds] as const].map(([name, of]) => summarise(name, of))];
}

function summarise(name: string, counts: readonly Count[]): string[] {
  const number = counts.reduce((sum, { pullRequests }) => sum + pullRequests, 0);
  const share = (verdict: Verdict, limit: number): string => {
    const found = counts.reduce((sum, count) => sum + count[verdict][limit]!, 0);
    return ((100 * found) / number).toFixed(1);
  };
  const cells = LIMITS.map((_, limit) =>
    (['failed', 'inconclusive', 'passed'] as const).map((of) => share(of, limit)).join(' / '),
  );
  return [name, number.toLocaleString('en'), ...cells];
}
