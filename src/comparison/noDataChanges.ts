import type { DataChanges } from '../document/result.js';

/** What is different between two tables of which nothing is. */
export const NO_DATA_CHANGES: DataChanges = {
  rowsAdded: 0,
  rowsRemoved: 0,
  rowsRelabelled: 0,
  rowsEdited: 0,
  classesAdded: [],
  classesRemoved: [],
  columnsAdded: [],
  columnsRemoved: [],
  columnsRenamed: [],
  classesRenamed: [],
  columnsRetyped: [],
  newLevels: [],
  newRows: null,
  drift: [],
};
