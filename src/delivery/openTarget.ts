import type { Environment } from '../files/environment.js';
import { UserError } from '../errors.js';
import { quote } from '../text/quote.js';
import type { Target } from './target.js';

/** A kind of target: how its addresses look, and how one is opened. What it needs is loaded then. */
interface TargetKind {
  /** For messages. */
  readonly form: string;
  /** What its addresses begin with, and what an address has to be that begins so and is none. */
  readonly beginning: string;
  readonly rule: string;
  readonly pattern: RegExp;
  readonly open: (match: RegExpExecArray, env: Environment) => Promise<Target>;
}

const KINDS: readonly TargetKind[] = [
  {
    form: 'release',
    beginning: 'release:',
    rule: 'the repository is named as in release:octo-org/flowers',
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
    beginning: 's3://',
    rule:
      'the name of a bucket has 3 to 63 small letters, digits, dots and hyphens, with a letter or a digit first and last, ' +
      "and a prefix has letters, digits and _-.!*'() between its slashes",
    pattern:
      /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/((?:[\w!*'().-]+\/)*[\w!*'().-]+))?\/?$/,
    open: async ([address, bucket = '', prefix = ''], env) => {
      const { openS3Target } = await import(/* webpackMode: "eager" */ './s3/openS3Target.js');
      return openS3Target(address, bucket, prefix, env);
    },
  },
  {
    form: 'mlflow:REGISTERED_MODEL',
    beginning: 'mlflow:',
    rule: 'a registered model is named here with letters, digits, dots, hyphens, underscores and single spaces, as in mlflow:iris',
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
  const meant = KINDS.find(({ beginning }) => address.startsWith(beginning));
  if (meant !== undefined) {
    throw new UserError(
      'target-form',
      `${quote(address)} is no address of a target: ${meant.rule}.`,
    );
  }
  throw new UserError(
    'target-unknown',
    `${quote(address)} is no target. Known are ${KINDS.map(({ form }) => form).join(', ')}.`,
  );
}
