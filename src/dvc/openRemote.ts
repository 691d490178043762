import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorMessage } from '../errors.js';
import { quote } from '../text/quote.js';
import type { RemoteConfig } from './config.js';
import { openFolder } from './openFolder.js';
import { openHttp } from './openHttp.js';
import type { Asker, NoStore, Store } from './store.js';

/** Options of a remote that say what a variable of AWS says too. */
const VARIABLES = new Map([
  ['endpointurl', 'AWS_ENDPOINT_URL_S3'],
  ['region', 'AWS_REGION'],
  ['access_key_id', 'AWS_ACCESS_KEY_ID'],
  ['secret_access_key', 'AWS_SECRET_ACCESS_KEY'],
  ['session_token', 'AWS_SESSION_TOKEN'],
]);
const UNREAD =
  'Forest Gate reads remotes on S3, behind http(s) and in folders. Let a step before it run `dvc pull`, ' +
  'and `dvc fetch --all-commits` for the base';
const TO_A_STRANGER =
  'for a pull request from a fork, credentials are sent to AWS alone, or to the address in ' +
  'AWS_ENDPOINT_URL_S3. Set it to that of this endpointurl where you know it';

/**
 * Opens a remote. What its kind needs is loaded then.
 *
 * @param root the absolute path of the folder `.dvc`
 * @param asker has the credentials, where the configuration has none
 */
export async function openRemote(
  config: RemoteConfig,
  root: string,
  asker: Asker,
): Promise<Store | NoStore> {
  const { url, options } = config;
  const name = nameRemote(config);
  const scheme = /^([a-z][a-z0-9+]+):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (options.get('version_aware') === 'true' || options.get('worktree') === 'true') {
    return { name, problem: `it keeps versions of the files under their own names. ${UNREAD}` };
  }
  switch (scheme) {
    case undefined:
      return openFolder(name, resolve(root, url));
    case 'file':
      return URL.canParse(url)
        ? openFolder(name, fileURLToPath(url))
        : { name, problem: 'its url is no address' };
    case 'http':
    case 'https':
      return openHttp(name, config, asker);
    case 's3':
      return openS3(name, config, asker);
    default:
      return { name, problem: `${scheme}:// is not read here. ${UNREAD}` };
  }
}

async function openS3(
  name: string,
  { url, options }: RemoteConfig,
  { env, isStranger }: Asker,
): Promise<Store | NoStore> {
  const [, bucket, prefix = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?:\/(.*))?$/i.exec(url) ?? [];
  if (bucket === undefined) return { name, problem: 'its url names no bucket' };
  const { readS3Settings } = await import(
    /* webpackMode: "eager" */ '../delivery/s3/credentials.js'
  );
  const { createS3Client } = await import(/* webpackMode: "eager" */ '../delivery/s3/s3Client.js');
  const variables = { ...env };
  for (const [option, variable] of VARIABLES) {
    const value = options.get(option);
    if (value !== undefined) variables[variable] = value;
  }
  try {
    const settings = readS3Settings(variables);
    const given = [env['AWS_ENDPOINT_URL_S3'], env['AWS_ENDPOINT_URL']];
    const endpoint = options.get('endpointurl');
    if (isStranger && endpoint !== undefined && !given.includes(endpoint)) {
      return { name, problem: TO_A_STRANGER };
    }
    const client = createS3Client(settings, bucket);
    const folder = prefix.replace(/\/+$/, '');
    return {
      name,
      read: async (object, maxBytes) =>
        (await client.read(folder === '' ? object : `${folder}/${object}`, maxBytes))?.bytes ??
        null,
    };
  } catch (error) {
    return { name, problem: errorMessage(error).replace(/\.$/, '') };
  }
}

/** Its name and its address, without what may be secret in it: a user, a password, what is asked. */
function nameRemote({ name, url }: RemoteConfig): string {
  const place = /^[^:]*:\/\/[^?#]*/.exec(url)?.[0] ?? url;
  const address = place.replace(/\/\/[^/]*@/, '//');
  return `the remote ${quote(name)} (${quote(address).slice(1, -1)})`;
}

/** The cache of DVC on this machine. */
export function openCache(cache: string, root: string): Store {
  const folder = resolve(root, cache);
  return openFolder(
    `the cache (${quote(join(cache === 'cache' ? '.dvc' : '', cache)).slice(1, -1)})`,
    folder,
  );
}
