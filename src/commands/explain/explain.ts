import { UserError } from '../../errors.js';
import { METRICS } from '../../rules/metrics.js';
import { quote } from '../../text/quote.js';
import { findNearest } from '../../text/suggestName.js';
import { explainRule } from './explainRule.js';
import { TOPICS } from './topics.js';

/**
 * A metric, an input, a verdict or a rule in a few lines.
 *
 * @param asked a name as it is written, in any case, or a whole rule
 * @throws UserError for what is none of these, with the name that may be meant
 */
export function explain(asked: string): readonly string[] {
  const text = asked.trim();
  const known = TOPICS.flatMap(({ names, explain: tell }) => names.map((name) => ({ name, tell })));
  const plain = text.toLowerCase();
  const found = known.find(({ name }) => name.toLowerCase() === plain);
  if (found !== undefined) return found.tell(found.name);
  if (isRule(text)) return explainRule(text);
  // The bare name of recall[setosa].
  const bare = /^([a-z0-9-]+)(?:\[.*\]|\(.*\))$/s.exec(plain)?.[1];
  const metric = TOPICS[0];
  if (bare !== undefined && METRICS.has(bare) && metric !== undefined) return metric.explain(bare);
  const nearest = findNearest(
    text,
    known.map(({ name }) => name),
  );
  const kinds = TOPICS.map(({ what }) => what).join(', ');
  throw new UserError(
    'explain-unknown',
    `${quote(text)} is no ${kinds} or rule. ${
      nearest === null
        ? `Metrics are ${[...METRICS.keys()].join(', ')}. Rules are such as "accuracy drop <= 2%".`
        : `Did you mean ${nearest}?`
    }`,
  );
}

/** Whether somebody meant a rule: it has a limit, or the sign before one. */
function isRule(text: string): boolean {
  return /[<>=\u2264\u2265]/.test(text) || /\bdrop\b/.test(text);
}
