import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export function md5(bytes: string | Buffer): string {
  return createHash('md5').update(bytes).digest('hex');
}

/** What `dvc add` of DVC 3 writes beside a file of these bytes. */
export function pointerTo(bytes: string, name: string, more = ''): string {
  const size = Buffer.byteLength(bytes);
  return `outs:\n- md5: ${md5(bytes)}\n  size: ${size}\n  hash: md5\n  path: ${name}\n${more}`;
}

/** What `dvc remote add --default` writes. */
export function configOf(url: string, more = ''): string {
  return `[core]\n    remote = store\n['remote "store"']\n    url = ${url}\n${more}`;
}

/** Where DVC 3 keeps bytes, in a cache as in a remote. */
export function objectOf(bytes: string | Buffer): string {
  return `files/md5/${md5(bytes).slice(0, 2)}/${md5(bytes).slice(2)}`;
}

/** Puts bytes under a name into a cache or a remote. */
export async function keep(
  folder: string,
  bytes: string | Buffer,
  object = objectOf(bytes),
): Promise<void> {
  const path = join(folder, object);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
