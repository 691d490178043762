import { UserError } from '../errors.js';
import { formatJson } from '../json/formatJson.js';
import { renderHistory } from '../report/renderHistory.js';
import type { History } from '../history/history.js';
import { METRICS, NAMES_OF, type Metric } from '../rules/metrics.js';
import { readScore } from '../rules/readScore.js';
import { quote } from '../text/quote.js';
import { suggestName } from '../text/suggestName.js';
import { readHistoryFile } from './historyFile.js';
import { pageWidth } from './terminalWidth.js';
import { wantsColour } from './wantsColour.js';

export interface HistoryRequest {
  readonly from: string;
  /** As rules write it: `accuracy`, `recall[setosa]`; `null` for what leads in reports. */
  readonly metric: string | null;
  readonly isJson: boolean;
}

/**
 * Prints a history.
 * @throws UserError for a file that is no history, and for what is no metric of a model
 */
export async function history({ from, metric, isJson }: HistoryRequest): Promise<void> {
  const asked = metric === null ? null : readMetricName(metric);
  const found = await readHistoryFile(from, 'from');
  if (found === null) {
    throw new UserError(
      'path-absent',
      `from: there is no file ${quote(from)}. Download the artifact of a run of the branch (gh run download), or let gate carry on a history (--history FILE).`,
    );
  }
  const text = isJson
    ? formatJson(found.entries)
    : `${renderHistory(found, {
        ...(asked ?? { metric: leadingOf(found), of: null }),
        colour: wantsColour(process.stdout, process.env),
        width: pageWidth(process.stdout),
      })}\n`;
  process.stdout.write(text);
}

/** What reports lead with, of the newest run. */
function leadingOf({ entries }: History): string {
  const scores = entries.at(-1)?.scores;
  return scores !== undefined && readScore('mae', null, scores) !== null ? 'mae' : 'accuracy';
}

function readMetricName(text: string): { metric: string; of: string | null } {
  const [, name = '', of = null] = /^([^[\]]+?)\s*(?:\[(.*)\])?$/s.exec(text) ?? [];
  const metric = METRICS.get(name);
  const isKept = (one: Metric | undefined): boolean =>
    one !== undefined && 'rows' in one && one.rows === 'tested';
  const known = [...METRICS].filter(([, one]) => isKept(one));
  if (metric === undefined || !isKept(metric)) {
    throw new UserError(
      'arguments',
      `metric: there is no ${quote(name === '' ? text : name)} in a history. ${suggestName(
        name,
        known.map(([one]) => one),
      )}`,
    );
  }
  const { of: kind, isAlsoOfWhole } = metric;
  if (kind === null ? of !== null : of === null && !isAlsoOfWhole) {
    throw new UserError(
      'arguments',
      kind === null
        ? `metric: ${name} is not of one class: leave out what is in brackets.`
        : `metric: ${name} is of one ${kind}: write ${name}[${kind.toUpperCase()}].`,
    );
  }
  const names = kind === null ? undefined : NAMES_OF[kind];
  if (of !== null && names?.includes(of) === false) {
    throw new UserError(
      'arguments',
      `metric: there is no ${kind ?? ''} ${quote(of)}. ${suggestName(of, names)}`,
    );
  }
  return { metric: name, of };
}
