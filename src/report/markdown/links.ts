import type { Result } from '../../document/result.js';

type Source = Result['source'];

/** An address longer than this is not worth its bytes. */
const LONGEST_ADDRESS = 500;

const encodeCharacter = (character: string): string =>
  `%${(character.codePointAt(0) ?? 0).toString(16)}`;

const encodePath = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, encodeCharacter))
    .join('/');

/** The repository's page, or `null` when what the document says is not an address. */
const repositoryAddress = ({ serverUrl, repository }: Source): string | null =>
  serverUrl !== null &&
  repository !== null &&
  /^https?:\/\/[\w.-]+(?::\d+)?$/.test(serverUrl) &&
  /^[\w.-]+\/[\w.-]+$/.test(repository)
    ? `${serverUrl}/${repository}`
    : null;

/** The first digits of a commit, linked when its repository is known. */
export const linkCommit = (source: Source, commit: string): string => {
  const short = `\`${commit.slice(0, 7)}\``;
  const repository = repositoryAddress(source);
  return repository === null ? short : `[${short}](${repository}/commit/${commit})`;
};

/** Makes the number of a line a link to it, where the data lies in a known repository and commit. */
export const createLineLinks = (source: Source): ((line: number) => string) => {
  const { commit, dataPath } = source;
  const repository = repositoryAddress(source);
  if (repository === null || commit === null || dataPath === null || /\p{Cs}/u.test(dataPath)) {
    return String;
  }
  const address = `${repository}/blob/${commit}/${encodePath(dataPath)}?plain=1`;
  if (address.length > LONGEST_ADDRESS) return String;
  return (line) => `[${line}](${address}#L${line})`;
};
