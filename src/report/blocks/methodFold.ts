import type { AnyResult } from '../../document/regressionResult.js';
import { wordsOf } from '../tasks/words.js';
import { describeColumns } from '../words/describeColumns.js';
import { describeDataChanges } from '../words/describeDataChanges.js';
import { listFindings } from '../words/describeFindings.js';
import { describeMethod } from '../words/describeMethod.js';
import { formatPlural } from '../words/numbers.js';
import type { Block, Fold } from './block.js';
import { dataBlocks } from './dataBlocks.js';
import { driftBlocks } from './driftBlocks.js';
import { findingLine } from './findingLine.js';
import { nameBase } from './nameBase.js';
import { left, name, strong } from './pieces.js';

/** What was learned from and how, what differs from the base, and where the base's result is from. */
export function methodFold(result: AnyResult): Fold {
  return {
    kind: 'fold',
    title: nameMethod(result),
    blocks: [
      ...dataBlocks(result),
      ...tableBlocks(result),
      ...settingsBlocks(result),
      { kind: 'paragraph', line: nameBase('Base', result) },
      { kind: 'list', items: describeMethod(result).map((item) => [item]) },
    ],
  };
}

function nameMethod(result: AnyResult): string {
  const { baseline, comparison, data } = result;
  const size = formatPlural(data.rows, 'row');
  if (comparison === null) return `Data (${size}), settings and method`;
  const changes = describeDataChanges(result);
  const dataNews =
    changes === null ? '' : changes.length === 0 ? ' (unchanged)' : ` (${changes[0] ?? ''})`;
  const settings = baseline.settingsChanges.length;
  const settingsNews = settings === 0 ? 'unchanged' : formatPlural(settings, 'change');
  return `Data${dataNews}, settings (${settingsNews}) and method`;
}

/** How the table was read, what is doubtful about it as it was at the base, and which columns moved. */
export function tableBlocks(result: AnyResult): Block[] {
  const columns = describeColumns(result.data);
  const known = listFindings(result).filter(({ isNew }) => isNew === false);
  return [
    ...(columns.length === 0 ? [] : [{ kind: 'paragraph' as const, line: [columns.join(' ')] }]),
    ...(known.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, line: ['Of the table, as at the base:'] },
          {
            kind: 'list' as const,
            items: known.map((finding) => findingLine(finding, wordsOf(result).answer)),
          },
        ]),
    ...driftBlocks(result),
  ];
}

/** The settings that differ from the base's, if any do. */
function settingsBlocks({ baseline: { settingsChanges } }: AnyResult): Block[] {
  if (settingsChanges.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      line: [strong(`Settings: ${formatPlural(settingsChanges.length, 'change')}`)],
    },
    {
      kind: 'table',
      columns: [left('setting'), left('base'), left('this')],
      rows: settingsChanges.map((of) => [name(of.name), name(of.base), name(of.current)]),
    },
  ];
}
