import type { TableInUse } from '../table/tableInUse.js';
import type { BaseFiles } from './readBaseFiles.js';

/** A commit's own table with the columns in the parts its settings give them; `null` if unreadable. */
export async function tableAt(commit: string, files: BaseFiles): Promise<TableInUse | null> {
  const reading = await files.table(commit);
  if (reading.state !== 'found') return null;
  const { table, settings } = reading.value;
  return { table, settings: settings.table };
}
