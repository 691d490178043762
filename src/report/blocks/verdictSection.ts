import type { AnyResult } from '../../document/regressionResult.js';
import { describeVerdict, listAccepted } from '../words/describeVerdict.js';
import type { Mark } from './block.js';
import type { Section } from './section.js';

/** What became of the run, in one line. */
export const verdictSection: Section = {
  name: 'verdict',
  build: (result) => [{ kind: 'heading', mark: markOf(result), text: describeVerdict(result) }],
};

/** How a run is marked. */
export function markOf(result: AnyResult): Mark {
  if (result.verdict === 'passed') return listAccepted(result).length > 0 ? 'accepted' : 'passed';
  return result.verdict === 'failed' ? 'failed' : 'warning';
}
