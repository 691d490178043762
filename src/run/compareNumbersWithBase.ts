import type { Baseline, RejectedArtifact } from '../baseline/baseline.js';
import { weighNumberRows } from '../comparison/weighNumberRows.js';
import type { RegressionResult } from '../document/regressionResult.js';
import { listSince } from '../rules/since.js';
import type { JudgedNumbers, NumberAnchor } from '../verdict/numbers/judgeNumbers.js';
import { NO_NUMBERS_BESIDE, standBesideNumbers } from '../verdict/numbers/standBesideNumbers.js';
import type { NumberBeside } from '../verdict/numbers/standBesideNumbers.js';
import { compareSince, notCompared, type Since } from './compareSince.js';
import {
  measureNumberSeeds,
  toNumbers,
  type MeasuredNumbers,
  type NumbersBesideBase,
} from './measureNumbers.js';
import { isGiven } from '../document/isGiven.js';
import type { RunPorts } from './ports.js';

/** Another side's answers for the tested rows, and what became of them. */
interface OtherNumbers extends NumberBeside {
  /** NaN for a row that it could not predict; `null` without a comparison. */
  readonly answers: Float64Array | null;
  /** Per tested row the number it has there; NaN for a row that is not there. */
  readonly truthBefore: Float64Array | null;
  readonly rowChanges: RegressionResult['rowChanges'];
}

/** What a rule is since, and its answers for the tested rows. */
export interface PairedNumberAnchor extends NumberAnchor, OtherNumbers {
  readonly commit: string | null;
}

/** Both sides on the same rows. */
export interface PairedNumbers extends OtherNumbers {
  readonly baseline: Baseline;
  readonly rejected: readonly RejectedArtifact[];
  readonly anchors: readonly PairedNumberAnchor[];
  readonly seeds: RegressionResult['seeds'];
}

const NOTHING: OtherNumbers = {
  ...NO_NUMBERS_BESIDE,
  answers: null,
  truthBefore: null,
  rowChanges: null,
};

/** Holds a run's numbers beside the base's, and beside those of the commits that rules of either side are since. */
export async function pairNumbers(
  { measured, obtained, obtainAt }: NumbersBesideBase,
  ports: RunPorts,
): Promise<PairedNumbers> {
  const { baseline, rejected } = obtained;
  const rules = [...measured.settings.gate.rules, ...(baseline.policy?.rules ?? [])];
  const since = await compareSince(listSince(rules), obtainAt, ports, (of, found) =>
    holdAnchor(measured, of, found),
  );
  ports.progress.phase('Comparing with the base', null);
  const first = pairAnswers(measured, baseline, null);
  const seeds =
    'votes' in baseline && first.answers !== null && !isGiven(measured.modelSettings)
      ? await measureNumberSeeds(measured, baseline, first.answers, ports)
      : null;
  return {
    baseline,
    rejected: [...rejected, ...since.rejected],
    anchors: since.anchors,
    ...pairAnswers(measured, baseline, seeds),
    seeds,
  };
}

function holdAnchor(
  measured: MeasuredNumbers,
  since: Since,
  baseline: Baseline | null,
): PairedNumberAnchor {
  const held = baseline === null ? NOTHING : pairAnswers(measured, baseline, null);
  if (baseline === null) return { ...since, ...held };
  return { ...(held.compared === null ? notCompared(since) : since), ...held };
}

function pairAnswers(
  { predictions, groups }: MeasuredNumbers,
  baseline: Baseline,
  seeds: RegressionResult['seeds'],
): OtherNumbers {
  if (!('votes' in baseline) || baseline.own.numbers === undefined) return NOTHING;
  const answers = toNumbers(baseline.votes);
  const { keys, numbers } = baseline.own;
  const { changes, truthBefore } = weighNumberRows(predictions, answers, { ...numbers, keys });
  const beside = standBesideNumbers({
    truth: predictions.truth,
    ...withSeeds(predictions.predicted, answers, seeds),
    truthBefore,
    groups,
  });
  if (beside.compared === null) return NOTHING;
  return { ...beside, answers, truthBefore, rowChanges: changes };
}

/** Both sides with each seed, the run's own first. */
export function withSeeds(
  current: Float64Array,
  baseline: Float64Array,
  seeds: RegressionResult['seeds'],
): Pick<Parameters<typeof standBesideNumbers>[0], 'current' | 'baseline'> {
  const others = seeds?.answers ?? [];
  return {
    current: [current, ...others.map((answers) => Float64Array.from(answers.current))],
    baseline: [
      baseline,
      ...others.map((answers) => Float64Array.from(answers.baseline, (number) => number ?? NaN)),
    ],
  };
}

/** What a verdict needs of both sides. */
export type JudgedPair = Pick<JudgedNumbers, 'compared' | 'stayed' | 'anchors'>;
