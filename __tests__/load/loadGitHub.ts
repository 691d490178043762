import { IRIS, openPullRequest, QUICK, type Scenario } from '../support/scenario.js';

/** A line of figures, and what was not as it has to be. */
export interface Load {
  readonly figures: string;
  readonly flaws: readonly string[];
}

const INPUTS = { ...QUICK, trees: '4' };
/** However many runs there are: ten candidates are looked at. */
const MOST_REQUESTS = 45;
const STRANGER = { login: 'mona', id: 1, type: 'User' } as const;

async function withPull(work: (scenario: Scenario) => Promise<Load>): Promise<Load> {
  const scenario = await openPullRequest(
    { 'data/iris.csv': IRIS },
    { 'data/iris.csv': IRIS.replace('5.1,3.5,1.4,0.2', '5.1,3.5,1.4,0.3') },
  );
  try {
    return await work(scenario);
  } finally {
    await scenario.close();
  }
}

function flawsOf(checks: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [what]));
}

/** How many requests work makes. */
async function requestsOf(scenario: Scenario, work: () => Promise<unknown>): Promise<number> {
  const before = scenario.github.requests.length;
  await work();
  return scenario.github.requests.length - before;
}

/** The artifacts of so many gates in one repository, of which one is meant. */
export async function loadGates(gates: number): Promise<Load> {
  return withPull(async (scenario) => {
    await scenario.push({ ...INPUTS, name: 'mine' });
    const { state } = scenario.github;
    const [own] = scenario.archives();
    const run = state.runs.at(-1);
    if (own === undefined || run === undefined) throw new Error('nothing was uploaded');
    for (let gate = 0; gate < gates; gate++) {
      state.addArtifact(run, { name: own.name.replace('mine', `gate-${gate}`), bytes: own.bytes });
    }
    let source: string | undefined;
    const requests = await requestsOf(scenario, async () => {
      const pulled = await scenario.pull({ ...INPUTS, name: 'mine' });
      source = pulled.outputs.get('baseline-source');
    });
    return {
      figures: `${gates} gates in one repository's artifacts: ${requests} requests, base from ${source ?? 'nowhere'}.`,
      flaws: flawsOf({ 'its own artifact': source === 'artifact', requests: requests <= 30 }),
    };
  });
}

/** A pull request with so many comments of others, before ours and after it. */
export async function loadComments(comments: number): Promise<Load> {
  return withPull(async (scenario) => {
    const { state } = scenario.github;
    const talk = (count: number): void => {
      for (let each = 0; each < count; each++) {
        state.addComment({ issue: 5, body: `Comment ${each}`, author: STRANGER });
      }
    };
    talk(comments);
    const first = await requestsOf(scenario, () => scenario.pull(INPUTS));
    const again = await requestsOf(scenario, () => scenario.pull({ ...INPUTS, trees: '5' }));
    const own = scenario.comments();
    return {
      figures: `a pull request with ${comments} comments: ${first} and ${again} requests, ${own.length} comment of ours.`,
      flaws: flawsOf({
        'one comment': own.length === 1,
        'the newer text': own[0]?.includes('5 trees') === true,
      }),
    };
  });
}

/** So many jobs of different gates, then as many of one gate, on one pull request at once. */
export async function loadJobs(jobs: number): Promise<Load> {
  return withPull(async (scenario) => {
    const names = Array.from({ length: jobs }, (_, job) => `gate-${job}`);
    const gates = await Promise.all(names.map((name) => scenario.pull({ ...INPUTS, name })));
    const comments = scenario.comments().length;
    const artifacts = scenario.archives().length;
    const twins = await Promise.all(names.map(() => scenario.pull({ ...INPUTS, name: 'twin' })));
    const after = scenario.comments().length;
    const codes = [...gates, ...twins].map(({ exitCode }) => exitCode);
    return {
      figures: `${jobs} jobs at once: ${comments} comments and ${artifacts} artifacts of as many gates; ${after - comments} comment of one gate.`,
      flaws: flawsOf({
        'exit codes': codes.every((code) => code === 0),
        'a comment for each gate': comments === jobs,
        'an artifact for each gate': artifacts === jobs,
        'one comment of one gate': after === jobs + 1,
      }),
    };
  });
}

/** A branch with so many runs behind it. */
export async function loadHistory(runs: number): Promise<Load> {
  return withPull(async (scenario) => {
    await scenario.push(INPUTS);
    const { state } = scenario.github;
    const [own] = scenario.archives();
    if (own === undefined) throw new Error('nothing was uploaded');
    for (let count = 0; count < runs; count++) {
      const run = state.addRun({ headSha: scenario.commits.base.sha });
      state.addArtifact(run, { name: own.name, bytes: own.bytes });
    }
    let entries = 0;
    const codes: (number | null)[] = [];
    const started = performance.now();
    const requests = await requestsOf(scenario, async () => {
      codes.push((await scenario.pushNext({ 'data/iris.csv': IRIS }, INPUTS)).exitCode);
      entries = scenario.uploaded().get('history.json')?.split('"modelSha256"').length ?? 0;
    });
    const seconds = (performance.now() - started) / 1000;
    return {
      figures: `a branch with ${runs} runs behind it: ${requests} requests, ${seconds.toFixed(1)} s, ${Math.max(0, entries - 1)} runs in the history.`,
      flaws: flawsOf({ 'exit code': codes[0] === 0, requests: requests <= MOST_REQUESTS }),
    };
  });
}
