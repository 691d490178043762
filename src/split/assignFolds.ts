import type { SplitSettings } from '../settings/settings.js';
import { drawShare } from './drawShare.js';
import type { Split } from './split.js';

/** The fold that tests each row, by seed and split key alone; -1 for one that only trains. */
export function assignFolds(
  splitKeys: readonly string[],
  { seed, folds, testSize }: Pick<SplitSettings, 'seed' | 'folds' | 'testSize'>,
  method: Split['method'],
): Int32Array {
  return Int32Array.from(splitKeys, (key) => {
    const share = drawShare(seed, key);
    if (method === 'hold-out') return share < testSize ? 0 : -1;
    return Math.floor(share * folds);
  });
}
