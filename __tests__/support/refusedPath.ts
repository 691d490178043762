const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?: *\.| *$)/iu;
const FORBIDDEN = /[<>:"|?*\\\p{Cc}]/u;
/** Half of what Windows takes by default, so that there is room for the folder of the clone. */
const MOST_CHARACTERS = 130;
/** Bytes of one name on the usual file systems of Linux. */
const MOST_BYTES = 255;

/**
 * Why a path that git tracks, with forward slashes, cannot be checked out everywhere; `null` when
 * it can. After Microsoft's "Naming Files, Paths, and Namespaces" and the checks of git's
 * `core.protectNTFS`.
 */
export function whyRefused(path: string): string | null {
  if (path.length > MOST_CHARACTERS) return `is longer than ${MOST_CHARACTERS} characters`;
  for (const name of path.split('/')) {
    if (name === '' || name === '.' || name === '..') return 'has an empty or a relative part';
    if (RESERVED.test(name)) return 'has a name that Windows keeps for a device';
    if (FORBIDDEN.test(name)) return 'has a character that Windows forbids';
    if (/[. ]$/.test(name)) return 'has a name that ends in a dot or a blank';
    if (/^(?:\.git|git~\d+)$/i.test(name)) return 'has a name that git keeps for itself';
    if (Buffer.byteLength(name) > MOST_BYTES) return `has a name of more than ${MOST_BYTES} bytes`;
  }
  return null;
}

/** Pairs of files or folders that are one and the same where case or Unicode form does not count. */
export function findTwins(paths: readonly string[]): [string, string][] {
  const known = new Map<string, string>();
  const twins: [string, string][] = [];
  for (const path of paths) {
    const names = path.split('/');
    for (let depth = 1; depth <= names.length; depth++) {
      const place = names.slice(0, depth).join('/');
      const loose = place.normalize('NFC').toLowerCase();
      const other = known.get(loose);
      if (other === undefined) known.set(loose, place);
      else if (other !== place) twins.push([other, place]);
    }
  }
  return twins;
}
