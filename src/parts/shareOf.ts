import type { Turn } from '../forest/forest.js';
import type { Share } from './part.js';

const ALONE: Turn = { model: 0, models: 1 };

/**
 * Which trees of a forest a part grows. All of a run's models are laid on one line, each as long as
 * the others, and the parts are equal pieces of it: so a part has whole models, or few that it shares
 * with its neighbours, and what every model costs beside its trees is paid by few parts.
 *
 * @returns the place of the first tree and that behind the last; the same where there is none
 */
export function shareOf(
  { part, parts }: Share,
  { model, models }: Turn = ALONE,
  trees: number,
): [first: number, end: number] {
  const placeAt = (edge: number): number => {
    const place = Math.floor(((edge * models - model * parts) * trees) / parts);
    return Math.min(trees, Math.max(0, place));
  };
  return [placeAt(part - 1), placeAt(part)];
}
