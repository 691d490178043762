import { IRIS, openPullRequest, relabelIris, type Scenario } from '../../support/scenario.js';
import {
  answer,
  brokenJson,
  cutBody,
  cutSocket,
  type Fault,
  htmlPage,
  limitRate,
  storeThen,
} from '../../support/github/faults.js';
import type { ActionResult } from '../../support/github/runAction.js';

/** A request of a run of the action that fails. */
export interface RequestCell {
  readonly subject: string;
  readonly method: string;
  /** What its path is like, whatever numbers and commits are in it. */
  readonly path: string;
  /** The first of these requests is 1. */
  readonly nth: number;
  readonly fault: string;
  /** Only then, or from then on. */
  readonly how: 'once' | 'ever';
}

const FAULTS: Readonly<Record<string, Fault>> = {
  '403': answer(403),
  '404': answer(404),
  '422': answer(422),
  '500': answer(500),
  'rate limit': limitRate(1),
  'a page of HTML': htmlPage,
  'broken JSON': brokenJson,
  cut: cutSocket,
  'cut in its body': cutBody,
  'done, then 500': storeThen(answer(500)),
  'done, then cut': storeThen(cutSocket),
};
const INPUTS = { data: 'data/iris.csv', trees: '4', 'min-accuracy': '0.1' };
const BETTER = IRIS.replace('5.1,3.5,1.4,0.2', '5.1,3.5,1.4,0.3');

/** Pull requests: one that passes, with the base from its artifact; one that fails, with it trained again. */
const SUBJECTS: Readonly<Record<string, { head: string; hasArtifact: boolean }>> = {
  good: { head: BETTER, hasArtifact: true },
  bad: { head: relabelIris(5), hasArtifact: false },
};

async function open(subject: string): Promise<Scenario> {
  const { head = IRIS, hasArtifact = false } = SUBJECTS[subject] ?? {};
  const scenario = await openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': head });
  if (hasArtifact) await scenario.push(INPUTS);
  return scenario;
}

/** All cells: each request of a run fails in each way, once and for ever. */
export async function listRequestCells(): Promise<readonly RequestCell[]> {
  const cells: RequestCell[] = [];
  for (const subject of Object.keys(SUBJECTS)) {
    const scenario = await open(subject);
    const before = scenario.github.requests.length;
    await scenario.pull(INPUTS);
    const times = new Map<string, number>();
    for (const { method, path } of scenario.github.requests.slice(before)) {
      const key = `${method} ${plain(path)}`;
      const nth = (times.get(key) ?? 0) + 1;
      times.set(key, nth);
      for (const [fault] of Object.entries(FAULTS)) {
        // What only reads takes no effect.
        if (method === 'GET' && fault.startsWith('done')) continue;
        for (const how of ['once', 'ever'] as const) {
          cells.push({ subject, method, path: plain(path), nth, fault, how });
        }
      }
    }
    await scenario.close();
  }
  return cells;
}

function plain(path: string): string {
  return path
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*')
    .replace(/[0-9a-f]{40}/g, '*')
    .replace(/\d+/g, '*');
}

/** Runs a cell. @returns what is wrong; `null` if nothing is */
export async function failRequest(cell: RequestCell): Promise<string | null> {
  const scenario = await open(cell.subject);
  let flaw: string | null = null;
  try {
    flaw = await runCell(scenario, cell);
  } finally {
    // The server tells what was asked of it that GitHub does not take.
    await scenario.close().catch((error: unknown) => {
      // Whoever does not know that it was done does it again.
      if (!cell.fault.startsWith('done')) flaw ??= String(error);
    });
  }
  return flaw;
}

async function runCell(scenario: Scenario, cell: RequestCell): Promise<string | null> {
  const fault = FAULTS[cell.fault];
  if (fault === undefined) throw new Error(`there is no fault ${cell.fault}`);
  let seen = 0;
  scenario.github.on(cell.method, /^/, async (call, proceed) => {
    if (plain(call.path) !== cell.path) return proceed();
    seen++;
    const isIt = seen === cell.nth || (cell.how === 'ever' && seen > cell.nth);
    return isIt ? fault(call, proceed) : proceed();
  });
  const archives = scenario.archives().length;
  const run = await scenario.pull(INPUTS, { timeoutSeconds: 180 });
  return findFlaw(scenario, cell, run, scenario.archives().length - archives);
}

function findFlaw(
  scenario: Scenario,
  { subject }: RequestCell,
  { exitCode, stdout, stderr, outputs, summary }: ActionResult,
  uploads: number,
): string | null {
  const said = `${stdout}\n${stderr}\n${summary}`;
  const verdict = outputs.get('verdict') ?? 'none';
  if (exitCode === null) return 'it did not end by itself';
  if (exitCode > 1 || /\n\s+at .*\.js:\d|defect of Forest Gate/.test(said)) {
    return `it ended with ${exitCode}: ${stderr.slice(0, 400)}${stdout.slice(-400)}`;
  }
  if (said.replace(/::add-mask::.*/g, '').includes(scenario.github.state.token)) {
    return 'it shows the token';
  }
  // Without its base a run cannot tell, which it says; it never says another thing.
  const right = subject === 'good' ? 'passed' : 'failed';
  if (verdict !== right && verdict !== 'inconclusive') return `the verdict is ${verdict}`;
  if ((verdict === 'failed') !== (exitCode === 1))
    return `${verdict}, and it ends with ${exitCode}`;
  if (scenario.comments().length > 1) return `there are ${scenario.comments().length} comments`;
  if (uploads > 1) return `there are ${uploads} artifacts`;
  return summary.includes('iris') ? null : 'the summary is empty';
}
