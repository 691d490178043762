import { identify } from '../parts/identify.js';
import { FORMAT, partName, type Share } from '../parts/part.js';
import type { PartWriter } from '../parts/partWriter.js';
import type { Settings } from '../settings/settings.js';
import { shortName } from '../text/visibleText.js';
import { countTrees } from './countTrees.js';
import { findAll } from './findAll.js';
import { growKept } from './keepModel.js';
import type { RunPorts } from './ports.js';

/** A part that was grown. */
export interface GrownPart {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** What was done, in a sentence. */
  readonly sentence: string;
}

/**
 * One part of a run: asks for the models that the run asks for, of base and pull request alike, of
 * which `outside.grow` grows its share, and writes what the writer has then. Nothing is judged.
 *
 * @throws UserError when settings or data cannot be used; nothing is written then
 */
export async function growPart(
  settings: Settings,
  share: Share,
  writer: PartWriter,
  outside: RunPorts,
): Promise<GrownPart> {
  const findAcceptance = (): Promise<null> => Promise.resolve(null);
  const ports = { ...outside, findAcceptance, grow: countTrees(outside) };
  const { progress, output, toolVersion } = ports;
  progress.phase(`Reading ${shortName(ports.dataName)}`, null);
  const found = await findAll(settings, ports, null);
  if (found.kept !== null) await growKept(found.kept, ports);

  progress.phase('Writing the part', null);
  const identity = identify(ports.data, settings, toolVersion);
  const header = { format: FORMAT, gate: settings.name, ...share, ...identity } as const;
  const name = partName(settings.name, share);
  let bytes = 0;
  function* counted(): Generator<Uint8Array> {
    for (const piece of writer.pieces(header)) {
      bytes += piece.length;
      yield piece;
    }
  }
  const path = await output.write(name, counted());
  progress.end();
  const { part, parts } = share;
  const sentence = `Part ${part} of ${parts} of ${settings.name} has grown ${writer.trees} trees (${describeBytes(bytes)}). It judges nothing: the job with parts ${parts} does.`;
  return { name, path, sentence };
}

function describeBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
