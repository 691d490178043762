import type { AnyResult } from '../../document/regressionResult.js';
import { gateName } from '../../settings/kinds.js';
import type { GitHubClient } from '../api/client.js';
import { openArchive } from '../artifact/openArchive.js';
import { readStoredResult } from '../artifact/readStoredResult.js';
import type { RunContext } from '../context.js';
import type { RelayedArchive } from './listRelayed.js';
import { refuseForged } from './refuseForged.js';

/**
 * The result in an archive of a run that anybody may have written.
 * @returns the document, or a sentence why it is refused
 */
export async function readRelayed(
  client: GitHubClient,
  context: RunContext,
  archive: RelayedArchive,
): Promise<AnyResult | string> {
  const opened = await openArchive(client, context, archive);
  if (opened.state === 'gone') return `Artifact ${archive.id} is gone.`;
  if (opened.state === 'unreadable') return opened.reason;
  const stored = await readStoredResult(archive, opened);
  if (stored.state === 'unreadable') return stored.reason;
  const { result } = stored;
  const forged =
    gateName.parse(result.name) === undefined
      ? 'its gate has a name that no gate may have'
      : refuseForged(result, context, archive.name);
  return forged === null ? result : `Artifact ${archive.id} cannot be used: ${forged}.`;
}
