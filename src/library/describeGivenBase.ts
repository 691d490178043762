import { settingsChanges } from '../comparison/settingsChanges.js';
import type { AnyResult } from '../document/regressionResult.js';

/** What a document says of a base that was given as one. */
export function describeGivenBase(base: AnyResult, current: AnyResult): AnyResult['baseline'] {
  return {
    mode: current.baseline.mode,
    stage: null,
    source: 'artifact',
    commit: base.source.commit,
    reason: 'From the document that was given.',
    notComparable: false,
    settingsChanges: settingsChanges(base.settings, current.settings),
    givenToBoth: [],
    workflowChanged: null,
    data: base.data,
    rejected: [],
  };
}

/** The same of one that cannot be compared with; `null` where only its rows are others. */
export function describeNoBase(
  baseline: AnyResult['baseline'],
  obstacle: string | null,
): AnyResult['baseline'] {
  const why = obstacle ?? "it has none of this run's rows";
  return {
    ...baseline,
    source: 'none',
    reason: `The document that was given cannot be compared with: ${why}.`,
    notComparable: true,
    settingsChanges: [],
    data: null,
  };
}
