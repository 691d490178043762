import type { CheckCode } from '../../document/enums.js';
import type { AnyResult } from '../../document/regressionResult.js';
import type { Result } from '../../document/result.js';

type Source = Result['source'];

const CHECKS_PAGE = 'https://github.com/forest-gate/forest-gate/blob/main/src/checks/README.md';

/** An address longer than this is not worth its bytes. */
const LONGEST_ADDRESS = 500;

/** The page of a commit; `null` when its repository is not known. */
export function commitAddress(source: Source, commit: string): string | null {
  const repository = findRepository(source);
  return repository === null ? null : `${repository}/commit/${commit}`;
}

/** What the number of a row counts: Parquet has no lines. */
export function unitOfRows({ data }: Pick<AnyResult, 'data'>): 'line' | 'row' {
  return data.format.kind === 'parquet' ? 'row' : 'line';
}

/** What says how sure a prediction is: the votes of trees, or the share that a model states. */
export function unitOfSureness({ rows }: Pick<Result, 'rows'>): 'votes' | 'share' {
  return rows.unit === 'votes' ? 'votes' : 'share';
}

/**
 * The page of each line of the data; `null` when it is in no known repository and commit, or the page
 * shows no lines.
 */
export function findLineAddresses({
  source,
  data,
}: Pick<AnyResult, 'source' | 'data'>): (line: number) => string | null {
  const { commit, dataPath, dataPointer } = source;
  const { kind, gzip } = data.format;
  if (kind === 'parquet' || gzip || dataPointer !== null) return () => null;
  const repository = findRepository(source);
  if (repository === null || commit === null || dataPath === null || /\p{Cs}/u.test(dataPath)) {
    return () => null;
  }
  // A browser would follow such a path out of the repository.
  if (/(?:^|\/)\.\.(?:\/|$)/.test(dataPath)) return () => null;
  const address = `${repository}/blob/${commit}/${encodePath(dataPath)}?plain=1`;
  if (address.length > LONGEST_ADDRESS) return () => null;
  return (line) => `${address}#L${line}`;
}

/** A path as a relative URI, or one of this machine when it is absolute. */
export function findFileAddress(path: string): string {
  const uri = encodePath(
    path
      .replace(/\p{Cs}/gu, '\ufffd')
      .replaceAll('\\', '/')
      .replace(/^\.\//, ''),
  );
  if (uri.startsWith('/')) return `file://${uri}`;
  return /^[a-z]%3A\//i.test(uri) ? `file:///${uri.replace('%3A', ':')}` : uri;
}

/** The repository's page, or `null` when what the document says is not an address. */
export function findRepository({ serverUrl, repository }: Source): string | null {
  return serverUrl !== null &&
    repository !== null &&
    /^https?:\/\/[\w.-]+(?::\d+)?$/.test(serverUrl) &&
    /^[\w.-]+\/[\w.-]+$/.test(repository)
    ? `${serverUrl}/${repository}`
    : null;
}

function encodePath(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, encodeCharacter))
    .join('/');
}

function encodeCharacter(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16)}`;
}

/** What the page of the checks says of one of them. */
export function checkAddress(code: CheckCode): string {
  return `${CHECKS_PAGE}#${code.toLowerCase()}`;
}
