import type { AnyResult } from '../document/regressionResult.js';
import type { Settings } from '../settings/settings.js';
import { shortName } from '../text/visibleText.js';
import {
  GIVEN_MODEL,
  METRICS_FILE,
  MODEL_FILE,
  ONNX_FILE,
  PROFILE_FILE,
  type RunFileName,
  type RunFiles,
} from './files.js';
import type { KnownHistory } from '../history/knownHistory.js';
import { keepModel } from './keepModel.js';
import { findAll } from './findAll.js';
import { countTrees } from './countTrees.js';
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
  const found = await findAll(settings, ports, earlier);
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
    if (ports.modelFile) {
      const { name, content } = ports.modelFile;
      files.set(GIVEN_MODEL.name, await output.write(name, [content]));
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
