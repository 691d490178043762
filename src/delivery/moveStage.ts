import { UserError } from '../errors.js';
import { stackVersions, type Move } from './move.js';
import { findVersion } from './readVersion.js';
import type { Target } from './target.js';
import { printVersionName, type Version, type VersionName } from './version.js';

/** Who moves a stage, when, and why. */
export interface Mover {
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

/** What a move came to; `move` is `null` when the version was there already. */
export interface Moved {
  readonly move: Move | null;
  readonly version: Version;
  /** The number of the version that was there before; `null` for none. */
  readonly before: number | null;
}

/**
 * Brings a version to a stage.
 * @throws UserError when the version is absent, begun only, or failed and nobody says why
 */
export async function promote(
  target: Target,
  { name, number }: VersionName,
  stage: string,
  mover: Mover,
): Promise<Moved> {
  const version = await findVersion(target, { name, number });
  const { verdict } = version.manifest;
  if (verdict !== 'passed' && mover.why === null) {
    throw new UserError(
      'promote-verdict',
      `${printVersionName({ name, number })} is ${verdict}: say why it is to be at ${stage} all the same, with --why.`,
    );
  }
  const moves = await target.listMoves(name, stage);
  const before = stackVersions(moves).at(-1) ?? null;
  if (before === number) return { move: null, version, before };
  const move: Move = { number: moves.length + 1, kind: 'promote', version: number, ...mover };
  await add(target, name, stage, move);
  return { move, version, before };
}

/**
 * Puts a stage back to the version before the one that is there.
 * @throws UserError when there is none before
 */
export async function rollback(
  target: Target,
  name: string,
  stage: string,
  mover: Mover,
): Promise<Moved> {
  const moves = await target.listMoves(name, stage);
  const [earlier, current] = stackVersions(moves).slice(-2);
  if (earlier === undefined || current === undefined) {
    const [only] = stackVersions(moves);
    const why =
      only === undefined
        ? `no version of ${name} has been at ${stage}`
        : `nothing was at ${stage} before ${printVersionName({ name, number: only })}`;
    throw new UserError(
      'rollback-nothing',
      `${target.address}: ${why}, so there is none to go back to. \`forest-gate models\` lists what there is.`,
    );
  }
  const version = await findVersion(target, { name, number: earlier });
  const move: Move = { number: moves.length + 1, kind: 'rollback', version: earlier, ...mover };
  await add(target, name, stage, move);
  return { move, version, before: current };
}

async function add(target: Target, name: string, stage: string, move: Move): Promise<void> {
  if ((await target.addMove(name, stage, move)) === 'done') return;
  throw new UserError(
    'stage-race',
    `${target.address}: somebody else moved ${name} at ${stage} at the same time. Look with \`forest-gate models\` and move it again if that is still right.`,
  );
}
