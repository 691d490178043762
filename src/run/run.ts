import type { AnyResult } from '../document/regressionResult.js';
import type { GrowForest } from '../forest/forest.js';
import { gateOf } from '../settings/gateOf.js';
import { readTable } from '../table/readTable.js';
import { taskOf } from '../table/table.js';
import { findClasses } from './findClasses.js';
import { findNumbers } from './findNumbers.js';
import type { Found } from './found.js';
import { measureNumbersBesideBase } from './measureNumbers.js';
import type { Settings } from '../settings/settings.js';
import { shortName } from '../text/visibleText.js';
import {
  METRICS_FILE,
  MODEL_FILE,
  ONNX_FILE,
  PROFILE_FILE,
  type RunFileName,
  type RunFiles,
} from './files.js';
import type { KnownHistory } from '../history/knownHistory.js';
import { keepModel } from './keepModel.js';
import { divide } from './measure.js';
import { measureBesideBase } from './measureBesideBase.js';
import { readHistory } from './readHistory.js';
import type { RunPorts } from './ports.js';
import { writeHistory } from './writeHistory.js';
import { writeResultFiles } from './writeResultFiles.js';

/** What a run came to, and the files that say it. */
export interface RunOutcome {
  readonly result: AnyResult;
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
  const history = ports.history && (await readHistory(ports.history));
  const earlier = history?.earlier ?? null;
  const found = await find(settings, ports, earlier);
  const { result, files } = await ports.output.together(async (output) => {
    const model = found.kept && (await keepModel(found.kept, { ...ports, output }));
    const result = found.create(model);
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

/** Finds out all of a model, grown here or given, by what it answers with. */
async function find(
  settings: Settings,
  ports: RunPorts,
  earlier: KnownHistory | null,
): Promise<Found> {
  if (settings.predictions !== null) {
    const { takeGiven } = await import(/* webpackMode: "eager" */ './takeGiven.js');
    const given = await takeGiven(settings, ports);
    return given.task === 'regression'
      ? findNumbers(given.beside, ports, earlier)
      : findClasses(given.beside, given.beside.measured.settings, ports, earlier);
  }
  const table = await readTable(ports.data, ports.dataName, settings.table);
  const own = { ...settings, gate: gateOf(settings, taskOf(table)) };
  const divided = divide(table, own, ports);
  return taskOf(table) === 'regression'
    ? findNumbers(await measureNumbersBesideBase(divided, ports), ports, earlier)
    : findClasses(await measureBesideBase(divided, ports), own, ports, earlier);
}

/** Grows, and tells the progress of every tree. */
function countTrees({ grow, progress }: RunPorts): GrowForest {
  return (set, classes, options) =>
    grow(set, classes, options, () => {
      progress.tree();
    });
}
