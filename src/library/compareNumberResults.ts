import { NO_DATA_CHANGES } from '../comparison/noDataChanges.js';
import { weighNumberRows } from '../comparison/weighNumberRows.js';
import {
  regressionResultSchema,
  type AnyResult,
  type RegressionResult,
} from '../document/regressionResult.js';
import { parsePolicy } from '../rules/policy.js';
import { judgeWith } from '../verdict/judgeByBase.js';
import { judgeNumbers } from '../verdict/numbers/judgeNumbers.js';
import { listNumberIntervals } from '../verdict/numbers/listNumberIntervals.js';
import {
  NO_NUMBERS_BESIDE,
  standBesideNumbers,
  type NumberBeside,
} from '../verdict/numbers/standBesideNumbers.js';
import { describeGivenBase, describeNoBase } from './describeGivenBase.js';
import { whyNotComparable } from './whyNotComparable.js';

/**
 * What `compareResults` does, for a document of predicted numbers.
 *
 * @throws UserError when a document contradicts itself so that nothing follows from it
 */
export function compareNumberResults(base: AnyResult, current: RegressionResult): RegressionResult {
  const { rows } = current;
  const predictions = {
    truth: Float64Array.from(rows.truth),
    predicted: Float64Array.from(rows.predicted),
  };
  const beside = holdBeside(base, current, predictions);
  const { compared, baseline } = beside;
  const run = {
    ...current,
    ...beside,
    seed: current.settings.seed,
    anchors: current.anchors.map((anchor) => ({
      ...anchor,
      ...standBeside(predictions, rows.group, anchor.rows),
    })),
  };
  const judgement = judgeWith(
    (gate) => judgeNumbers(run, gate),
    parsePolicy(current.policy),
    // Rules on classes cannot judge numbers.
    base.task === current.task ? parsePolicy(base.policy) : null,
  );
  return regressionResultSchema.parse({
    ...current,
    ...judgement,
    baseEvaluation: null,
    acceptance: null,
    baseline,
    comparison: compared?.comparison ?? null,
    rowChanges: beside.rowChanges,
    dataChanges: beside.dataChanges,
    distributions: beside.distributions,
    intervals: listNumberIntervals({ predictions, groups: rows.group }, compared?.pair ?? null),
    seeds: null,
    rows: { ...rows, baseline: beside.answers },
  } satisfies RegressionResult);
}

interface Beside
  extends
    NumberBeside,
    Pick<RegressionResult, 'baseline' | 'rowChanges' | 'dataChanges' | 'distributions'> {
  readonly answers: RegressionResult['rows']['baseline'];
}

interface Numbers {
  readonly truth: Float64Array;
  readonly predicted: Float64Array;
}

function holdBeside(base: AnyResult, current: RegressionResult, predictions: Numbers): Beside {
  const obstacle = whyNotComparable(base, current);
  const baseline = describeGivenBase(base, current);
  const answered =
    obstacle === null && base.task === 'regression' ? answerFrom(base, current) : null;
  if (answered === null || base.task !== 'regression' || answered.every(Number.isNaN)) {
    return {
      ...NO_NUMBERS_BESIDE,
      answers: null,
      rowChanges: null,
      dataChanges: null,
      distributions: [],
      baseline: describeNoBase(baseline, obstacle),
    };
  }
  const { changes, truthBefore } = weighNumberRows(predictions, answered, {
    keys: { base: base.rows.identity, current: current.rows.identity },
    truth: Float64Array.from(base.rows.truth),
    predicted: Float64Array.from(base.rows.predicted),
  });
  const answers = { predicted: orNulls(answered), truth: orNulls(truthBefore) };
  const isSameTable = base.data.fingerprint === current.data.fingerprint;
  const isSameBase = base.data.fingerprint === current.baseline.data?.fingerprint;
  return {
    ...standBeside(predictions, current.rows.group, answers),
    answers,
    baseline,
    rowChanges: changes,
    // What else changed in a table only the two tables can tell.
    dataChanges: isSameTable ? NO_DATA_CHANGES : isSameBase ? current.dataChanges : null,
    distributions: isSameBase ? current.distributions : [],
  };
}

/** The base's answers for the rows of another document that it tested in the same fold; NaN for a row without one. */
function answerFrom(base: RegressionResult, current: RegressionResult): Float64Array {
  const keysOf = ({ rows }: RegressionResult): string[] =>
    (rows.content ?? rows.identity).map((content, row) => `${String(rows.fold[row])} ${content}`);
  const known = new Map(keysOf(base).map((key, row) => [key, base.rows.predicted[row] ?? NaN]));
  return Float64Array.from(keysOf(current), (key) => known.get(key) ?? NaN);
}

function standBeside(
  { truth, predicted }: Numbers,
  groups: readonly string[] | null,
  other: RegressionResult['rows']['baseline'],
): NumberBeside {
  if (other === null) return NO_NUMBERS_BESIDE;
  const read = (values: readonly (number | null)[]): Float64Array =>
    Float64Array.from(values, (value) => value ?? NaN);
  return standBesideNumbers({
    truth,
    current: [predicted],
    baseline: [read(other.predicted)],
    truthBefore: read(other.truth),
    groups,
  });
}

function orNulls(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}
