import { UserError } from '../errors.js';

const HELD_OPEN = ['another program holds it open', 'Close that program and run again.'] as const;
const FULL = ['the disk is full', 'Free some space, or choose another place.'] as const;
const TOO_MANY = [
  'too many files are open',
  'Close other programs, or raise the limit (`ulimit -n`).',
] as const;
const OFFLINE = ['the network drive does not answer', 'Connect it, or choose another.'] as const;

/** By the system's code: what is wrong, and what its owner can do. */
const FAULTS = new Map<string, readonly [reason: string, advice: string]>([
  ['EACCES', ['this user has no permission', 'Change that, or choose another place.']],
  [
    'EPERM',
    [
      'the system forbids it, or another program holds it open',
      'Change its permissions, or close that program.',
    ],
  ],
  ['EROFS', ['it is on a read-only file system', 'Choose another place.']],
  ['ENOSPC', FULL],
  ['EDQUOT', ["this user's share of the disk is full", FULL[1]]],
  ['EFBIG', ['the file is larger than the system allows', 'Choose another place.']],
  ['EBUSY', HELD_OPEN],
  ['ETXTBSY', HELD_OPEN],
  ['EMFILE', TOO_MANY],
  ['ENFILE', TOO_MANY],
  ['ENOENT', ['a part of the path does not exist', 'Check the path.']],
  ['ENOTDIR', ['a part of the path is a file', 'Choose another path.']],
  ['EEXIST', ['a part of the path is a file', 'Choose another path.']],
  ['EISDIR', ['it is a directory', 'Give the path of a file.']],
  ['ENAMETOOLONG', ['the path or a name in it is too long', 'Choose a shorter one.']],
  ['ELOOP', ['it is a link that leads in a circle', 'Correct the link.']],
  ['EIO', ['the disk reports an error', 'Check the disk, or choose another place.']],
  ['ENXIO', ['its device does not exist', 'Check the path.']],
  ['ENODEV', ['its device does not exist', 'Check the path.']],
  ['ESTALE', OFFLINE],
  ['ETIMEDOUT', OFFLINE],
  ['EHOSTDOWN', OFFLINE],
]);

/**
 * What a failed call of the operating system comes to: its owner has to mend it, so it becomes a
 * `UserError` that says what failed, why and what to do. Anything else that was thrown is given back.
 *
 * @param what failed, such as `output-directory: "out/model.json" cannot be written`
 */
export function machineFault(error: unknown, what: string): unknown {
  // Of another realm in tests, so that no class tells them apart.
  if (typeof error !== 'object' || error === null) return error;
  if (!('syscall' in error && 'code' in error)) return error;
  const code = String(error.code);
  const [reason, advice] = FAULTS.get(code) ?? ['the system refuses it', 'Choose another place.'];
  return new UserError('machine', `${what}: ${reason} (${code}). ${advice}`);
}
