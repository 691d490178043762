import type { AnyResult } from '../../document/regressionResult.js';
import type { DataChanges } from '../../document/result.js';
import { describeDataChanges } from './describeDataChanges.js';
import { describeSettingsChanges } from './describeSettingsChanges.js';
import { shortSentence } from '../../text/visibleText.js';
import { listNames } from './listNames.js';
import { formatPlural } from './numbers.js';

type Compared = Pick<NonNullable<AnyResult['comparison']>, 'rows' | 'leftOut'>;

/**
 * The rows of a comparison: `On the same 150 rows`. Where rows both came and went, some may have been
 * edited, and the base is asked about what they are now.
 */
export function describeRows({ rows, leftOut }: Compared, changes: DataChanges | null): string {
  const count = formatPlural(rows, 'row');
  if (leftOut > 0) return `On the ${count} that both predicted`;
  const isSame = changes === null || changes.rowsAdded === 0 || changes.rowsRemoved === 0;
  return isSame ? `On the same ${count}` : `On the ${count} of this run`;
}

const MOST_CHANGES = 5;

function listChanges(changes: readonly string[], most: number): string {
  if (most === 0 && changes.length > 0) return formatPlural(changes.length, 'change');
  const more = changes.length - most;
  const shown = more > 0 ? [...changes.slice(0, most), `${more} more`] : changes;
  return shown.length === 0 ? 'unchanged' : shown.join(', ');
}

/**
 * What differs from the base: `Data: 3 rows more. Settings: trees 50 \u2192 100.`
 *
 * @param most changes of the data, and of the settings, that are named one by one
 */
export function describeKnownChanges(result: AnyResult, most = MOST_CHANGES): string {
  const settings = listChanges(describeSettingsChanges(result.baseline.settingsChanges), most);
  const changes = describeDataChanges(result);
  const data = changes && listChanges(changes, most);
  const all = [...(data === null ? [] : [data]), settings];
  // Of those that were given to both sides, nothing is known.
  const which = result.baseline.givenToBoth.length === 0 ? 'settings' : 'other settings';
  return data !== null && all.every((part) => part === 'unchanged')
    ? `Data and ${which}: unchanged.`
    : `${data === null ? '' : `Data: ${data}. `}${which.replace(/^./, (letter) => letter.toUpperCase())}: ${settings}.`;
}

/** What may have changed and cannot be seen, since it holds for both sides. */
export function describeUnseen({ baseline, source }: AnyResult): string[] {
  const { givenToBoth, workflowChanged } = baseline;
  const giver = source.event === null ? 'by flags' : 'by the workflow';
  const many = givenToBoth.length > 1;
  return [
    ...(givenToBoth.length === 0
      ? []
      : [
          `Given ${giver}, so equal on both sides: ${listNames(givenToBoth)}; a change of ${many ? 'them' : 'it'} cannot be seen here.`,
        ]),
    ...(workflowChanged === true
      ? [
          "The workflow's file differs from the base's, so what it gives to both sides may have changed.",
        ]
      : []),
  ];
}

/** Why nothing is known of a base that is there; `null` when it could be read. */
export function describeUnreadable({ baseline }: AnyResult): string | null {
  return baseline.source === 'unreadable'
    ? `The base could not be read, and without it nothing passes: ${shortSentence(baseline.reason)}`
    : null;
}

/** What was refused of what earlier runs stored, and what to do about it: two sentences for each. */
export function describeRejected({ baseline }: AnyResult): string[] {
  return baseline.rejected.map(
    ({ run, reason }) =>
      `A stored result of the base was refused: ${shortSentence(reason)} Run ${run} stored it: find out what changed it, and delete it.`,
  );
}

/** How there will be something to compare with; `null` when that is settled. */
export function describeNextStep({ baseline, source }: AnyResult): string | null {
  if (baseline.mode === 'none' || baseline.source !== 'none') return null;
  if (source.event === null) return 'To compare with a git revision, give --baseline-commit.';
  return source.event === 'push'
    ? 'Later pull requests are compared with this run.'
    : 'Once this gate has run on the base branch, pull requests are compared with that run.';
}
