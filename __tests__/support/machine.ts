import { execFileSync } from 'node:child_process';

/** What `spawn` is told to start a process as a user who is not root, and so is bound by permissions. */
export const ORDINARY_USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/**
 * Runs `mount`, as root or through sudo.
 *
 * @returns what undoes it; `null` where nothing can be mounted
 */
export function mount(place: string, args: readonly string[]): (() => void) | null {
  if (process.platform !== 'linux') return null;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const asRoot = (...command: readonly string[]): void => {
    const [name, ...words] = [...sudo, ...command, place];
    execFileSync(name, words, { stdio: 'ignore' });
  };
  try {
    asRoot('mount', ...args);
  } catch {
    return null;
  }
  return () => {
    asRoot('umount');
  };
}

/** Mounts a disk of so many bytes that everybody may write to. */
export function mountDisk(place: string, bytes: number): (() => void) | null {
  return mount(place, ['-t', 'tmpfs', '-o', `size=${bytes},mode=0777`, 'tmpfs']);
}
