import { type CheckedRun, type Found, MOST_LISTED } from './check.js';

/**
 * Classes of so few rows that some model is tested on them without having seen one, and those that
 * no model is tested on.
 */
export function findRareClasses({ table, foldOf }: CheckedRun): Found[] {
  const folds = table.classes.map(() => new Set<number>());
  for (const [row, label] of table.labels.entries()) folds[label]?.add(foldOf[row]!);
  const listed = (
    kind: 'unlearned' | 'untested',
    isMeant: (of: Set<number>) => boolean,
  ): Found[] => {
    const classes = table.classes.filter((_, label) => isMeant(folds[label]!));
    return classes.length === 0
      ? []
      : [{ count: classes.length, classes: classes.slice(0, MOST_LISTED), kind }];
  };
  return [
    ...listed('unlearned', (of) => of.size === 1 && !of.has(-1)),
    ...listed('untested', (of) => of.size === 1 && of.has(-1)),
  ];
}
