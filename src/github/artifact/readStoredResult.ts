import { OtherFormatError } from '../../document/parseResult.js';
import type { AnyResult } from '../../document/regressionResult.js';
import { readVerifiedResult } from '../../verify/readVerifiedResult.js';
import {
  describeFault,
  type ArtifactToDownload,
  type OpenArchive,
  type Unreadable,
} from './openArchive.js';

const MAX_RESULT_BYTES = 64 * 1024 * 1024;

/**
 * The result document in an archive. Everything about it is checked, and that the document follows from
 * itself.
 */
export async function readStoredResult(
  { id, runId }: ArtifactToDownload,
  { read }: OpenArchive,
): Promise<{ readonly state: 'read'; readonly result: AnyResult } | Unreadable> {
  try {
    const bytes = await read('metrics.json', MAX_RESULT_BYTES);
    return { state: 'read', result: readVerifiedResult(bytes) };
  } catch (error) {
    const reason = describeFault({ id }, error);
    return error instanceof OtherFormatError
      ? { state: 'unreadable', reason, otherFormat: true }
      : { state: 'unreadable', reason, rejected: { artifact: id, run: runId, reason } };
  }
}
