import type { Environment } from '../../files/environment.js';
import type { Target } from '../target.js';
import { readS3Settings } from './credentials.js';
import { createS3Client } from './s3Client.js';
import { createS3Target } from './s3Target.js';

/**
 * A bucket, with what the environment says of the store.
 * @throws UserError as `readS3Settings` does
 */
export function openS3Target(
  address: string,
  bucket: string,
  prefix: string,
  env: Environment,
): Target {
  return createS3Target(
    address.replace(/\/$/, ''),
    createS3Client(readS3Settings(env), bucket),
    prefix,
  );
}
