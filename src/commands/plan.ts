import { createFollower } from '../dvc/createFollower.js';
import { describePlan } from '../report/words/describePlan.js';
import { prepareRun } from '../run/prepareRun.js';
import type { Explicit } from '../settings/readSettings.js';
import { splitTable } from '../split/splitTable.js';
import { readTable } from '../table/readTable.js';
import { wrapText } from '../text/wrapText.js';
import { pageWidth } from './terminalWidth.js';

/**
 * What the rows that a run would test can show: sentences, a paragraph each.
 *
 * @throws UserError for settings or a table that cannot be used
 */
export async function plan(explicit: Explicit): Promise<string> {
  const { settings, data, dataName } = await prepareRun(
    explicit,
    null,
    createFollower(process.env),
  );
  const table = await readTable(data, dataName, settings.table);
  const split = splitTable(table, settings.split);
  const rows = split.foldOf.reduce((sum, fold) => sum + (fold >= 0 ? 1 : 0), 0);
  const isGrouped = settings.table.groupColumn !== null;
  const width = pageWidth(process.stdout);
  return describePlan({ rows, isGrouped, ...settings.gate })
    .flatMap((sentence) => wrapText(sentence, width))
    .join('\n');
}
