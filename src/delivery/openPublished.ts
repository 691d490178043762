import type { BaseAccess } from '../baseline/baseline.js';
import type { Environment } from '../files/environment.js';

/** The way to what is published, by what is loaded only when it is gone: most runs look for nothing. */
export function openPublished(
  gate: string,
  env: Environment,
): NonNullable<BaseAccess['findPublished']> {
  return async (stage, at) => {
    const { createPublishedFinder } = await import(/* webpackMode: "eager" */ './findPublished.js');
    return createPublishedFinder(gate, env)(stage, at);
  };
}
