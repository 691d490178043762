import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readErrorCode, readListing } from '../../../src/delivery/s3/readXml.js';

function listing(inner: string): Uint8Array {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner}</ListBucketResult>`,
  );
}

describe('readListing', () => {
  it('gives keys, times and prefixes, and how to go on', () => {
    const page = listing(
      '<Name>models</Name><IsTruncated>true</IsTruncated><NextContinuationToken>a&amp;b=</NextContinuationToken>' +
        '<Contents><Key>fg/iris/v1.json</Key><LastModified>2026-01-05T12:00:00.000Z</LastModified><Size>3</Size></Contents>' +
        '<Contents><Key>fg/a%20b</Key></Contents>' +
        '<CommonPrefixes><Prefix>fg/iris/</Prefix></CommonPrefixes>',
    );
    expect(readListing(page)).toEqual({
      objects: [
        { key: 'fg/iris/v1.json', modified: '2026-01-05T12:00:00.000Z' },
        { key: 'fg/a b', modified: null },
      ],
      prefixes: ['fg/iris/'],
      next: 'a&b=',
    });
  });

  it('ends where nothing follows, and is null for what is no listing', () => {
    expect(readListing(listing('<IsTruncated>false</IsTruncated>'))?.next).toBeNull();
    expect(readListing(Buffer.from('<html>Sign in</html>'))).toBeNull();
  });

  it('throws on no bytes', () => {
    fc.assert(
      fc.property(fc.string(), (inner) => {
        expect(readListing(listing(inner))).not.toBeNull();
        readErrorCode(Buffer.from(inner));
      }),
    );
  });
});

describe('readErrorCode', () => {
  it('gives the code of a refusal, and none of a page', () => {
    const refusal = '<Error><Code>NoSuchBucket</Code><Message>x</Message></Error>';
    expect(readErrorCode(Buffer.from(refusal))).toBe('NoSuchBucket');
    expect(readErrorCode(Buffer.from('<h1>Bad gateway</h1>'))).toBeNull();
  });
});
