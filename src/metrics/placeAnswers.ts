import { noVotes, type Answers } from './evaluation.js';

/**
 * Answers for other rows, each of them the one at its position.
 *
 * @param positions per row the place of its answer; negative for a row without one
 */
export function placeAnswers({ predicted, counts }: Answers, positions: Int32Array): Answers {
  const width = predicted.length === 0 ? 0 : (counts?.length ?? 0) / predicted.length;
  const placed = counts && noVotes(counts, positions.length * width);
  if (counts !== null) {
    for (const [row, position] of positions.entries()) {
      if (position < 0) continue;
      placed?.set(counts.subarray(position * width, (position + 1) * width), row * width);
    }
  }
  return {
    predicted: positions.map((position) => (position < 0 ? -1 : predicted[position]!)),
    counts: placed,
  };
}
