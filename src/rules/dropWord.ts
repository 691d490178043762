import { METRICS } from './metrics.js';

/** What a change for the worse is called: an error of numbers rises. */
export function dropWord(metric: string): 'drop' | 'rise' {
  const form = METRICS.get(metric);
  return form?.source === 'numbers' && form.better === 'less' ? 'rise' : 'drop';
}
