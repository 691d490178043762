import { createFollower } from '../dvc/createFollower.js';
import { describePlan } from '../report/words/describePlan.js';
import { listSlices } from '../run/listSlices.js';
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
  const tested = Int32Array.from(table.labels.keys()).filter((row) => split.foldOf[row]! >= 0);
  const rows = tested.length;
  const slices = listSlices({ table, tested }).map(({ column, names, partOf }) => ({
    column,
    names,
    rows: names.map((_, part) => partOf.filter((one) => one === part).length),
  }));
  const isGrouped = settings.table.groupColumn !== null;
  const width = pageWidth(process.stdout);
  return describePlan({ rows, isGrouped, slices, ...settings.gate })
    .flatMap((sentence) => wrapText(sentence, width))
    .join('\n');
}
