import { UserError } from '../errors.js';
import type { Table } from '../table/table.js';
import { quoteName } from '../table/wording.js';
import type { Split } from './split.js';

const KEPT_TOGETHER = 'Rows of one group, or with equal features, are kept together.';

/** @throws UserError `split-fold-empty`, `split-test-empty`, `split-training-empty` */
function checkSides({ path, labels }: Table, { method, folds, foldOf }: Split): void {
  const tested = new Int32Array(folds);
  let training = 0;
  for (const fold of foldOf) {
    if (fold === -1) training += 1;
    else tested[fold] = tested[fold]! + 1;
  }
  const empty = tested.indexOf(0);
  const rows = `of the ${labels.length} rows of ${path}`;
  if (method === 'cross-validation' && empty !== -1) {
    throw new UserError(
      'split-fold-empty',
      `None ${rows} falls in fold ${empty + 1} of ${folds}, so it has nothing to test. ${KEPT_TOGETHER} Set \`folds\` lower, or add rows.`,
    );
  }
  if (method === 'hold-out' && empty !== -1) {
    throw new UserError(
      'split-test-empty',
      `None ${rows} falls in the hold-out to be tested. ${KEPT_TOGETHER} Set \`test-size\` higher, set \`evaluation: cross-validation\`, or add rows.`,
    );
  }
  if (method === 'hold-out' && training === 0) {
    throw new UserError(
      'split-training-empty',
      `All ${labels.length} rows of ${path} fall in the hold-out, so none is left to train with. ${KEPT_TOGETHER} Set \`test-size\` lower, or add rows.`,
    );
  }
}

const UNSEEN = -2;
const SEVERAL = -3;

/** @throws UserError `split-class-untrained`, `split-class-untested` */
function checkClasses({ path, classes, labels }: Table, { method, foldOf }: Split): void {
  const onlyFold = new Int32Array(classes.length).fill(UNSEEN);
  labels.forEach((label, row) => {
    const fold = foldOf[row] ?? UNSEEN;
    const earlier = onlyFold[label];
    if (earlier !== fold) onlyFold[label] = earlier === UNSEEN ? fold : SEVERAL;
  });

  classes.forEach((name, label) => {
    const fold = onlyFold[label] ?? SEVERAL;
    if (fold === SEVERAL) return;
    const rows = `all rows of the class ${quoteName(name)} in ${path}`;
    if (fold === -1) {
      throw new UserError(
        'split-class-untested',
        `The hold-out leaves out ${rows}, so the class cannot be tested. ${KEPT_TOGETHER} Set \`test-size\` higher, set \`evaluation: cross-validation\`, or add rows of the class.`,
      );
    }
    const place = method === 'hold-out' ? 'The hold-out' : `Fold ${fold + 1}`;
    throw new UserError(
      'split-class-untrained',
      `${place} takes ${rows} for testing, so there is none to train with. ${KEPT_TOGETHER} Set another \`seed\`, or add rows of the class.`,
    );
  });
}

/**
 * Checks that every fold has rows to test, and every class rows to train with in every fold. With a
 * hold-out, every class must be tested too; with cross-validation it is, in some fold.
 *
 * @throws UserError `split-fold-empty`, `split-test-empty`, `split-training-empty`,
 *   `split-class-untrained`, `split-class-untested`
 */
export function checkSplit(table: Table, split: Split): void {
  checkSides(table, split);
  checkClasses(table, split);
}
