import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parseClasses } from '../support/parseClasses.js';
import type { Result } from '../../src/document/result.js';
import { IRIS, openPullRequest, QUICK, relabelIris, type Scenario } from '../support/scenario.js';
import type { Artifact } from '../support/github/state.js';
import { unzip, zip } from '../support/github/zip.js';

jest.setTimeout(180_000);

let scenario: Scenario;
afterEach(() => scenario.close());

function open(): Promise<Scenario> {
  return openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': relabelIris(5) });
}

/** What a run of the base stores. */
let archive: Artifact;
beforeAll(async () => {
  scenario = await open();
  await scenario.push();
  archive = scenario.takeArchive();
  await scenario.close();
});

type Change = (result: Result) => unknown;

/** The base has run, and what it stored is then something else, of which GitHub states the digest. */
async function openWith(replace: (bytes: Buffer) => Buffer, digest?: string): Promise<void> {
  scenario = await open();
  const { state } = scenario.github;
  const run = state.addRun({ headSha: scenario.commits.base.sha });
  const bytes = replace(archive.bytes);
  state.addArtifact(run, { name: archive.name, bytes, ...(digest !== undefined && { digest }) });
}

function openForged(change: Change): Promise<void> {
return openWith((bytes) => {
    const result = parseClasses(unzip(bytes).get('metrics.json') ?? '');
    return zip({ 'metrics.json': JSON.stringify(change(result)) });
  });
}

function withRows(change: (rows: Result['rows']) => object): Change {
return (result) => ({
  ...result,
  rows: { ...result.rows, ...change(result.rows) },
});
}

/** What is told of a refusal, wherever it is told, beside the verdict that is true. */
async function expectRefusal(reason: string): Promise<void> {
  const run = await scenario.pull();
  expect([run.exitCode, run.outputs.get('verdict')]).toEqual([1, 'failed']);
  expect(run.outputs.get('baseline-source')).toBe('commit');
  const { baseline } = scenario.result();
  expect(baseline.rejected).toEqual([
    {
      artifact: scenario.github.state.artifacts[0]?.id,
      run: scenario.github.state.runs[0]?.id,
      reason: expect.stringContaining(reason),
    },
  ]);
  const warnings = run.annotations.filter(({ name }) => name === 'warning');
  expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining(reason)]);
  // The log has it three times: where it is found, as the annotation and in the report.
  expect(run.stdout.replace(/\s+/g, ' ').split(reason)).toHaveLength(4);
  const beginning = 'A stored result of the base was refused';
  for (const text of [run.summary, scenario.comments()[0], scenario.uploaded().get('report.md')]) {
    expect(text).toContain(beginning);
  }
}

describe('a stored result that contradicts itself', () => {
  it.each<[string, Change, string]>([
    [
      'predictions that its votes contradict',
      withRows(({ truth }) => ({ predicted: truth.map((code) => (code + 1) % 3) })),
      'are not those of its prediction',
    ],
    [
      'votes beyond what can be counted',
      withRows(({ votes }) => ({ votes: (votes ?? []).map(() => 1e15) })),
      'the votes on row 0',
    ],
    [
      'votes of more trees than there can be',
      withRows(({ votes }) => ({ votes: (votes ?? []).map((count) => count * 30_000_000) })),
      'the votes on row 0',
    ],
    [
      'one vote too many',
      withRows(({ votes }) => ({ votes: (votes ?? []).map((count, i) => (i === 5 ? count + 1 : count)) })),
      'the votes on row',
    ],
    [
      'another accuracy than its rows have',
      (result) => ({ ...result, evaluation: { ...result.evaluation, accuracy: 0.5 } }),
      'it contradicts itself: evaluation.accuracy',
    ],
    [
      'another number of trees than voted',
      (result) => ({ ...result, settings: { ...result.settings, trees: 500 } }),
      'it contradicts itself: settings.trees',
    ],
  ])('R40: with %s is refused and told', async (_, change, reason) => {
    await openForged(change);
    await expectRefusal(reason);
  });

  it('R38: is unreadable where nothing can take its place', async () => {
    await openForged(withRows(({ votes }) => ({ votes: (votes ?? []).map(() => 1e15) })));
    const run = await scenario.pull({ ...QUICK, baseline: 'artifact', 'min-accuracy': '0.5' });
    expect([run.exitCode, run.outputs.get('verdict')]).toEqual([0, 'inconclusive']);
    expect(run.outputs.get('baseline-source')).toBe('unreadable');
    expect(scenario.result().baseline.rejected).toHaveLength(1);
  });
});

describe('a stored result that is damaged', () => {
  it('R35: is told when it has another digest than GitHub states', async () => {
    await openWith((bytes) => bytes, `sha256:${'0'.repeat(64)}`);
    await expectRefusal('does not have the digest that the API tells');
  });

  it.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['is cut off', (bytes) => bytes.subarray(0, bytes.length / 2), 'cannot be used'],
    ['leads elsewhere', () => zip({ '../metrics.json': '{}' }), 'invalid relative path'],
    [
      'has a key of any length',
      () => zip({ 'metrics.json': JSON.stringify({ ['k'.repeat(60_000)]: { a: 1 } }) }),
      'cannot be used',
    ],
    ['has bytes that are no UTF-8', () => zip({ 'metrics.json': Buffer.from([0x7b, 0xff]) }), 'byte 1'],
  ])('R36, R38: is told when it %s', async (_, replace, reason) => {
    await openWith(replace);
    await expectRefusal(reason);
  });
});
