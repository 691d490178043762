/**
 * The place of a text among levels in code-unit order, counted from 0; of one that is not among them
 * half a step before the first that is behind it, so that it falls between its neighbours.
 */
export function rankOf(text: string, levels: readonly string[]): number {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (levels[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return levels[low] === text ? low : low - 0.5;
}
