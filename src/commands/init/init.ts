import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../../errors.js';
import { readRegularFile } from '../../files/readRegularFile.js';
import { growForest } from '../../forest/growForest.js';
import { absoluteLoss, lossesOf } from '../../metrics/regression.js';
import { openGit } from '../../git/git.js';
import type { Progress } from '../../progress.js';
import { formatAmount, formatCount, formatPercent } from '../../report/words/numbers.js';
import { listNames } from '../../report/words/listNames.js';
import { divide, measure, type Divided } from '../../run/measure.js';
import { measureNumbers } from '../../run/measureNumbers.js';
import type { RunPorts } from '../../run/ports.js';
import { DEFAULT_CONFIG } from '../../settings/definitions.js';
import { readSettings } from '../../settings/readSettings.js';
import { loadParquet, openRecords } from '../../table/openRecords.js';
import { readRows } from '../../table/readRows.js';
import { readTable } from '../../table/readTable.js';
import { taskOf } from '../../table/table.js';
import { Problems } from '../../table/problems.js';
import { TABLE_LIMITS } from '../../table/tableLimits.js';
import { quote } from '../../text/quote.js';
import { suggestName } from '../../text/suggestName.js';
import { visibleText } from '../../text/visibleText.js';
import { intervalOf } from '../../verdict/numbers/listNumberIntervals.js';
import type { Ask } from './askOnTerminal.js';
import { findTables } from './findTables.js';
import { guessTarget } from './guessTarget.js';
import { renderSettingsFile, renderWorkflow, type InitAnswers } from './initFiles.js';
import { propose, type Proposal } from './propose.js';
import { proposeNumbers, type NumbersProposal } from './proposeNumbers.js';
import { writeNewFile } from './writeNewFile.js';

export const WORKFLOW = '.github/workflows/model.yml';

/** What was said beforehand; `null` for what is to be asked. */
export interface InitRequest {
  readonly data: string | null;
  readonly target: string | null;
}

export interface InitPorts {
  /** The root of the repository, which is the working directory. */
  readonly folder: string;
  /** `null` where nobody is there to answer: then what was found is taken. */
  readonly ask: Ask | null;
  readonly progress: Progress;
}

/**
 * Writes a workflow and a settings file for a table of this repository, with limits that fit what a
 * run measures. A file that is there already stays as it is.
 *
 * @returns what to print
 * @throws UserError when there is no table, or one that cannot be used; nothing is written then
 */
export async function init(request: InitRequest, ports: InitPorts): Promise<string> {
  const { folder } = ports;
  requireRoot(folder);
  const there = [DEFAULT_CONFIG, WORKFLOW].filter((path) => existsSync(join(folder, path)));
  if (there.length === 2) {
    throw new UserError(
      'init-there',
      `${there.join(' and ')} are there already and stay as they are. Edit them, or delete one to have it written anew.`,
    );
  }
  const data = await chooseData(request.data, ports);
  const bytes = await readRegularFile(data, 'data', TABLE_LIMITS.bytes, folder);
  const target = await chooseTarget(request.target, await readHeader(bytes, data), ports);
  const proposal = await measureTable(bytes, data, target, ports.progress);
  const branch = (await openGit(folder).findDefaultBranch()) ?? 'main';
  const texts = [
    [DEFAULT_CONFIG, renderSettingsFile({ data, target, branch, proposal })],
    [WORKFLOW, renderWorkflow({ branch })],
  ] as const;
  const lines = [describeMeasured(data, target, proposal), ''];
  for (const [path, text] of texts) {
    const isWritten = await writeNewFile(join(folder, path), text);
    lines.push(isWritten ? `Wrote ${path}.` : `${path} is there already and stays as it is.`);
  }
  return [...lines, '', ...nextSteps(branch)].join('\n');
}

/** What was taken, so that whoever was not asked sees it. */
function describeMeasured(data: string, target: string, found: InitAnswers['proposal']): string {
  const rows = `${formatCount(found.rows)} rows`;
  const how =
    'mae' in found
      ? `off by ${formatAmount(found.mae)} on average of ${rows}`
      : `${formatPercent(found.correct / found.rows)} of ${rows} right`;
  return `Predicted ${quote(target)} of ${visibleText(data)}: ${how}. Name another column or table by --target and --data.`;
}

function nextSteps(branch: string): string[] {
  return [
    'Next:',
    `1. Read both files, then commit them: git add .github && git commit -m "Add Forest Gate"`,
    `2. Push to ${branch}: that run stores the result which pull requests are compared with.`,
    '3. Make the job forest-gate a required check in the settings of the branch, and open a pull request.',
  ];
}

/** GitHub finds workflows in the root of a repository only. */
function requireRoot(folder: string): void {
  const isRoot = (place: string): boolean => existsSync(join(place, '.git'));
  if (isRoot(folder)) return;
  let place = dirname(folder);
  while (!isRoot(place) && dirname(place) !== place) place = dirname(place);
  if (!isRoot(place)) return;
  throw new UserError(
    'init-root',
    `GitHub looks for workflows in the root of a repository only. Run init there: ${visibleText(place)}.`,
  );
}

async function chooseData(given: string | null, { folder, ask }: InitPorts): Promise<string> {
  const fromRoot = (path: string): string =>
    relative(folder, resolve(folder, path)).split(sep).join('/');
  if (given !== null) return fromRoot(given);
  const tables = await findTables(folder);
  const [first] = tables;
  if (first === undefined) {
    throw new UserError(
      'init-data',
      'There is no table here: no .csv, .tsv, .jsonl, .ndjson or .parquet. Put yours into this folder, or name it: --data FILE.',
    );
  }
  if (ask === null) return first;
  const others = tables.length > 1 ? ` (found ${listNames(tables)})` : '';
  return fromRoot(await ask(`Which table is to be learned from?${others}`, first));
}

async function chooseTarget(
  given: string | null,
  columns: readonly string[],
  { ask }: InitPorts,
): Promise<string> {
  const target =
    given ?? (await (ask ?? takeFound)('Which column is to be predicted?', guessTarget(columns)));
  if (columns.includes(target)) return target;
  throw new UserError(
    'init-target',
    `There is no column ${quote(target)}. ${suggestName(target, columns)}`,
  );
}

const takeFound: Ask = (_, found) => Promise.resolve(found);

async function readHeader(bytes: Uint8Array, path: string): Promise<readonly string[]> {
  let columns: readonly string[] = [];
  const problems = new Problems();
  const isSkipped = (): boolean => false;
  const asked = { separator: 'auto', decimal: 'auto', columns: [], isSkipped } as const;
  const openParquet = await loadParquet(bytes);
  const content = Buffer.from(bytes);
  const records = openRecords(content, path, TABLE_LIMITS, asked, problems, openParquet);
  readRows(records, path, TABLE_LIMITS, problems, ({ names }) => {
    problems.refuse();
    columns = [...names];
    return () => undefined;
  });
  return columns;
}

/** Measures the defaults on the table, and once more with another seed, which tells what is luck. */
async function measureTable(
  data: Uint8Array,
  path: string,
  target: string,
  progress: Progress,
): Promise<InitAnswers['proposal']> {
  const values = new Map(Object.entries({ data: path, target, baseline: 'none' }));
  const settings = readSettings({ explicit: { origin: 'flag', values }, file: null });
  const table = await readTable(data, path, settings.table);
  const nothing = { state: 'absent' } as const;
  const base = {
    commit: null,
    reason: '',
    store: null,
    workflow: null,
    findCommit: () => Promise.resolve({ state: 'none', reason: '' } as const),
    readFile: () => Promise.resolve(nothing),
  };
  const grow: typeof growForest = (set, classes, options) =>
    growForest(set, classes, options, () => {
      progress.tree();
    });
  const { seed } = settings.hyperparameters;
  // The split keeps its seed: the same rows are tested.
  const runs = [seed, seed + 1].map((of) => {
    const hyperparameters = { ...settings.hyperparameters, seed: of };
    return divide(table, { ...settings, hyperparameters }, { data, base });
  }) as [Divided, Divided];
  const measureRuns = taskOf(table) === 'regression' ? measureErrors : measureRight;
  const proposal = await measureRuns(runs, { grow, progress });
  progress.end();
  return proposal;
}

type Ports = Pick<RunPorts, 'grow' | 'progress'>;

async function measureRight([run, again]: [Divided, Divided], ports: Ports): Promise<Proposal> {
  const one = await measure(run, null, ports);
  const other = await measure(again, null, ports);
  const { truth, predicted } = one.predictions;
  const unstable = truth.reduce((sum, label, row) => {
    const isRight = predicted[row] === label;
    return sum + (isRight === (other.predictions.predicted[row] === label) ? 0 : 1);
  }, 0);
  const { rows, correct, majorityShare } = one.evaluation;
  const { significance } = run.settings.gate;
  return propose({ rows, correct, majorityShare, unstable, significance });
}

async function measureErrors(
  [run, again]: [Divided, Divided],
  ports: Ports,
): Promise<NumbersProposal> {
  const { predictions, evaluation, groups } = await measureNumbers(run, ports);
  const other = await measureNumbers(again, ports);
  return proposeNumbers({
    errors: lossesOf(predictions, absoluteLoss),
    otherErrors: lossesOf(other.predictions, absoluteLoss),
    medianMae: evaluation.medianMae,
    interval: intervalOf(predictions, groups),
    significance: run.settings.gateOfNumbers.significance,
  });
}
