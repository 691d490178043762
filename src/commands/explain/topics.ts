import { METRICS } from '../../rules/metrics.js';
import { DEFINITIONS } from '../../settings/definitions.js';
import { CHECK_NAMES, explainCheck } from './explainCheck.js';
import { explainInput } from './explainInput.js';
import { explainMetric } from './explainMetric.js';
import { VERDICT_MEANINGS } from './verdictMeanings.js';

/** Things that can be explained by their name. */
export interface Topic {
  /** What such a name is, as a sentence says it. */
  readonly what: string;
  readonly names: readonly string[];
  /** A few lines on one of these names. */
  readonly explain: (name: string) => readonly string[];
}

/** What can be explained by its name; a name that several have is the first's. */
export const TOPICS: readonly Topic[] = [
  { what: 'metric', names: [...METRICS.keys()], explain: explainMetric },
  { what: 'check', names: CHECK_NAMES, explain: explainCheck },
  { what: 'input', names: DEFINITIONS.map(({ name }) => name), explain: explainInput },
  {
    what: 'verdict',
    names: [...VERDICT_MEANINGS.keys()],
    explain: (name) => VERDICT_MEANINGS.get(name) ?? [],
  },
];
