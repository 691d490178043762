import type { Environment } from '../../files/environment.js';
import { UserError } from '../../errors.js';

/** A tracking server, and where runs go. */
export interface MlflowSettings {
  /** Ends with a slash; holds no user. */
  readonly root: URL;
  /** The header that says who asks; `null` for nobody. */
  readonly authorization: string | null;
  /** What must never be seen. */
  readonly secrets: readonly string[];
  readonly experiment: { readonly id: string } | { readonly name: string } | null;
  /** Who runs this; `null` when nothing says so. */
  readonly user: string | null;
}

/**
 * Reads them from the variables that MLflow's own client reads. Source: MLflow, "Environment Variables".
 * @throws UserError naming what is missing or wrong, and no value
 */
export function readMlflowSettings(env: Environment): MlflowSettings {
  const value = (name: string): string | null => {
    const text = env[name]?.trim() ?? '';
    return text === '' ? null : text;
  };
  const address = value('MLFLOW_TRACKING_URI');
  if (address === null) {
    throw new UserError(
      'mlflow-environment',
      'mlflow needs the address of a tracking server (MLFLOW_TRACKING_URI), as in https://mlflow.example.com.',
    );
  }
  const root = URL.canParse(address) ? new URL(address) : null;
  if (root === null || (root.protocol !== 'https:' && root.protocol !== 'http:')) {
    throw new UserError(
      'mlflow-address',
      'MLFLOW_TRACKING_URI is not the address of a tracking server, as in https://mlflow.example.com. ' +
        'A folder or a database is reached through `mlflow server` only.',
    );
  }
  const token = value('MLFLOW_TRACKING_TOKEN');
  const user = value('MLFLOW_TRACKING_USERNAME') ?? decode(root.username);
  const password = value('MLFLOW_TRACKING_PASSWORD') ?? decode(root.password);
  const pair = Buffer.from(`${user}:${password}`).toString('base64');
  const id = value('MLFLOW_EXPERIMENT_ID');
  const name = value('MLFLOW_EXPERIMENT_NAME');
  root.username = '';
  root.password = '';
  root.search = '';
  root.hash = '';
  root.pathname = `${root.pathname.replace(/\/+$/, '')}/`;
  return {
    root,
    authorization:
      user !== '' && password !== '' ? `Basic ${pair}` : token === null ? null : `Bearer ${token}`,
    secrets: [token ?? '', password, pair].filter((secret) => secret !== ''),
    experiment: id === null ? (name === null ? null : { name }) : { id },
    user: value('GITHUB_ACTOR') ?? value('GITLAB_USER_LOGIN'),
  };
}

/** A part of an address; one that is not well encoded is taken as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
