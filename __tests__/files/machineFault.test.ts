import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { machineFault } from '../../src/files/machineFault.js';

function failed(code: string) {
  return Object.assign(new Error(code), { code, syscall: 'open' });
}

describe('machineFault', () => {
  it.each([
    ['EACCES', 'no permission'],
    ['EPERM', 'the system forbids it'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'share of the disk'],
    ['EBUSY', 'another program holds it open'],
    ['EMFILE', 'too many files are open'],
    ['ENOTDIR', 'a part of the path is a file'],
    ['ENAMETOOLONG', 'too long'],
    ['EIO', 'the disk reports an error'],
    ['ENOENT', 'does not exist'],
    ['EUNKNOWN', 'the system refuses it'],
  ])('says of %s what is wrong and what to do', (code, reason) => {
    const fault = machineFault(failed(code), 'data: "x" cannot be read');
    expect(fault).toBeInstanceOf(UserError);
    const { message } = fault as UserError;
    expect(message).toContain(reason);
    expect(message).toMatch(
      new RegExp(String.raw`^data: "x" cannot be read: [^.]+ \(${code}\)\. [A-Z].+\.$`),
    );
  });

  it('knows what Node.js throws', async () => {
    const error: unknown = await readFile('missing').catch((reason: unknown) => reason);
    expect(machineFault(error, 'x')).toBeInstanceOf(UserError);
  });

  it('gives back what is not of the machine, which stays a defect or what it was', () => {
    const others = [
      new TypeError('broken'),
      Object.assign(new TypeError('argument'), { code: 'ERR_INVALID_ARG_TYPE' }),
      new UserError('output-file', 'x'),
      'text',
      null,
      undefined,
    ];
    for (const error of others) expect(machineFault(error, 'x')).toBe(error);
  });
});
