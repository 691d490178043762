import { UserError } from '../errors.js';
import { formatJson } from '../json/formatJson.js';
import { renderHistory } from '../report/renderHistory.js';
import { METRICS } from '../rules/metrics.js';
import { quote } from '../text/quote.js';
import { suggestName } from '../text/suggestName.js';
import { readHistoryFile } from './historyFile.js';
import { pageWidth } from './terminalWidth.js';
import { wantsColour } from './wantsColour.js';

export interface HistoryRequest {
  readonly from: string;
  /** As rules write it: `accuracy`, `recall[setosa]`. */
  readonly metric: string;
  readonly isJson: boolean;
}

/**
 * Prints a history.
 * @throws UserError for a file that is no history, and for what is no metric of a model
 */
export async function history({ from, metric, isJson }: HistoryRequest): Promise<void> {
  const shown = readMetricName(metric);
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
        ...shown,
        colour: wantsColour(process.stdout, process.env),
        width: pageWidth(process.stdout),
      })}\n`;
  process.stdout.write(text);
}

function readMetricName(text: string): { metric: string; of: string | null } {
  const [, name = '', of = null] = /^([^[\]]+?)\s*(?:\[(.*)\])?$/s.exec(text) ?? [];
  const metric = METRICS.get(name);
  const known = [...METRICS].filter(([, one]) => one.source === 'model' && one.rows === 'tested');
  if (metric?.source !== 'model' || metric.rows !== 'tested') {
    throw new UserError(
      'arguments',
      `metric: there is no ${quote(name === '' ? text : name)} in a history. ${suggestName(
        name,
        known.map(([one]) => one),
      )}`,
    );
  }
  if ((metric.of === 'class') !== (of !== null)) {
    throw new UserError(
      'arguments',
      metric.of === 'class'
        ? `metric: ${name} is of one class: write ${name}[CLASS].`
        : `metric: ${name} is not of one class: leave out what is in brackets.`,
    );
  }
  return { metric: name, of };
}
