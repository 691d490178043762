import type { AnyResult, RegressionResult } from './regressionResult.js';
import type { Result } from './result.js';

/** What is said of a document for each task. */
export interface ByTask<T> {
  readonly classification: (result: Result) => T;
  readonly regression: (result: RegressionResult) => T;
}

/** The one question of what a model answers with: a class or a number. */
export function byTask<T>(result: AnyResult, answers: ByTask<T>): T {
  return result.task === 'regression' ? answers.regression(result) : answers.classification(result);
}
