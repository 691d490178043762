import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { workflowRunEvent } from '../support/github/events.js';
import { readMetadata } from '../support/github/runnerEnvironment.js';
import type { ActionResult } from '../support/github/runAction.js';
import { openPullRequest, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

const EXAMPLES = '.github/examples/github';
const COMMENT_ACTION = '.github/actions/comment';
const exampleSchema = z.object({
  name: z.string(),
  on: z.object({
    workflow_run: z.object({ workflows: z.array(z.string()), types: z.array(z.string()) }).optional(),
  }),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()).optional(),
      steps: z.array(
        z.object({ uses: z.string(), with: z.record(z.string(), z.string()).default({}) }),
      ),
    }),
  ),
});
function readExample(file: string) {
  const workflow = exampleSchema.parse(parse(readFileSync(join(EXAMPLES, file), 'utf8')));
  const [job] = Object.values(workflow.jobs);
  const own = job?.steps.find(({ uses }) => uses.startsWith('forest-gate/forest-gate'));
  if (job === undefined || own === undefined) throw new Error(`${file} has no step of this action`);
  return { ...workflow, job, own };
}
const gate = readExample('model.yml');
const comment = readExample('comment.yml');

let scenario: Scenario;

/** What the second workflow does once a run of the first is completed. */
async function relay({ run }: ActionResult): Promise<ActionResult> {
  const { base } = scenario.commits;
  return scenario.run(base, workflowRunEvent(run, { sha: base.sha }), comment.own.with, {
    action: COMMENT_ACTION,
  });
}

describe('the examples for pull requests from forks', () => {
  it('belong together, and use what there is', () => {
    expect(comment.on.workflow_run).toEqual({ workflows: [gate.name], types: ['completed'] });
    expect(comment.own.uses).toBe(`forest-gate/forest-gate/${COMMENT_ACTION}@v1`);
    expect(existsSync(join(COMMENT_ACTION, 'action.yml'))).toBe(true);
    expect(Object.keys(readMetadata('.').inputs ?? {})).toEqual(
      expect.arrayContaining(Object.keys(gate.own.with)),
    );
    expect(comment.job.permissions).toEqual({
      actions: 'read',
      issues: 'read',
      'pull-requests': 'write',
    });
    expect(comment.job.steps).toHaveLength(1);
  });
});

describe('these workflows', () => {
  afterEach(() => scenario.close());

  it.each([
    ['a fork', { fork: true }],
    ['Dependabot', { dependabot: true }],
  ])('R33: bring the comment to a pull request from %s, in two runs', async (_, origin) => {
    scenario = await openPullRequest(undefined, { 'data/iris.csv': relabelIris(4) });
    const gated = await scenario.pull(gate.own.with, { event: scenario.event(origin) });
    expect(gated.outputs.get('verdict')).toBe('failed');
    expect(scenario.comments()).toEqual([]);
    // One line says how it gets there.
    expect(gated.stdout.match(/^No comment: .*$/gm)).toEqual([
      expect.stringMatching(
        /gets a token that can only read\. The report is in the job summary\. To get it commented, add the workflow of https:\S+#forks-and-dependabot\.$/,
      ),
    ]);

    const relayed = await relay(gated);
    expect([relayed.exitCode, relayed.annotations]).toEqual([0, []]);
    const [body = '', ...more] = scenario.comments();
    expect(more).toEqual([]);
    expect(body).toContain(`sha=${scenario.commits.head.sha};run=${gated.run.id};`);
    expect(body).toContain('accuracy');
    expect(relayed.outputs.get('pull-request')).toBe('5');
    expect(relayed.outputs.get('comments')).toBe('1');
  });

  it('R34: leave nothing of a fork to compare with', async () => {
    scenario = await openPullRequest(undefined, { 'data/iris.csv': relabelIris(4) });
    await relay(await scenario.pull(gate.own.with, { event: scenario.event({ fork: true }) }));
    const archives = scenario.archives().length;
    const pushed = await scenario.pushNext(undefined, gate.own.with);
    expect(pushed.outputs.get('baseline-source')).not.toBe('artifact');
    expect(archives).toBe(1);
    expect(scenario.uploaded().get('history.json')).not.toContain(scenario.commits.head.sha);
  });

  it('fails with one sentence on another event', async () => {
    scenario = await openPullRequest();
    const { annotations, exitCode } = await scenario.pull({}, { action: COMMENT_ACTION });
    expect(exitCode).toBe(2);
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('on workflow_run with types: [completed]'),
    ]);
  });
});
