import type { Result } from '../../document/result.js';
import type { Block, Fold } from '../blocks/block.js';
import { nameBase } from '../blocks/baseSection.js';
import { findingLine } from '../blocks/checksSection.js';
import { columnsSection } from '../blocks/columnsSection.js';
import { dataSection } from '../blocks/dataSection.js';
import { driftSection } from '../blocks/driftSection.js';
import type { Section } from '../blocks/section.js';
import { settingsSection } from '../blocks/settingsSection.js';
import { listFindings } from '../words/describeFindings.js';
import { describeMethod } from '../words/describeMethod.js';
import { formatPlural } from '../words/numbers.js';
import { describeDataChanges } from '../words/describeDataChanges.js';

/** What was learned from and how, what differs from the base, and where the base's result is from. */
export function methodFold(result: Result): Fold {
  return {
    kind: 'fold',
    title: nameMethod(result),
    blocks: [
      ...inside(dataSection, result),
      ...columnsSection.build(result, null),
      ...tellFindings(result),
      ...titled(driftSection, result),
      ...titled(settingsSection, result),
      { kind: 'paragraph', line: nameBase('Base', result) },
      { kind: 'list', items: describeMethod(result).map((item) => [item]) },
    ],
  };
}

function nameMethod(result: Result): string {
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

/** What a section would fold. */
function inside(section: Section, result: Result): Block[] {
  return section
    .build(result, null)
    .flatMap((block): readonly Block[] => (block.kind === 'fold' ? block.blocks : [block]));
}

/** The same with its title. */
function titled(section: Section, result: Result): Block[] {
  return section
    .build(result, null)
    .flatMap((block): readonly Block[] =>
      block.kind === 'fold'
        ? [{ kind: 'paragraph', line: [{ kind: 'strong', text: block.title }] }, ...block.blocks]
        : [block],
    );
}

/** What the checks of the table found that the base has too. */
function tellFindings(result: Result): Block[] {
  const known = listFindings(result).filter(({ isNew }) => isNew === false);
  return known.length === 0
    ? []
    : [
        { kind: 'paragraph', line: ['Of the table, as at the base:'] },
        { kind: 'list', items: known.map(findingLine) },
      ];
}
