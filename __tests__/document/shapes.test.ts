import { expect, it } from '@jest/globals';
import type { Result, ResultRule } from '../../src/document/result.js';
import type { Evaluation } from '../../src/metrics/evaluation.js';
import type { Rule } from '../../src/rules/rule.js';
import type { Interval } from '../../src/statistics/interval.js';

/** Whether each is what the other is. */
type Same<A, B> = [A, B] extends [B, A] ? true : false;

it('the schema and the types of the rooms before it say the same', () => {
  const same: [
    Same<Result['evaluation'], Evaluation>,
    Same<Result['intervals'][number]['current'], Interval | null>,
    Same<Pick<ResultRule, keyof Rule>, Rule>,
  ] = [true, true, true];
  expect(same).toEqual([true, true, true]);
});
