import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { BlobStore } from './blobSink.js';

const MAIN = '.tools/azurite/node_modules/azurite/dist/src/blob/main.js';
/** The account and key that every storage emulator has; Microsoft documents them. */
const ACCOUNT = 'devstoreaccount1';
const KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const VERSION = '2021-12-02';
const CONTAINER = 'artifacts';

/** A module that ends its process when the parent is gone, however the parent ended. */
const END_WITH_PARENT =
  'data:text/javascript,process.stdin.on("close",()=>process.exit()).resume()';

/**
 * A query that opens the account for an hour, signed as an account SAS.
 *
 * @param permissions in the order of the documentation, such as `rcw`
 * @see https://learn.microsoft.com/rest/api/storageservices/create-account-sas
 */
function signedQuery(permissions: string): string {
  const expiry = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const [services, resources, start, address, protocol, scope] = ['b', 'co', '', '', '', ''];
  const text = [ACCOUNT, permissions, services, resources, start, expiry, address, protocol];
  const signature = createHmac('sha256', Buffer.from(KEY, 'base64'))
    .update(`${[...text, VERSION, scope].join('\n')}\n`)
    .digest('base64');
  const query = new URLSearchParams({ sv: VERSION, ss: services, srt: resources, sp: permissions });
  query.set('se', expiry);
  query.set('sig', signature);
  return query.toString();
}

/** A real storage service that artifacts can be uploaded to. */
export class Azurite implements BlobStore {
  readonly #url: string;
  readonly #child: ChildProcess;

  constructor(url: string, child: ChildProcess) {
    this.#url = `${url}/${ACCOUNT}/${CONTAINER}`;
    this.#child = child;
  }

  readonly uploadUrl = (id: string): string => `${this.#url}/${id}?${signedQuery('cw')}`;

  readonly downloadUrl = (id: string): string => `${this.#url}/${id}?${signedQuery('r')}`;

  readonly read = async (id: string): Promise<Buffer | undefined> => {
    const response = await fetch(this.downloadUrl(id));
    return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
  };

  async createContainer(): Promise<void> {
    const address = `${this.#url}?restype=container&${signedQuery('c')}`;
    const response = await fetch(address, { method: 'PUT' });
    if (!response.ok) throw new Error(`Azurite: ${response.status} ${await response.text()}`);
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.kill('SIGKILL');
    await closed;
  }
}

/**
 * Starts Azurite on a free port, holding everything in memory. The caller closes it.
 *
 * @throws Error when it is not installed, saying how to do so
 */
export async function startAzurite(): Promise<Azurite> {
  if (!existsSync(MAIN)) {
    const command = 'node __tests__/support/github/installTools.mjs';
    throw new Error(`Azurite is not installed. Install it into .tools with: ${command}`);
  }
  const where = ['--blobHost', '127.0.0.1', '--blobPort', '0', '--inMemoryPersistence'];
  const how = ['--skipApiVersionCheck', '--disableTelemetry'];
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, MAIN, ...where, ...how], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const listening = /successfully listens on (http:\S+)/.exec(output)?.[1];
      if (listening !== undefined) resolve(listening);
    });
    child.once('error', reject);
    child.once('close', () => {
      reject(new Error(`Azurite ended: ${output}`));
    });
  }).finally(() => {
    clearTimeout(timer);
  });
  const azurite = new Azurite(url, child);
  await azurite.createContainer();
  return azurite;
}
