import type { Result } from '../../document/result.js';
import {
  buildMatrix,
  buildMistakes,
  buildNumberedMatrix,
  MOST_CLASSES,
} from '../blocks/confusionSection.js';
import type { Section } from '../blocks/section.js';

/**
 * The confusion matrix under the names of its classes, where there is no room for these under
 * numbers, and where that is too wide too, the most frequent mistakes.
 */
export const confusionOnTerminal: Section<Result> = {
  name: 'confusion on a terminal',
  on: ['terminal'],
  build: ({ evaluation }) => {
    const mistakes = buildMistakes(evaluation);
    if (evaluation.perClass.length > MOST_CLASSES) return mistakes;
    return buildMatrix(evaluation, [
      {
        kind: 'fold',
        title: 'Confusion matrix: actual classes down, predicted ones across, by number',
        blocks: [buildNumberedMatrix(evaluation)],
        instead: mistakes,
      },
    ]);
  },
};
