import { stringify } from 'yaml';
import {
  formatAmount,
  formatAmountInterval,
  formatCount,
  formatPercent,
  formatPoints,
} from '../../report/words/numbers.js';
import type { Proposal } from './propose.js';
import type { NumbersProposal } from './proposeNumbers.js';

/** What the two files are made of. */
export interface InitAnswers {
  /** The table's path from the root of the repository, with forward slashes. */
  readonly data: string;
  readonly target: string;
  /** The branch that pull requests are compared with. */
  readonly branch: string;
  readonly proposal: Proposal | NumbersProposal;
}

const ACTION = 'forest-gate/forest-gate@v1';
const INPUTS_PAGE =
  'https://github.com/forest-gate/forest-gate/blob/main/src/settings/README.md#inputs';

/** The text of the workflow. It gives no input, so that the settings file alone says what holds. */
export function renderWorkflow({ branch }: Pick<InitAnswers, 'branch'>): string {
  return `# Trains a model on every pull request and compares it with the base branch.
# What it learns from and is held to stands in ../forest-gate.yml.
name: Model

on:
  pull_request:
  # The run on the base branch stores the result that pull requests are compared with.
  push:
    branches:
      - ${scalar(branch)}

permissions:
  # Reads the result of the base.
  actions: read
  contents: read
  # Writes the comment.
  pull-requests: write

jobs:
  forest-gate:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v6
      - uses: ${ACTION}
`;
}

/** The text of the settings file. */
export function renderSettingsFile({ data, target, proposal }: InitAnswers): string {
  return `# The settings of Forest Gate. Every input may stand here; what a workflow gives overrules it.
# All of them: ${INPUTS_PAGE}

# The table to learn from, and the column to predict.
data: ${scalar(data)}
target: ${scalar(target)}

${'mae' in proposal ? limitErrors(proposal) : limitAccuracy(proposal)}`;
}

function limitAccuracy(proposal: Proposal): string {
  const { correct, rows, accuracy, interval, majorityShare, floor, maxDrop, found } = proposal;
  const measured = `${formatPercent(accuracy)} (${formatCount(correct)} of ${formatCount(rows)} rows)`;
  const about =
    floor === null
      ? `# That is not more than always answering the largest class, so no floor is proposed: without one,
# a model fails when it is shown to be worse than that.
# min-accuracy: 0.9`
      : `# The floor is the lower end of that interval. Without it, a model fails when it is shown to be
# worse than always answering the largest class.
min-accuracy: ${floor}`;
  const certain =
    found === null
      ? '# These rows are too few to find any drop four times out of five.'
      : `# A model that is ${formatPoints(found)} worse is found four times out of five.`;
  return `# The lowest accuracy that passes. Measured: ${measured},
# the 95% interval is ${formatPercent(interval.low)} to ${formatPercent(interval.high)}; always the largest class: ${formatPercent(majorityShare)}.
${about}

# The largest drop of the accuracy from the base that passes: with so many rows a smaller one
# cannot be told from chance. Beyond it a drop fails when the evidence supports it.
${certain}
max-drop: ${maxDrop}
`;
}

function limitErrors({
  rows,
  mae,
  medianMae,
  interval,
  ceiling,
  maxRise,
}: NumbersProposal): string {
  const within = interval === null ? '' : ` (95% interval ${formatAmountInterval(interval)})`;
  const about =
    ceiling === null
      ? `# That is not shown to be less than always answering the median, so no ceiling is proposed, as in
# mae <= ${formatAmount(mae)}.`
      : '# The ceiling is the upper end of that interval.';
  const rules = [
    ...(ceiling === null ? [] : [`mae <= ${ceiling}`]),
    `mae drop <= ${Number((maxRise * 100).toFixed(1))}%`,
    'rows-relabelled <= 0 warn',
  ];
  return `# What the model is held to. Its mean absolute error (MAE) was measured as ${formatAmount(mae)} on ${formatCount(rows)} rows${within};
# always the median: ${formatAmount(medianMae)}.
${about}
# "mae drop" is how much larger the error is than the base's: with so many rows less cannot be told from chance.
# Beyond it a rise fails when the evidence supports it.
rules:
${rules.map((rule) => `  - ${rule}\n`).join('')}`;
}

/** A value as YAML writes it on one line. */
function scalar(value: string): string {
  const plain = stringify(value, { lineWidth: 0 }).trimEnd();
  return plain.includes('\n') || value !== value.trim() ? JSON.stringify(value) : plain;
}
