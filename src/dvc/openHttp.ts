import { innermostMessage, UserError } from '../errors.js';
import { readBody, watch } from '../github/api/readBody.js';
import type { RemoteConfig } from './config.js';
import type { Asker, NoStore, Store } from './store.js';

const LIMITS = { idle: 60_000, total: 60_000 };
const MAX_TIME = 1_800_000;

/** A remote behind http(s), with its user and password where the configuration has them. */
export function openHttp(
  name: string,
  { url, options }: RemoteConfig,
  { isStranger }: Asker,
): Store | NoStore {
  const root = URL.canParse(url) ? new URL(url) : null;
  if (root === null) return { name, problem: 'its url is no address' };
  if (root.username !== '' || root.password !== '') {
    return {
      name,
      problem:
        'its url has a user in it. Set auth to basic, with user and password, in .dvc/config.local',
    };
  }
  const auth = options.get('auth') ?? 'none';
  const user = options.get('user');
  if (auth !== 'none' && (auth !== 'basic' || user === undefined)) {
    return {
      name,
      problem: `its auth is ${auth}, and only basic with a user and a password is read`,
    };
  }
  if (auth === 'basic' && isStranger) {
    return { name, problem: 'for a pull request from a fork, no password is sent' };
  }
  const secret = Buffer.from(`${user ?? ''}:${options.get('password') ?? ''}`).toString('base64');
  const headers = auth === 'basic' ? { authorization: `Basic ${secret}` } : undefined;
  return {
    name,
    read: async (object, maxBytes) => {
      const address = new URL(root);
      address.pathname = `${root.pathname.replace(/\/+$/, '')}/${object}`;
      const { signal, heard, stop } = watch(LIMITS, MAX_TIME);
      try {
        const response = await fetch(address, {
          signal,
          // Not on to where only this machine gets.
          redirect: isStranger ? 'error' : 'follow',
          ...(headers && { headers }),
        });
        if (response.status === 404) return null;
        if (!response.ok) throw new Error(`the server answered ${response.status}`);
        if (response.body === null) return new Uint8Array();
        const body: AsyncIterable<Uint8Array> = response.body;
        return await readBody(body, maxBytes, heard);
      } catch (error) {
        const why = signal.aborted ? 'there was no answer in time' : innermostMessage(error);
        throw new UserError('dvc-remote', why);
      } finally {
        stop();
      }
    },
  };
}
