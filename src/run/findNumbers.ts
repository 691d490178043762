import { checkNumberTable } from './checkTable.js';
import { isWorkflowChanged } from '../baseline/isWorkflowChanged.js';
import { isGiven } from '../document/isGiven.js';
import type { RegressionResult } from '../document/regressionResult.js';
import type { KnownHistory } from '../history/knownHistory.js';
import { summariseTable } from '../table/summariseTable.js';
import { judgeWith } from '../verdict/judgeByBase.js';
import { judgeNumbers } from '../verdict/numbers/judgeNumbers.js';
import { listNumberIntervals } from '../verdict/numbers/listNumberIntervals.js';
import { pairNumbers, type PairedNumbers } from './compareNumbersWithBase.js';
import { findChanges, inOwnNames } from './compareWithBase.js';
import { createRegressionResult } from './createRegressionResult.js';
import { decide } from './decide.js';
import type { Found } from './found.js';
import type { Judged } from './judgeRun.js';
import { measureByBase, type Told } from './measureByBase.js';
import {
  measureNumbersBesideBase,
  type MeasuredNumbers,
  type NumbersBesideBase,
} from './measureNumbers.js';
import type { RunPorts } from './ports.js';

/** What is said of a run that is measured as the base measures. */
export type BaseNumbers = Pick<
  NonNullable<RegressionResult['baseEvaluation']>,
  'rows' | 'mae' | 'baselineMae'
>;

interface OtherwiseMeasured {
  readonly measured: MeasuredNumbers;
  readonly paired: PairedNumbers;
  readonly judged: Judged;
}

/** What is found out of a model that answers with numbers, and of its base. */
export async function findNumbers(
  beside: NumbersBesideBase,
  ports: RunPorts,
  earlier: KnownHistory | null,
): Promise<Found> {
  const { measured } = beside;
  const { table, modelSettings } = measured;
  const data = summariseTable(table);
  const paired = await pairNumbers(beside, ports);
  const { baseline } = paired;
  const { dataChanges, medians, distributions } = findChanges(measured, baseline, earlier);
  ports.progress.phase('Judging', null);
  const findings = isGiven(modelSettings) ? [] : checkNumberTable(measured, paired);
  const told = { data, findings, dataChanges, medians };
  const byBase = await measureByBase<OtherwiseMeasured>(
    measured,
    { baseline, dataChanges, medians },
    told.findings,
    ports,
    async (run, again) => {
      const other = await measureNumbersBesideBase(run, ports);
      const pairedAgain = await pairNumbers(other, ports);
      const judged = judgeFound(other.measured, pairedAgain, again);
      return { measured: other.measured, paired: pairedAgain, judged };
    },
  );
  const decision = await decide(judgeFound(measured, paired, told), byBase, ports, numbersOf);
  const workflowChanged = await isWorkflowChanged(ports.base);
  return {
    kept: isGiven(modelSettings) ? null : measured,
    create: (model) =>
      createRegressionResult({
        ...measured,
        ...paired,
        ...decision,
        ...told,
        toolVersion: ports.toolVersion,
        createdAt: ports.now(),
        source: ports.source,
        workflowChanged,
        intervals: listNumberIntervals(measured, paired.compared?.pair ?? null),
        distributions,
        model: model?.model ?? null,
        modelFile: ports.modelFile?.stated ?? null,
      }),
  };
}

/** Holds a run against its own rules and the base's. */
function judgeFound(
  { settings, modelSettings, evaluation }: MeasuredNumbers,
  paired: PairedNumbers,
  told: Told,
): Judged {
  const baseline = { notComparable: false, ...paired.baseline };
  const run = { ...paired, ...told, baseline, evaluation, seed: modelSettings.seed };
  const { policy } = paired.baseline;
  const ofBase = policy && inOwnNames(policy, told.dataChanges);
  return {
    judgement: judgeWith((gate) => judgeNumbers(run, gate), settings.gate, ofBase),
    baseline,
  };
}

function numbersOf(outcome: OtherwiseMeasured | null): BaseNumbers {
  if (outcome === null) return { rows: 0, mae: null, baselineMae: null };
  const { measured, paired } = outcome;
  return {
    rows: measured.evaluation.rows,
    mae: paired.compared?.comparison.current.mae ?? measured.evaluation.mae,
    baselineMae: paired.compared?.comparison.baseline.mae ?? null,
  };
}
