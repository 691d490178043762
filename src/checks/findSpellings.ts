import { findSimilarClasses } from '../table/findSimilarClasses.js';
import { type CheckedRun, type Found, MOST_LISTED } from './check.js';

/** Groups of such classes that are told; the others are more of the same. */
const MOST_GROUPS = 3;

/** Classes that a reader takes for one, as they differ only in case, in blanks or in Unicode form. */
export function findSpellings({ table }: CheckedRun): Found[] {
  return findSimilarClasses(table.classes)
    .slice(0, MOST_GROUPS)
    .map((classes) => ({ count: classes.length, classes: classes.slice(0, MOST_LISTED) }));
}
