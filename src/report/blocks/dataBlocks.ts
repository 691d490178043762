import type { AnyResult } from '../../document/regressionResult.js';
import { shortName } from '../../text/visibleText.js';
import { listFindings } from '../words/describeFindings.js';
import { describeDataChanges } from '../words/describeDataChanges.js';
import { describeNewRows } from '../words/describeNewRows.js';
import { listNames } from '../words/listNames.js';
import { formatPlural } from '../words/numbers.js';
import { blocksOf } from '../tasks/blocks.js';
import { wordsOf } from '../tasks/words.js';
import type { Block } from './block.js';

/** What was learned from, and what is different from the base's. */
export function dataBlocks(result: AnyResult): Block[] {
  return [
    { kind: 'paragraph', line: [describeData(result).join(' ')] },
    ...blocksOf(result).targets(),
  ];
}

/** Sentences. */
function describeData(result: AnyResult): string[] {
  const { path, target, features, duplicates, conflictingLabels } = result.data;
  const { dataPointer } = result.source;
  const words = wordsOf(result);
  const pointer = dataPointer === null ? '' : ` (kept by DVC, ${shortName(dataPointer)})`;
  const isTold = listFindings(result).some(({ code }) => code === 'FG-T04');
  const changes = describeDataChanges(result);
  const same = (rows: number): string =>
    `${formatPlural(rows, 'row has', 'rows have')} the same features as`;
  return [
    `${shortName(path)}${pointer}: ${shortName(target)}${features.length === 0 ? '' : ` from ${listNames(features)}`}.`,
    duplicates === 0 ? 'No two rows have the same features.' : `${same(duplicates)} another.`,
    ...(conflictingLabels === 0 || isTold
      ? []
      : [`${same(conflictingLabels)} a row of another ${words.answer}.`]),
    ...(changes === null
      ? []
      : [
          changes.length === 0
            ? 'The base has the same table.'
            : `Against the base: ${changes.join('; ')}.`,
        ]),
    ...words.rowChanges(),
    ...describeDrift(result),
    ...describeNewRows(result),
  ];
}

/** Whether columns have moved; nothing when the base's table is the same or not known. */
function describeDrift({ data, baseline, dataChanges }: AnyResult): string[] {
  if (dataChanges === null || baseline.data?.fingerprint === data.fingerprint) return [];
  if (dataChanges.drift.length === 0) return ['Too few rows to tell whether a column has drifted.'];
  return dataChanges.drift.some(({ drifted }) => drifted) ? [] : ['No column has drifted.'];
}
