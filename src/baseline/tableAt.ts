import type { AlignedTable } from '../comparison/alignNames.js';
import type { BaseFiles } from './readBaseFiles.js';

/** A commit's own table by this run's names; `null` if unreadable. */
export async function tableAt(commit: string, files: BaseFiles): Promise<AlignedTable | null> {
  const reading = await files.table(commit);
  return reading.state === 'found' ? reading.value.aligned : null;
}
