import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { z } from 'zod';
import { parseResult } from '../../src/document/parseResult.js';
import type { Result } from '../../src/document/result.js';
import { createActions, type Actions } from '../support/act/createActions.js';
import {
  createUserRepository,
  type UserFiles,
  type UserRepository,
} from '../support/act/createUserRepository.js';
import { ofClasses } from '../support/parseClasses.js';
import { runAct, type ActResult } from '../support/act/runAct.js';
import { pullRequestEvent, pushEvent, type GitHubEvent } from '../support/github/events.js';
import { startGitHub, type GitHub } from '../support/github/startGitHub.js';
import { unzip } from '../support/github/zip.js';
import { runCommand } from '../support/runCommand.js';
import { IRIS } from '../support/scenario.js';

jest.setTimeout(300_000);

const EXAMPLES = '.github/examples/predictions';
const BIN = resolve('.tools', 'frameworks-1', 'bin');

let actions: Actions;
let github: GitHub;
let repository: UserRepository;
beforeAll(async () => {
  actions = await createActions(BIN);
});
beforeEach(async () => {
  github = await startGitHub();
  repository = await createUserRepository(github.state);
});
afterEach(async () => {
  await repository.remove();
  await github.close();
});
afterAll(() => actions.remove());

function read(name: string): string {
  return readFileSync(`${EXAMPLES}/${name}`, 'utf8');
}

function act(event: GitHubEvent): Promise<ActResult> {
  return runAct({
    github,
    event,
    workspace: repository.workspace,
    workflow: '.github/workflows/example.yml',
    token: github.state.token,
    actions: actions.folders,
  });
}

/** Runs an example on main, then on a pull request that changes its script. */
async function judge(
  example: string,
  script: string,
  data: UserFiles,
  change: (text: string) => string,
): Promise<{ first: ActResult; pull: ActResult }> {
  const [workflow, code] = [read(`${example}.yml`), read(script)];
  const after = repository.commit({
    ...data,
    [script]: code,
    '.gitignore': 'out\nbase\n',
    '.github/workflows/example.yml': workflow,
  });
  const first = await act(pushEvent({ before: '0'.repeat(40), after }));
  expect([first.exitCode, first.exitCode === 0 ? '' : first.log]).toEqual([0, '']);
  const changed = change(code);
  expect(changed).not.toBe(code);
  const { base, head, merge } = repository.propose({ [script]: changed });
  const event = { number: 5, headSha: head, mergeSha: merge, baseSha: base };
  return { first, pull: await act(pullRequestEvent(event)) };
}

/** The document of the newest run of a gate. */
function documentOf(gate: string): Result {
  const archive = github.state.artifacts.findLast(({ name }) => name === `forest-gate-${gate}`);
  const files = unzip(archive?.bytes ?? Buffer.alloc(0));
  return ofClasses(parseResult(files.get('metrics.json')?.toString('utf8') ?? ''));
}

function bodies(): string[] {
  return github.state.comments.map(({ body }) => body);
}

const MESSAGES = [
  'id,text,label',
  ...Array.from({ length: 160 }, (_, at) => {
    const asks = ['please help with', 'a question about', 'how do I change', 'where is'];
    const sells = ['win a free', 'cheap offer of', 'buy now the', 'limited deal on'];
    const things = ['phone', 'invoice', 'ticket', 'watch', 'account', 'holiday', 'card'];
    const isSpam = at % 3 === 0;
    return `${at},${(isSpam ? sells : asks)[at % 4] ?? ''} ${things[at % 7] ?? ''} ${at % 5},${isSpam ? 'spam' : 'fine'}`;
  }),
].join('\n');

const TOWNS = [
  'Oslo',
  'Lima',
  'Cairo',
  'Delhi',
  'Perth',
  'Quito',
  'Sofia',
  'Tunis',
  'Turin',
  'Kyoto',
];
const THINGS = ['river', 'mayor', 'harbour', 'museum', 'market', 'bridge', 'garden', 'station'];
const FACTS = TOWNS.flatMap((town) => THINGS.map((thing) => [town, thing] as const));
const ANSWERS: UserFiles = {
  'data/passages.txt': FACTS.map(
    ([town, thing]) => `The ${thing} of ${town} is named ${town}-${thing}.`,
  ).join('\n'),
  'data/questions.jsonl': FACTS.map(([town, thing], id) =>
    JSON.stringify({
      id,
      question: `What is the ${thing} of ${town} named?`,
      expected: `${town}-${thing}`,
    }),
  ).join('\n'),
};

describe('the examples for models of other frameworks, with these frameworks', () => {
  it('predictions/scikit-learn.yml with evaluate_pipeline.py: fails a pipeline that got worse', async () => {
    const { pull } = await judge(
      'scikit-learn',
      'evaluate_pipeline.py',
      { 'data/iris.csv': IRIS },
      (code) => code.replace('LogisticRegression()', 'LogisticRegression(C=1e-6, max_iter=1)'),
    );
    expect(pull.jobs.get('forest-gate')).toBe('failure');
    expect(bodies()).toEqual([expect.stringContaining('\u274c predictions: ')]);
    const { baseline, comparison } = documentOf('predictions');
    expect([baseline.source, comparison?.rows]).toEqual(['artifact', 150]);
  });

  it('predictions/lightgbm.yml with evaluate_lightgbm.py: compares two checkouts, and publishes the file of the model', async () => {
    const { first, pull } = await judge(
      'lightgbm',
      'evaluate_lightgbm.py',
      { 'data/iris.csv': IRIS },
      (code) => code.replace('min_child_samples=5', 'min_child_samples=1000'),
    );
    expect(Object.fromEntries(first.jobs)).toEqual({
      'forest-gate': 'success',
      publish: 'success',
    });
    const [release] = github.state.releases;
    expect(release?.tag).toBe('flowers@v1');
    const model = release?.assets.find(({ name }) => name === 'model.txt');
    expect(model?.bytes.toString('utf8')).toMatch(/^tree\n/);
    expect(pull.jobs.get('forest-gate')).toBe('failure');
    expect(documentOf('flowers').baseline.reason).toBe(
      'From base/out/predictions.csv, which the workflow made at the base.',
    );
  });

  it('predictions/text.yml with evaluate_text.py: holds a classifier of texts to F1 and log loss', async () => {
    const { pull } = await judge(
      'text',
      'evaluate_text.py',
      { 'data/messages.csv': MESSAGES },
      (code) => code.replace('TfidfVectorizer()', 'TfidfVectorizer(max_features=1)'),
    );
    expect(pull.jobs.get('forest-gate')).toBe('failure');
    const result = documentOf('messages');
    expect(result.rules.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['f1-macro drop <= 0.02', 'failed'],
      ['log-loss drop <= 0.1', 'failed'],
    ]);
  });

  it('predictions/answers.yml with evaluate_answers.py: judges answers by two graders, in one comment', async () => {
    const { first, pull } = await judge('answers', 'evaluate_answers.py', ANSWERS, (code) =>
      code.replace('return passages[likeness.toarray().argmax()]', 'return passages[0]'),
    );
    expect(first.jobs.get('forest-gate')).toBe('success');
    expect(pull.jobs.get('forest-gate')).toBe('failure');
    expect(bodies()).toEqual([expect.stringContaining('\u274c 2 gates: 1 failed, 1 passed')]);
    expect(bodies()[0]).toContain('| \u274c correct | accuracy | 100.0%\u00a0\u2192\u00a01.3% |');
  });

  it('predictions/models.yml with evaluate_models.py: tells every model of a matrix in one comment', async () => {
    const { first, pull } = await judge(
      'models',
      'evaluate_models.py',
      { 'data/iris.csv': IRIS },
      (code) => code.replace('n_estimators=20', 'n_estimators=1, max_depth=1'),
    );
    expect(first.jobs.get('all-models')).toBe('success');
    expect(pull.jobs.get('all-models')).toBe('failure');
    expect(bodies()).toEqual([expect.stringContaining('\u274c 2 gates: 1 failed, 1 passed')]);
  });
});

const scoresSchema = z.object({
  accuracy: z.number(),
  balancedAccuracy: z.number(),
  mcc: z.number(),
  f1Macro: z.number(),
  f1Weighted: z.number(),
  logLoss: z.number(),
  brierScore: z.number(),
  rocAuc: z.number(),
  averagePrecision: z.number(),
  recall: z.array(z.number()),
  confusion: z.array(z.array(z.number())),
});

describe('the metrics of predictions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forest-gate-oracle-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['three classes', 'load_iris(return_X_y=True)'],
    ['two classes', 'load_breast_cancer(return_X_y=True)'],
    ['ten classes', 'load_digits(return_X_y=True)'],
  ])('are those of scikit-learn, of %s', async (_, data) => {
    const code = `
import pandas as pd
from sklearn.datasets import *
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_predict
X, y = ${data}
shares = cross_val_predict(RandomForestClassifier(10, random_state=0, max_depth=4), X, y, cv=3, method="predict_proba")
out = pd.DataFrame(shares, columns=[f"proba_{c}" for c in range(shares.shape[1])])
out.insert(0, "y_pred", shares.argmax(axis=1))
out.insert(0, "y_true", y)
out.to_csv("predictions.csv", index_label="id")`;
    execFileSync(join(BIN, 'python'), ['-c', code], { cwd: folder });
    const run = await runCommand(['--predictions', 'predictions.csv'], { cwd: folder });
    expect([run.exitCode, run.exitCode === 0 ? '' : run.stderr]).toEqual([0, '']);
    const { evaluation } = ofClasses(
      parseResult(readFileSync(join(folder, 'forest-gate-out/metrics.json'))),
    );
    const said = execFileSync(
      join(BIN, 'python'),
      [resolve('__tests__/services/scoreWithScikitLearn.py'), 'predictions.csv'],
      { cwd: folder, encoding: 'utf8' },
    );
    const oracle = scoresSchema.parse(JSON.parse(said));
    const { confusionMatrix, macro, perClass, probabilities: shares, weighted } = evaluation;
    expect(confusionMatrix).toEqual(oracle.confusion);
    const pairs: [string, number | null | undefined, number][] = [
      ['accuracy', evaluation.accuracy, oracle.accuracy],
      ['balanced accuracy', evaluation.balancedAccuracy, oracle.balancedAccuracy],
      ['mcc', evaluation.mcc, oracle.mcc],
      ['f1 macro', macro.f1, oracle.f1Macro],
      ['f1 weighted', weighted.f1, oracle.f1Weighted],
      ['log loss', evaluation.logLoss, oracle.logLoss],
      ['brier', shares?.brierScore, oracle.brierScore],
      ['roc auc', shares?.rocAuc, oracle.rocAuc],
      ['average precision', shares?.averagePrecision, oracle.averagePrecision],
      ...perClass.map(({ name, recall }, at): [string, number, number] => [
        name,
        recall,
        oracle.recall[at] ?? -1,
      ]),
    ];
    for (const [name, own, theirs] of pairs) {
      expect([name, Math.abs((own ?? NaN) - theirs) < 1e-12]).toEqual([name, true]);
    }
  });
});
