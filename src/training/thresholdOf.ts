import { UserError } from '../errors.js';
import type { Threshold } from '../metrics/threshold.js';
import type { Hyperparameters } from '../settings/settings.js';
import { quote } from '../text/quote.js';
import { suggestName } from '../text/suggestName.js';

type Asked = Pick<Hyperparameters, 'threshold' | 'positiveClass'>;

/**
 * How the classes of a table are told apart: the threshold of two, if there is one.
 *
 * @throws UserError for a threshold or a positive class where there are not two classes, and for a
 *   positive class that is none of them
 */
export function requireThreshold(
  asked: Asked,
  classes: readonly string[],
  path: string,
): Threshold | null {
  const { threshold, positiveClass } = asked;
  if (threshold === null && positiveClass === null) return null;
  const named = [
    ...(threshold === null ? [] : [`threshold ${threshold}`]),
    ...(positiveClass === null ? [] : [`positive-class ${quote(positiveClass)}`]),
  ].join(' and ');
  if (classes.length !== 2) {
    throw new UserError(
      'settings-contradiction',
      `${named}: of use for two classes only, and ${classes.length === 0 ? `of ${path} a number is predicted` : `${path} has ${classes.length}`}. Leave it out.`,
    );
  }
  if (positiveClass !== null && !classes.includes(positiveClass)) {
    throw new UserError(
      'settings-contradiction',
      `positive-class ${quote(positiveClass)} is no class of ${path}. ${suggestName(positiveClass, classes)}`,
    );
  }
  return thresholdOf(asked, classes);
}

/** The same of settings that were used already; a positive class that is not there any more is the last. */
export function thresholdOf(
  { threshold, positiveClass }: Asked,
  classes: readonly string[],
): Threshold | null {
  if (threshold === null || classes.length !== 2) return null;
  return { positive: positiveIndex(positiveClass, classes) ?? 1, share: threshold };
}

/** The class that is looked for; `undefined` where none is named, which stands for the last of two. */
export function positiveIndex(
  positiveClass: string | null,
  classes: readonly string[],
): number | undefined {
  const index = positiveClass === null ? -1 : classes.indexOf(positiveClass);
  return index < 0 ? undefined : index;
}
