import type { Call, Reply } from './exchange.js';

/** Where the artifact service sends uploads. */
export interface BlobStore {
  /** An address that takes one upload and no credentials. */
  readonly uploadUrl: (id: string) => string;
  /** Where the upload can be fetched again; `undefined` where GitHub serves it itself. */
  readonly downloadUrl: (id: string) => string | undefined;
  /** The finished upload, if there is one. */
  readonly read: (id: string) => Promise<Buffer | undefined>;
}

export const SIGNATURE = 'canary+of/the/signed+address=';

/** The signature as in an address; the Azure client may drop its padding. */
function isSigned({ query }: Call): boolean {
  return query.get('sig')?.replace(/=+$/, '') === SIGNATURE.replace(/=+$/, '');
}

const stored: Reply = {
  status: 201,
  headers: {
    etag: '"0x8DD0000000000000"',
    'last-modified': 'Mon, 05 Jan 2026 12:00:00 GMT',
    'x-ms-request-id': '00000000-0000-0000-0000-000000000000',
    'x-ms-request-server-encrypted': 'true',
    'x-ms-version': '2026-02-06',
  },
};

interface Upload {
  readonly blocks: Map<string, Buffer>;
  bytes?: Buffer;
}

/** The blob storage behind the artifact service: staged blocks, then a list that joins them. */
export class BlobSink implements BlobStore {
  readonly #origin: string;
  readonly #violate: (problem: string) => void;
  readonly #uploads = new Map<string, Upload>();

  constructor(origin: string, violate: (problem: string) => void) {
    this.#origin = origin;
    this.#violate = violate;
  }

  readonly uploadUrl = (id: string): string => {
    this.#uploads.set(id, { blocks: new Map() });
    return `${this.#origin}/uploads/${id}?sig=${encodeURIComponent(SIGNATURE)}`;
  };

  readonly downloadUrl = (): undefined => undefined;

  readonly read = (id: string): Promise<Buffer | undefined> =>
    Promise.resolve(this.#uploads.get(id)?.bytes);

  /** Answers a request to an upload address. */
  answer(call: Call): Reply {
    const upload = this.#uploads.get(call.path.replace('/uploads/', ''));
    if (upload === undefined || call.method !== 'PUT' || !isSigned(call)) {
      return this.#refuse(`no signed upload at ${call.method} ${call.path}`, 403);
    }
    if (call.headers['x-ms-version'] === undefined) this.#violate('x-ms-version is missing');
    if (upload.bytes !== undefined) this.#violate('the upload was complete already');
    const part = call.query.get('comp');
    if (part === 'block') return this.#stage(upload, call);
    if (part === 'blocklist') return this.#join(upload, call);
    return this.#refuse(`comp=${part ?? ''} is neither block nor blocklist`);
  }

  #stage({ blocks }: Upload, { query, body }: Call): Reply {
    const id = query.get('blockid') ?? '';
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(id)) return this.#refuse('a block id is not base64');
    const [other = id] = blocks.keys();
    if (other.length !== id.length) return this.#refuse('block ids differ in length');
    if (body.length === 0) return this.#refuse('a block is empty');
    blocks.set(id, body);
    return stored;
  }

  #join(upload: Upload, { body, headers }: Call): Reply {
    if (headers['x-ms-blob-content-type'] === undefined) {
      this.#violate('x-ms-blob-content-type is missing');
    }
    const xml = body.toString('utf8');
    if (!/<BlockList>.*<\/BlockList>\s*$/s.test(xml)) return this.#refuse('no block list');
    const parts: Buffer[] = [];
    for (const [, id = ''] of xml.matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)) {
      const block = upload.blocks.get(id);
      if (block === undefined) return this.#refuse(`block ${id} was never sent`);
      parts.push(block);
    }
    upload.bytes = Buffer.concat(parts);
    return stored;
  }

  #refuse(problem: string, status = 400): Reply {
    this.#violate(problem);
    return { status, headers: { 'content-type': 'application/xml' }, bytes: '<Error/>' };
  }
}
