import type { Environment } from '../files/environment.js';
import { UserError } from '../errors.js';
import { quote } from '../text/quote.js';
import type { Target } from './target.js';

/** A kind of target: how its addresses look, and how one is opened. What it needs is loaded then. */
interface TargetKind {
  /** For messages. */
  readonly form: string;
  readonly pattern: RegExp;
  readonly open: (match: RegExpExecArray, env: Environment) => Promise<Target>;
}

const KINDS: readonly TargetKind[] = [
  {
    form: 'release',
    pattern: /^release(?::([\w-]+\/[\w.-]+))?$/,
    open: async ([, repository], env) => {
      const { openGitHub } = await import(/* webpackMode: "eager" */ './release/openGitHub.js');
      const { createReleaseTarget } = await import(
        /* webpackMode: "eager" */ './release/releaseTarget.js'
      );
      return createReleaseTarget(openGitHub(repository ?? null, env));
    },
  },
  {
    form: 's3://BUCKET/PREFIX',
    pattern:
      /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/((?:[\w!*'().-]+\/)*[\w!*'().-]+))?\/?$/,
    open: async ([address, bucket = '', prefix = ''], env) => {
      const { openS3Target } = await import(/* webpackMode: "eager" */ './s3/openS3Target.js');
      return openS3Target(address, bucket, prefix, env);
    },
  },
  {
    form: 'mlflow:REGISTERED_MODEL',
    pattern: /^mlflow:(\w[\w.-]*(?: [\w.-]+)*)$/,
    open: async ([, model = ''], env) => {
      const { openMlflow } = await import(/* webpackMode: "eager" */ './mlflow/openMlflow.js');
      return openMlflow(model, env);
    },
  },
];

/**
 * Opens the target that an address names.
 * @throws UserError for an address that is none, or an environment that lacks what the target needs
 */
export async function openTarget(address: string, env: Environment): Promise<Target> {
  for (const { pattern, open } of KINDS) {
    const match = pattern.exec(address);
    if (match !== null) return open(match, env);
  }
  throw new UserError(
    'target-unknown',
    `${quote(address)} is no target. Known are ${KINDS.map(({ form }) => form).join(', ')}.`,
  );
}
