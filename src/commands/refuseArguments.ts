import { UserError } from '../errors.js';

/** @throws UserError with the problem, always */
export function refuseArguments(problem: string): never {
  const gap = problem.endsWith('\n') ? '' : ' ';
  throw new UserError('arguments', `${problem}${gap}See forest-gate --help.`);
}
