import { readErrorCode, readListing } from '../../src/delivery/s3/readXml.js';
import { readZipEntry } from '../../src/github/artifact/readZipEntry.js';
import { makeZip } from '../github/makeZip.js';
import { isReason, type Target, unlessRefusedLater } from './target.js';

const NAME = 'metrics.json';
const MOST = 65_536;

/** An artifact as a server sends it. */
export const zip: Target = {
  seeds: () => [
    makeZip([{ name: NAME, data: '{}' }]),
    makeZip([
      { name: 'a', data: 'a'.repeat(1_000) },
      { name: NAME, data: '{"a":1}', stored: true },
    ]),
    makeZip([{ name: NAME, data: 'x', size: 7 }]),
    makeZip([]),
  ],
  attempt: async (input) => {
    const bytes = await unlessRefusedLater(() => readZipEntry(input, NAME, MOST), isReason);
    if (bytes !== null && bytes.length > MOST) throw new Error(`${bytes.length} bytes came out`);
  },
};

/** What a store for objects answers. */
export const xml: Target = {
  seeds: () => [
    '<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>a&amp;b</Key></Contents></ListBucketResult>',
    '<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>x</NextContinuationToken></ListBucketResult>',
    '<Error><Code>NoSuchKey</Code><Message>&#x41;</Message></Error>',
  ],
  attempt: (input) => {
    readListing(input);
    readErrorCode(input);
  },
};
