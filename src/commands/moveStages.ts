import { userInfo } from 'node:os';
import type { Environment } from '../files/environment.js';
import { promote, rollback, type Moved, type Mover } from '../delivery/moveStage.js';
import { openTarget } from '../delivery/openTarget.js';
import { printVersionName } from '../delivery/version.js';
import { printLines } from './printLines.js';
import type { PromoteRequest, RollbackRequest } from './stageCommands.js';

/**
 * Brings a version to a stage, and prints what is there now.
 * @throws UserError as `promote` does
 */
export async function promoteVersion(
  { version, stage, at, why }: PromoteRequest,
  env: Environment,
): Promise<void> {
  const target = await openTarget(at, env);
  const moved = await promote(target, version, stage, moverOf(env, why));
  tell(version.name, stage, at, moved);
}

/**
 * Puts a stage back, and prints what is there now.
 * @throws UserError as `rollback` does
 */
export async function rollbackStage(
  { name, stage, at, why }: RollbackRequest,
  env: Environment,
): Promise<void> {
  const target = await openTarget(at, env);
  tell(name, stage, at, await rollback(target, name, stage, moverOf(env, why)));
}

function tell(name: string, stage: string, at: string, { move, version, before }: Moved): void {
  const now = printVersionName({ name, number: version.number });
  const instead =
    before === null || move === null
      ? ''
      : `, instead of ${printVersionName({ name, number: before })}`;
  printLines(
    move === null
      ? `${now} is at ${stage} already (${at}); nothing was changed.`
      : `${now} is at ${stage} now${instead} (${at}).`,
  );
}

/** Who does it: the person whom the platform names, else the user of this machine. */
function moverOf(env: Environment, why: string | null): Mover {
  const by = env['GITHUB_ACTOR'] ?? env['GITLAB_USER_LOGIN'] ?? nameUser();
  return { by: by.slice(0, 200), at: new Date().toISOString(), why };
}

function nameUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
