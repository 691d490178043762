import type { Check } from './check.js';
import { findConflicts } from './findConflicts.js';
import { findCopiedColumns } from './findCopiedColumns.js';
import { findIds } from './findIds.js';
import { findLabelErrors } from './findLabelErrors.js';
import { findLeaks } from './findLeaks.js';
import { findNearCopies } from './findNearCopies.js';
import { findOrderEffect } from './findOrderEffect.js';
import { findRareClasses } from './findRareClasses.js';
import { findSpellings } from './findSpellings.js';

/** All checks of the table, in the order of reports. The page of this room has a section for each. */
export const CHECKS: readonly Check[] = [
  { code: 'FG-T01', find: findLeaks },
  { code: 'FG-T02', find: findIds },
  { code: 'FG-T03', find: findNearCopies },
  { code: 'FG-T04', find: findConflicts },
  { code: 'FG-T05', find: findRareClasses },
  { code: 'FG-T06', find: findSpellings },
  { code: 'FG-T07', find: findOrderEffect },
  { code: 'FG-T08', find: findCopiedColumns },
  { code: 'FG-T09', find: findLabelErrors },
];
