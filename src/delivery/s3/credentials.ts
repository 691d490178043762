import type { Environment } from '../../files/environment.js';
import { UserError } from '../../errors.js';

/** What a store asks for, as the tools of AWS name it in the environment. */
export interface S3Settings {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | null;
  readonly region: string;
  /** Of a store that is not AWS; `null` for AWS itself. */
  readonly endpoint: URL | null;
}

/**
 * Reads them from the variables that the AWS command line reads and `aws-actions/configure-aws-credentials`
 * sets. Source: AWS SDKs and Tools Reference Guide, "Environment variables list" and "Service-specific endpoints".
 *
 * @throws UserError naming all that is missing or wrong, and no value
 */
export function readS3Settings(env: Environment): S3Settings {
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => env[name]?.trim() ?? '').find((value) => value !== '') ?? null;
  const accessKeyId = first('AWS_ACCESS_KEY_ID');
  const secretAccessKey = first('AWS_SECRET_ACCESS_KEY');
  const address = first('AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL');
  const region =
    first('AWS_REGION', 'AWS_DEFAULT_REGION') ?? (address === null ? null : 'us-east-1');
  const missing = [
    accessKeyId === null && 'AWS_ACCESS_KEY_ID',
    secretAccessKey === null && 'AWS_SECRET_ACCESS_KEY',
    region === null && 'AWS_REGION',
  ].filter((name) => name !== false);
  if (accessKeyId === null || secretAccessKey === null || region === null) {
    throw new UserError(
      's3-credentials',
      `S3 needs ${missing.join(', ')} in the environment. In a workflow, the step aws-actions/configure-aws-credentials sets them.`,
    );
  }
  // It is a part of the host's name.
  if (!/^[\w-]+$/.test(region)) {
    throw new UserError('s3-region', 'The region is not one such as eu-west-1.');
  }
  return {
    accessKeyId,
    secretAccessKey,
    sessionToken: first('AWS_SESSION_TOKEN'),
    region,
    endpoint: address === null ? null : readEndpoint(address),
  };
}

function readEndpoint(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url;
  throw new UserError(
    's3-endpoint',
    'AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL is not an address such as https://s3.example.com.',
  );
}
