import type { Result } from '../document/result.js';
import { accept } from '../verdict/accept.js';
import { judgeByBase, type Judgement } from '../verdict/judgeByBase.js';
import type { Compared } from './compareWithBase.js';
import type { Measured } from './measure.js';
import type { RunPorts } from './ports.js';

/** What a run is held to, what came of it, and who accepted that. */
export interface Decision {
  readonly judgement: Judgement;
  readonly acceptance: Result['acceptance'];
}

/** Holds a run against its own rules and the base's. */
export async function decide(
  { settings, modelSettings, evaluation }: Measured,
  compared: Compared,
  data: Result['data'],
  ports: Pick<RunPorts, 'findAcceptance'>,
): Promise<Decision> {
  const { seed } = modelSettings;
  const { policy } = compared.baseline;
  const baseline = { notComparable: false, ...compared.baseline };
  const run = { ...compared, baseline, evaluation, data, seed };
  const judgement = judgeByBase(run, settings.gate, policy);
  const acceptance = await findAcceptance(judgement, ports);
  return { judgement: accept(judgement, acceptance, baseline), acceptance };
}

/** Asked only about a judgement that it can change: not about one that waits for the base alone. */
async function findAcceptance(
  { verdict, policy, rules, basePolicy }: Judgement,
  ports: Pick<RunPorts, 'findAcceptance'>,
): Promise<Result['acceptance']> {
  const all = [...rules, ...(basePolicy?.rules ?? [])];
  const isOpen = verdict === 'inconclusive' && all.some(({ outcome }) => outcome === verdict);
  const isAsked = verdict === 'failed' || isOpen;
  return isAsked && policy.acceptLabel !== null ? ports.findAcceptance(policy.acceptLabel) : null;
}
