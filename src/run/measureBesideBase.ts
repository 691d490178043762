import type { BaseAccess } from '../baseline/baseline.js';
import { obtainBaseline, type Obtained } from '../baseline/obtainBaseline.js';
import type { DrawnFeatures } from '../training/growths.js';
import { type Divided, measure, type Measured } from './measure.js';
import type { RunPorts } from './ports.js';

/** A run, and what it is to be compared with. */
export interface MeasuredBesideBase {
  readonly measured: Measured;
  readonly obtained: Obtained;
  /** The same for another commit in the place of the base. */
  readonly obtainAt: (base: BaseAccess) => Promise<Obtained>;
}

/**
 * Finds the base's answers for the tested rows, then measures this run, whose trees draw as many
 * features as the base's where nothing else is very clearly better.
 */
export async function measureBesideBase(
  run: Divided,
  ports: RunPorts,
): Promise<MeasuredBesideBase> {
  ports.progress.phase('Preparing the comparison with the base', null);
  const current = { ...ports, ...run };
  const obtained = await obtainBaseline(current, ports.base, ports.grow, (reason) => {
    ports.progress.note(reason);
  });
  return {
    measured: await measure(run, drawnByBase(run, obtained), ports),
    obtained,
    obtainAt: (base) => obtainBaseline(current, base, ports.grow),
  };
}

/** `null` where this run does not choose, or the base did not. */
function drawnByBase({ options }: Divided, { baseline }: Obtained): DrawnFeatures | null {
  const isChoosing = options.candidates !== undefined && 'votes' in baseline;
  return isChoosing && baseline.settings.maxFeatures === 'auto' ? baseline.drawn : null;
}
