import { BASELINE_CHOICES } from '../document/enums.js';
import { UserError } from '../errors.js';
import { quote } from '../text/quote.js';
import { suggestName } from '../text/suggestName.js';
import type { Settings } from './settings.js';

/**
 * Which baseline is wanted: a word that is none of the ways to one is a stage, which has to be at a
 * target.
 *
 * @throws UserError for a stage without a target, as a mistyped word is, and a target without a stage
 */
export function readBaseline(
  word: string,
  at: string | null,
): Pick<Settings, 'baseline' | 'stage'> {
  const mode = BASELINE_CHOICES.find((choice) => choice === word);
  if (mode === undefined && at !== null) return { baseline: 'stage', stage: { name: word, at } };
  if (mode !== undefined && at === null) return { baseline: mode, stage: null };
  throw new UserError(
    'settings-baseline',
    mode === undefined
      ? `baseline ${quote(word)} is none of ${BASELINE_CHOICES.join(', ')}. ${suggestName(word, BASELINE_CHOICES)} ` +
          'A stage such as production needs baseline-at too, where its versions are: release, s3://BUCKET/PREFIX or mlflow:REGISTERED_MODEL.'
      : `baseline-at ${quote(at ?? '')} is of no use beside baseline ${quote(word)}: name a stage there, such as production, or leave it out.`,
  );
}
