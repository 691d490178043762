import { isWorkflowChanged } from '../baseline/isWorkflowChanged.js';
import type { Result } from '../document/result.js';
import type { GrowForest } from '../forest/forest.js';
import { readTable } from '../table/readTable.js';
import { summariseTable } from '../table/summariseTable.js';
import type { Settings } from '../settings/settings.js';
import { shortName } from '../text/visibleText.js';
import { listIntervals } from '../verdict/listIntervals.js';
import { checkTable } from './checkTable.js';
import { compareWithBase, type Compared } from './compareWithBase.js';
import { createResult } from './createResult.js';
import { decide } from './decide.js';
import {
  METRICS_FILE,
  MODEL_FILE,
  ONNX_FILE,
  PROFILE_FILE,
  type RunFileName,
  type RunFiles,
} from './files.js';
import type { KnownHistory } from '../history/knownHistory.js';
import { judgeRun } from './judgeRun.js';
import { keepModel } from './keepModel.js';
import { listSlices } from './listSlices.js';
import { divide, type Measured } from './measure.js';
import { measureByBase } from './measureByBase.js';
import { isGiven } from '../document/isGiven.js';
import { type MeasuredBesideBase, measureBesideBase } from './measureBesideBase.js';
import { readHistory } from './readHistory.js';
import type { RunPorts } from './ports.js';
import { toPredictions } from './toPredictions.js';
import { weighSlices } from '../verdict/weighSlices.js';
import { writeHistory } from './writeHistory.js';
import { writeResultFiles } from './writeResultFiles.js';

/** What a run came to, and the files that say it. */
export interface RunOutcome {
  readonly result: Result;
  readonly files: RunFiles;
  /** What is known of the runs before this one; `null` where no history is kept. */
  readonly history: KnownHistory | null;
}

/**
 * One run: reads the table, measures the model, compares it with the base, decides, and writes the
 * files. Telling of it is left to the caller.
 *
 * @throws UserError when settings or data cannot be used; nothing is written then
 */
export async function run(settings: Settings, outside: RunPorts): Promise<RunOutcome> {
  const ports = { ...outside, grow: countTrees(outside) };
  ports.progress.phase(`Reading ${shortName(ports.dataName)}`, null);
  const beside = await measureAnswers(settings, ports);
  const { measured } = beside;
  const data = summariseTable(measured.table);
  const history = ports.history && (await readHistory(ports.history));
  const earlier = history?.earlier ?? null;
  const compared = await compareWithBase(beside, ports, earlier);
  ports.progress.phase('Judging', null);
  const isOfFile = isGiven(measured.modelSettings);
  const findings = isOfFile ? [] : checkTable(measured, compared);
  const byBase = await measureByBase(measured, compared, findings, ports);
  const { dataChanges } = compared;
  const judged = judgeRun(measured, compared, { data, findings, dataChanges });
  const decision = await decide(judged, byBase, ports);
  const workflowChanged = await isWorkflowChanged(ports.base);
  const { result, files } = await ports.output.together(async (output) => {
    const model = isOfFile ? null : await keepModel(measured, { ...ports, output });
    const result = createResult({
      ...measured,
      ...compared,
      ...decision,
      toolVersion: ports.toolVersion,
      createdAt: ports.now(),
      source: ports.source,
      data,
      findings,
      workflowChanged,
      slices: sliceRows(measured, compared),
      intervals: listIntervals(measured, compared.pair),
      model: model?.model ?? null,
      features: model?.features ?? null,
      outOfBag: model?.outOfBag ?? null,
      modelFile: ports.modelFile ?? null,
    });
    ports.progress.phase('Writing the files', null);
    const files = new Map<RunFileName, string>();
    if (model !== null) {
      files.set(MODEL_FILE.name, model.path);
      if (model.onnxPath !== null) files.set(ONNX_FILE.name, model.onnxPath);
      files.set(PROFILE_FILE.name, model.profilePath);
    }
    const isWanted = (wanted: (of: Settings) => boolean): boolean => wanted(settings);
    const written = [
      ...(await writeResultFiles(result, earlier, output, isWanted)),
      ...(await writeHistory(result, history, output)),
    ];
    return { result, files: new Map([...files, ...written]) };
  }, METRICS_FILE.name);
  ports.progress.end();
  return { result, files, history: earlier };
}

function sliceRows(measured: Measured, { baseline }: Compared): Result['slices'] {
  const { predictions, groups, settings } = measured;
  const before = 'votes' in baseline ? toPredictions(measured, baseline.votes) : null;
  const rows = { current: predictions, baseline: before, groups };
  return weighSlices(listSlices(measured), rows, settings.gate.significance, settings.split.seed);
}

/** What a model answers, grown here or given, and what it is to be compared with. */
async function measureAnswers(settings: Settings, ports: RunPorts): Promise<MeasuredBesideBase> {
  if (settings.predictions !== null) {
    const { takeGiven } = await import(/* webpackMode: "eager" */ './takeGiven.js');
    return takeGiven(settings, ports);
  }
  const table = await readTable(ports.data, ports.dataName, settings.table);
  return measureBesideBase(divide(table, settings, ports), ports);
}

/** Grows, and tells the progress of every tree. */
function countTrees({ grow, progress }: RunPorts): GrowForest {
  return (set, classes, options) =>
    grow(set, classes, options, () => {
      progress.tree();
    });
}
