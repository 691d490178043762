import type { Result } from '../document/result.js';
import type { KnownBase } from '../verdict/conclude.js';
import { judgeByBase, type Judgement } from '../verdict/judgeByBase.js';
import { inOwnNames, type Compared, type Paired } from './compareWithBase.js';
import { listSlices } from './listSlices.js';
import type { Measured } from './measure.js';

/** What a run is held to and what came of it, before anybody accepts it. */
export interface Judged {
  readonly judgement: Judgement;
  readonly baseline: KnownBase;
}

/** Holds a run against its own rules and the base's, which are about a renamed class by its new name. */
export function judgeRun(
  measured: Measured,
  paired: Paired & Pick<Compared, 'medians'>,
  told: Pick<Result, 'data' | 'findings' | 'dataChanges'>,
): Judged {
  const { settings, modelSettings, evaluation, majority, predictions } = measured;
  const { seed } = modelSettings;
  const slices = listSlices(measured);
  const baseline = { notComparable: false, ...paired.baseline };
  const own = { evaluation, majority, predictions, slices };
  const run = { ...paired, baseline, ...own, ...told, seed };
  const { policy } = paired.baseline;
  const ofBase = policy && inOwnNames(policy, told.dataChanges);
  return { judgement: judgeByBase(run, settings.gate, ofBase), baseline };
}
