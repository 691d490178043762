import type { DataChanges } from '../document/result.js';
import type { Table } from '../table/table.js';
import { countDiffering } from './countDiffering.js';
import { numberAnswers } from './findDataChanges.js';
import { findUnmatched } from './findUnmatched.js';
import { namesOnlyIn } from './namesOnlyIn.js';
import { NO_DATA_CHANGES } from './noDataChanges.js';
import { numberKeys } from './numberKeys.js';

/** What is different between the rows of two files of predictions, which have no features. */
export function findGivenChanges(base: Table, current: Table): DataChanges {
  const rows = numberKeys(base.identities, current.identities);
  const unmatched = findUnmatched(rows);
  return {
    ...NO_DATA_CHANGES,
    rowsAdded: unmatched.current.length,
    rowsRemoved: unmatched.base.length,
    rowsRelabelled: countDiffering(rows, numberAnswers(base, current)),
    classesAdded: namesOnlyIn(current.classes, base.classes),
    classesRemoved: namesOnlyIn(base.classes, current.classes),
  };
}
