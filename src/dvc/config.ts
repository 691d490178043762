/** A remote as a configuration of DVC describes it. */
export interface RemoteConfig {
  readonly name: string;
  /** Where it is; one that is relative is so to the folder `.dvc`. */
  readonly url: string;
  /** What else is said of it, by option, such as `endpointurl`. */
  readonly options: ReadonlyMap<string, string>;
}

/** What is needed of a configuration of DVC. */
export interface DvcConfig {
  /** Relative to the folder `.dvc`. */
  readonly cache: string;
  /** The name of the default remote; `null` when there is none. */
  readonly defaultRemote: string | null;
  readonly remotes: ReadonlyMap<string, RemoteConfig>;
}

const SECTION = /^\[(.*)\]$/;
const NAME = /^(?:(['"]?)([^'"[\]]+)\1|'\s*remote\s+"([^"]*)"\s*')$/;
const OPTION = /^([\w.-]+)\s*=\s*(.*)$/;

/**
 * Reads configurations of DVC, which are INI files as ConfigObj writes them; what is not understood
 * counts for nothing.
 *
 * @param texts of the repository, then of the machine, which wins
 */
export function readConfig(texts: readonly string[]): DvcConfig {
  const sections = new Map<string, Map<string, string>>();
  for (const text of texts) {
    let section = new Map<string, string>();
    for (const line of text.split(/\r?\n/).map((whole) => whole.trim())) {
      const [, , plain, remote] = NAME.exec(SECTION.exec(line)?.[1]?.trim() ?? '') ?? [];
      if (plain !== undefined || remote !== undefined) {
        const name = remote === undefined ? (plain ?? '').trim() : `remote ${remote}`;
        section = sections.get(name) ?? new Map<string, string>();
        sections.set(name, section);
        continue;
      }
      const [, option, value] = OPTION.exec(line) ?? [];
      if (option !== undefined) section.set(option.toLowerCase(), unquote(value ?? ''));
    }
  }
  const remotes = new Map<string, RemoteConfig>();
  for (const [section, options] of sections) {
    const url = options.get('url');
    if (!section.startsWith('remote ') || url === undefined) continue;
    const name = section.slice('remote '.length);
    remotes.set(name, { name, url, options });
  }
  return {
    cache: sections.get('cache')?.get('dir') ?? 'cache',
    defaultRemote: sections.get('core')?.get('remote') ?? null,
    remotes,
  };
}

/** A value without its quotes, or without the comment behind it. */
function unquote(value: string): string {
  const quoted = /^(['"])(.*)\1\s*(?:#.*)?$/.exec(value)?.[2];
  return quoted ?? value.replace(/\s#.*$/, '').trimEnd();
}
