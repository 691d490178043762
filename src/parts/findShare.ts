import { UserError } from '../errors.js';
import type { Environment } from '../files/environment.js';
import type { AskedPart } from '../settings/settings.js';
import type { Share } from './part.js';

/** What systems set in each of several jobs that are alike. */
interface System {
  readonly index: string;
  /** What the first job has. */
  readonly first: 0 | 1;
  /** `null` where the system does not say how many there are. */
  readonly total: string | null;
}

const SYSTEMS: readonly System[] = [
  // GitLab
  { index: 'CI_NODE_INDEX', first: 1, total: 'CI_NODE_TOTAL' },
  // CircleCI
  { index: 'CIRCLE_NODE_INDEX', first: 0, total: 'CIRCLE_NODE_TOTAL' },
  // Buildkite
  { index: 'BUILDKITE_PARALLEL_JOB', first: 0, total: 'BUILDKITE_PARALLEL_JOB_COUNT' },
  // Azure Pipelines
  { index: 'SYSTEM_JOBPOSITIONINPHASE', first: 1, total: 'SYSTEM_TOTALJOBSINPHASE' },
  // AWS Batch
  { index: 'AWS_BATCH_JOB_ARRAY_INDEX', first: 0, total: 'AWS_BATCH_JOB_ARRAY_SIZE' },
  // An indexed Job of Kubernetes
  { index: 'JOB_COMPLETION_INDEX', first: 0, total: null },
];

/**
 * The part that is asked for. 0 of so many is the last one, so that those who count from 0 and those
 * who count from 1 both have each part once.
 *
 * @throws UserError when the environment does not say which it is, or of how many
 */
export function findShare({ number, parts }: AskedPart, env: Environment): Share {
  if (number !== null && parts !== null) return { part: number === 0 ? parts : number, parts };
  const system = SYSTEMS.find(({ index }) => (env[index] ?? '') !== '');
  if (system === undefined) {
    const names = SYSTEMS.map(({ index }) => index).join(', ');
    throw new UserError(
      'part-unknown',
      `part auto: none of ${names} is set. Say which part of how many, such as 3/8; in a matrix of ` +
        'GitHub ${{ strategy.job-index }}/${{ strategy.job-total }}.',
    );
  }
  const total = parts ?? readWhole(env, system.total);
  if (total === null) {
    throw new UserError(
      'part-unknown',
      `part auto: ${system.index} is set, and nothing says of how many. Say it, such as auto/8.`,
    );
  }
  const index = readWhole(env, system.index);
  const part = index === null ? 0 : index + 1 - system.first;
  if (part < 1 || part > total) {
    throw new UserError(
      'part-unknown',
      `part auto: ${system.index} is ${String(index)}, which is none of ${total} parts from ${system.first}.`,
    );
  }
  return { part, parts: total };
}

function readWhole(env: Environment, name: string | null): number | null {
  const text = name === null ? '' : (env[name] ?? '');
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
