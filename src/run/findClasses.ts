import type { Result } from '../document/result.js';
import { isGiven } from '../document/isGiven.js';
import type { KnownHistory } from '../history/knownHistory.js';
import type { Settings } from '../settings/settings.js';
import { summariseTable } from '../table/summariseTable.js';
import { isWorkflowChanged } from '../baseline/isWorkflowChanged.js';
import { listIntervals } from '../verdict/listIntervals.js';
import { weighSlices } from '../verdict/weighSlices.js';
import { checkTable } from './checkTable.js';
import { compareWithBase, pairWithBase, type Compared, type Paired } from './compareWithBase.js';
import { createResult } from './createResult.js';
import { decide } from './decide.js';
import type { Found } from './found.js';
import { judgeRun, type Judged } from './judgeRun.js';
import { listSlices } from './listSlices.js';
import type { Measured } from './measure.js';
import { measureByBase, type Told } from './measureByBase.js';
import { type MeasuredBesideBase, measureBesideBase } from './measureBesideBase.js';
import type { RunPorts } from './ports.js';
import { toPredictions } from './toPredictions.js';

/** What is said of a run that is measured as the base measures. */
export type ClassNumbers = Pick<
  NonNullable<Result['baseEvaluation']>,
  'rows' | 'accuracy' | 'baselineAccuracy'
>;

interface OtherwiseMeasured {
  readonly measured: Measured;
  readonly paired: Paired;
  readonly judged: Judged;
}

/** What is found out of a model that answers with classes, and of its base. */
export async function findClasses(
  beside: MeasuredBesideBase,
  settings: Settings,
  ports: RunPorts,
  earlier: KnownHistory | null,
): Promise<Found> {
  const { measured } = beside;
  const data = summariseTable(measured.table);
  const compared = await compareWithBase(beside, ports, earlier);
  ports.progress.phase('Judging', null);
  const isOfFile = isGiven(measured.modelSettings);
  const findings = isOfFile ? [] : checkTable(measured, compared);
  const byBase = await measureByBase<OtherwiseMeasured>(
    measured,
    compared,
    findings,
    ports,
    async (run, told) => judgeAgain(await measureBesideBase(run, ports), told, ports),
    async (otherwise, told) => {
      const { takeGiven } = await import(/* webpackMode: "eager" */ './takeGiven.js');
      const given = await takeGiven(otherwise, ports);
      if (given.task === 'regression') throw new Error('Classes became numbers.');
      return judgeAgain(given.beside, { ...told, data }, ports);
    },
  );
  const { dataChanges } = compared;
  const judged = judgeRun(measured, compared, { data, findings, dataChanges });
  const decision = await decide(judged, byBase, ports, numbersOf);
  const workflowChanged = await isWorkflowChanged(ports.base);
  return {
    kept: isOfFile ? null : measured,
    create: (model) =>
      createResult({
        ...measured,
        ...compared,
        ...decision,
        toolVersion: ports.toolVersion,
        createdAt: ports.now(),
        source: ports.source,
        data,
        findings,
        workflowChanged,
        slices: sliceRows(measured, compared, settings),
        intervals: listIntervals(measured, compared.pair),
        model: model?.model ?? null,
        features: model?.features ?? null,
        outOfBag: model?.outOfBag ?? null,
        modelFile: ports.modelFile?.stated ?? null,
      }),
  };
}

async function judgeAgain(
  beside: MeasuredBesideBase,
  { medians, ...told }: Told,
  ports: RunPorts,
): Promise<OtherwiseMeasured> {
  const { measured } = beside;
  const paired = await pairWithBase(beside, ports);
  return { measured, paired, judged: judgeRun(measured, { ...paired, medians }, told) };
}

function numbersOf(outcome: OtherwiseMeasured | null): ClassNumbers {
  if (outcome === null) return { rows: 0, accuracy: null, baselineAccuracy: null };
  const { measured, paired } = outcome;
  return {
    rows: measured.evaluation.rows,
    accuracy: paired.comparison?.current.accuracy ?? measured.evaluation.accuracy,
    baselineAccuracy: paired.comparison?.baseline.accuracy ?? null,
  };
}

function sliceRows(
  measured: Measured,
  { baseline }: Compared,
  settings: Settings,
): Result['slices'] {
  const { predictions, groups } = measured;
  const before = 'votes' in baseline ? toPredictions(measured, baseline.votes) : null;
  const rows = { current: predictions, baseline: before, groups };
  return weighSlices(listSlices(measured), rows, settings.gate.significance, settings.split.seed);
}
