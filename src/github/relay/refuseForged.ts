import type { AnyResult } from '../../document/regressionResult.js';
import { quote } from '../../text/quote.js';
import { isArchiveOf } from '../artifact/artifactName.js';
import type { RunContext } from '../context.js';

/**
 * Holds what a document says of where it was made against what GitHub says of the run that left it.
 * That it follows from itself is known by then; nothing can show that its rows were measured.
 *
 * @param context the run that left it
 * @param archive the name of the archive that it was in
 * @returns what it states that is not so; `null` when there is nothing
 */
export function refuseForged(
  { name, source }: AnyResult,
  context: RunContext,
  archive: string,
): string | null {
  const { owner, name: repository } = context.repository;
  const facts: [string, string | null, string][] = [
    ['server', source.serverUrl, context.serverUrl],
    ['repository', source.repository, `${owner}/${repository}`],
    ['commit', source.commit, context.commit],
    ['event', source.event, context.event],
  ];
  for (const [what, stated, told] of facts) {
    if (stated !== told) {
      return `it states the ${what} ${stated === null ? 'none' : quote(stated)}, and is of ${told}`;
    }
  }
  return isArchiveOf(archive, name) ? null : `it is of the gate ${quote(name)}`;
}
