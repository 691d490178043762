import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readZipEntry } from '../../../src/github/artifact/readZipEntry.js';
import { makeZip, type ZipFile } from '../makeZip.js';

const wanted: ZipFile = { name: 'metrics.json', data: '{"a":1}'.repeat(100) };
async function read(files: readonly ZipFile[], maxBytes = 10_000): Promise<string> {
  return Buffer.from(await readZipEntry(makeZip(files), 'metrics.json', maxBytes)).toString('utf8');
}

describe('readZipEntry', () => {
  it('reads one file of several, packed or stored', async () => {
    const others = [
      { name: 'model.json', data: '{}' },
      { name: 'a/metrics.json', data: 'no' },
    ];
    expect(await read([...others, wanted])).toBe(wanted.data);
    expect(await read([{ ...wanted, stored: true }, ...others])).toBe(wanted.data);
    expect(await read([{ name: 'metrics.json', data: '' }])).toBe('');
  });

  it('says that the file is not there', async () => {
    await expect(read([])).rejects.toThrow('it has no metrics.json');
    await expect(read([{ name: 'x/metrics.json', data: '' }])).rejects.toThrow('it has no');
  });

  it.each(['../metrics.json', 'a/../../b', '/etc/passwd', 'C:/windows/x', '..\\x', 'a\\b'])(
    'R36: refuses an archive with the name %s',
    async (name) => {
      await expect(read([wanted, { name, data: 'x' }])).rejects.toThrow(
        /relative|absolute|characters/,
      );
    },
  );

  it('R36: refuses a name that comes twice', async () => {
    await expect(read([wanted, { ...wanted, data: 'other' }])).rejects.toThrow('a name twice');
  });

  it('R36: refuses a link', async () => {
    await expect(read([{ ...wanted, mode: 0o120777 }])).rejects.toThrow('symbolic link');
    await expect(read([wanted, { name: 'x', data: '/etc', mode: 0o120777 }])).rejects.toThrow(
      'link',
    );
  });

  it('R35: refuses bytes that do not have their checksum', async () => {
    for (const stored of [true, false]) {
      await expect(read([{ ...wanted, stored, checksum: 1 }])).rejects.toThrow(
        'its metrics.json does not have the checksum that the zip tells',
      );
    }
  });

  it('R36: refuses an encrypted file, be it one that nobody asks for, and an unknown way of packing', async () => {
    await expect(read([wanted, { name: 'x', data: '', flags: 1 }])).rejects.toThrow(
      'it has an encrypted file',
    );
    await expect(read([{ ...wanted, flags: 1 }])).rejects.toThrow('encrypted');
    await expect(read([{ ...wanted, flags: 0x41 }])).rejects.toThrow('encryption');
    await expect(read([{ ...wanted, method: 99 }])).rejects.toThrow('compression method');
  });

  it('R36: counts bytes as they come, whatever the archive says', async () => {
    const bomb = Buffer.alloc(5_000_000);
    await expect(read([{ ...wanted, data: bomb }])).rejects.toThrow('longer than 10000 bytes');
    await expect(read([{ ...wanted, data: bomb, size: 9000 }])).rejects.toThrow('too many bytes');
    await expect(read([{ ...wanted, data: 'short', size: 9000 }])).rejects.toThrow('bytes');
    await expect(read([{ ...wanted, stored: true, size: 5 }])).rejects.toThrow('size mismatch');
    await expect(read([{ ...wanted, compressedSize: 5_000_000 }])).rejects.toThrow('overflows');
  });

  it('R36: N bytes pass and N + 1 do not', async () => {
    expect(await read([{ ...wanted, data: 'x'.repeat(10_000) }])).toHaveLength(10_000);
    await expect(read([{ ...wanted, data: 'x'.repeat(10_001) }])).rejects.toThrow(
      'longer than 10000',
    );
  });

  it('R36: refuses too many files', async () => {
    const files = (count: number): ZipFile[] =>
      Array.from({ length: count }, (_, i) => ({ name: `f${i}`, data: '' }));
    expect(await read([wanted, ...files(99)])).toBe(wanted.data);
    await expect(read([wanted, ...files(100)])).rejects.toThrow('more than 100 files');
  });

  it('R38: what is no archive, or a damaged one, is an error and nothing else', async () => {
    const zip = makeZip([wanted, { name: 'b', data: 'b' }]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(zip.length),
        async (changes, length) => {
          const damaged = Buffer.from(zip);
          for (const [at, byte] of changes) damaged[at] = byte;
          const outcome = readZipEntry(damaged.subarray(0, length), 'metrics.json', 10_000);
          await outcome.then(
            (bytes) => { expect(bytes.length).toBeLessThanOrEqual(10_000); },
            (error: unknown) => { expect(String(error)).toMatch(/^\w*Error/); },
          ); // prettier-ignore
        },
      ),
      { numRuns: 500 },
    );
    await expect(readZipEntry(Buffer.from('<html>'), 'metrics.json', 10)).rejects.toThrow(
      'not a zip',
    );
    await expect(readZipEntry(new Uint8Array(), 'metrics.json', 10)).rejects.toThrow('not a zip');
  });
});
