import type { ResultStore, StoredResult } from '../../baseline/baseline.js';
import { readStoredDocument } from '../../baseline/readStoredDocument.js';
import { errorMessage, UserError } from '../../errors.js';
import { readRegularFile } from '../../files/readRegularFile.js';
import { readBody } from '../../github/api/readBody.js';
import { shortText } from '../../text/visibleText.js';

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_REASON = 400;
/** For the whole answer, in milliseconds. */
const MAX_TIME = 60_000;

/** What `--baseline-metrics` names is not there. */
class AbsentError extends Error {}

/**
 * The base's result document in a file or at an address, held to the checks that artifacts get.
 *
 * @param place a path, or an address with http: or https:
 * @param isOptional whether an absent document is a missing base and no mistake
 * @throws UserError when it is absent and may not be, or cannot be read
 */
export async function openStoredBase(place: string, isOptional: boolean): Promise<ResultStore> {
  const stored = await readStored(place, isOptional);
  const find = (): Promise<StoredResult> => Promise.resolve(stored);
  return {
    findExact: find,
    findNewest: find,
    findAt: (commit) =>
      Promise.resolve(
        stored.state === 'found' && stored.commit === commit
          ? stored
          : { state: 'none', reason: `${nameOf(place)} is of another commit.` },
      ),
  };
}

async function readStored(place: string, isOptional: boolean): Promise<StoredResult> {
  const name = nameOf(place);
  let bytes: Uint8Array;
  try {
    bytes = await (isAddress(place) ? fetchBytes(place, name) : readFile(place));
  } catch (error) {
    if (!(error instanceof AbsentError)) throw error;
    if (isOptional) return { state: 'none', reason: `There is no ${name} yet.` };
    throw new UserError(
      'baseline-metrics',
      `baseline-metrics: there is no ${name}. Give --baseline-optional where a first run has none yet.`,
    );
  }
  return readStoredDocument(bytes, name);
}

function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** An address without what may be secret in it: its user and its query. */
function nameOf(place: string): string {
  if (!isAddress(place)) return shortText(place, MAX_REASON);
  if (!URL.canParse(place)) return 'the address';
  const { origin, pathname } = new URL(place);
  return shortText(`${origin}${pathname}`, MAX_REASON);
}

async function readFile(path: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(path, 'baseline-metrics', MAX_BYTES, null);
  } catch (error) {
    if (error instanceof UserError && error.code === 'path-absent') throw new AbsentError();
    throw error;
  }
}

async function fetchBytes(address: string, name: string): Promise<Uint8Array> {
  const fail = (why: string): never => {
    throw new UserError('baseline-metrics', `baseline-metrics: ${name} cannot be read: ${why}.`);
  };
  const response = await fetch(address, { signal: AbortSignal.timeout(MAX_TIME) }).catch(
    (error: unknown) => fail(describeFailure(error)),
  );
  if (response.status === 404 || response.status === 410) throw new AbsentError();
  if (!response.ok) return fail(`the server answered ${response.status}`);
  if (response.body === null) return fail('the answer is empty');
  const body: AsyncIterable<Uint8Array> = response.body;
  return readBody(body, MAX_BYTES, () => undefined).catch((error: unknown) =>
    fail(describeFailure(error)),
  );
}

function describeFailure(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return errorMessage(cause).replace(/\.$/, '');
}
