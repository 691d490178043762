import type { Baseline, RejectedArtifact } from '../baseline/baseline.js';
import { weighNumberRows } from '../comparison/weighNumberRows.js';
import type { RegressionResult, RegressionRowChanges } from '../document/regressionResult.js';
import { listSince } from '../rules/since.js';
import type { NumberAnchor } from '../verdict/numbers/judgeNumbers.js';
import {
  NO_NUMBERS_BESIDE,
  standBesideNumbers,
  withSeeds,
  type NumberBeside,
} from '../verdict/numbers/standBesideNumbers.js';
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

/** Answers of another side, and what became of its rows. */
interface KnownNumbers {
  readonly answers: Float64Array;
  readonly truthBefore: Float64Array;
  readonly rowChanges: RegressionRowChanges;
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
  const other = readAnswers(measured, baseline);
  const seeds =
    'votes' in baseline && other !== null && !isGiven(measured.modelSettings)
      ? await measureNumberSeeds(measured, baseline, other.answers, ports)
      : null;
  return {
    baseline,
    rejected: [...rejected, ...since.rejected],
    anchors: since.anchors,
    ...pairAnswers(measured, other, seeds),
    seeds,
  };
}

function holdAnchor(
  measured: MeasuredNumbers,
  since: Since,
  baseline: Baseline | null,
): PairedNumberAnchor {
  if (baseline === null) return { ...since, ...NOTHING };
  const held = pairAnswers(measured, readAnswers(measured, baseline), null);
  return { ...(held.compared === null ? notCompared(since) : since), ...held };
}

/** `null` where there are no answers. */
function readAnswers({ predictions }: MeasuredNumbers, baseline: Baseline): KnownNumbers | null {
  if (!('votes' in baseline) || baseline.own.numbers === undefined) return null;
  const answers = toNumbers(baseline.votes);
  if (answers.every(Number.isNaN)) return null;
  const { keys, numbers } = baseline.own;
  const { changes, truthBefore } = weighNumberRows(predictions, answers, { ...numbers, keys });
  return { answers, truthBefore, rowChanges: changes };
}

function pairAnswers(
  { predictions, groups }: MeasuredNumbers,
  other: KnownNumbers | null,
  seeds: RegressionResult['seeds'],
): OtherNumbers {
  if (other === null) return NOTHING;
  const { truth, predicted } = predictions;
  const { answers, truthBefore } = other;
  const sides = withSeeds(predicted, answers, seeds);
  return { ...other, ...standBesideNumbers({ truth, ...sides, truthBefore, groups }) };
}
