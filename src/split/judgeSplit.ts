import type { Table } from '../table/table.js';
import type { Split } from './split.js';

/**
 * What a division is good for: `whole` when every part has rows, and every class rows to learn from
 * and rows to be tested on; `usable` when every part has rows; else `unusable`, as there is nothing to
 * test, or nothing to learn from.
 */
export function judgeSplit(table: Table, split: Split): 'whole' | 'usable' | 'unusable' {
  if (!hasRowsEverywhere(split)) return 'unusable';
  return hasClassesEverywhere(table, split) ? 'whole' : 'usable';
}

function hasRowsEverywhere({ folds, foldOf }: Split): boolean {
  const tested = new Int32Array(folds);
  let training = 0;
  for (const fold of foldOf) {
    if (fold === -1) training += 1;
    else tested[fold] = tested[fold]! + 1;
  }
  return tested.every((rows) => rows > 0) && (folds > 1 || training > 0);
}

const UNSEEN = -2;

/** Whether no class is in one part alone, where it is either never learned or never tested. */
function hasClassesEverywhere({ classes, labels }: Table, { foldOf }: Split): boolean {
  const onlyFold = new Int32Array(classes.length).fill(UNSEEN);
  const isInSeveral = new Uint8Array(classes.length);
  labels.forEach((label, row) => {
    const fold = foldOf[row]!;
    if (onlyFold[label] === UNSEEN) onlyFold[label] = fold;
    else if (onlyFold[label] !== fold) isInSeveral[label] = 1;
  });
  return isInSeveral.every((several) => several === 1);
}
