import type { BaseAccess } from './baseline.js';

/**
 * Whether the file of the workflow that runs is another than the base's: what it gives as inputs
 * holds for both sides. `null` when one of the two cannot be read.
 */
export async function isWorkflowChanged({
  commit,
  workflow,
  readFile,
}: BaseAccess): Promise<boolean | null> {
  if (commit === null || workflow === null) return null;
  const [before, now] = await Promise.all(
    [commit, workflow.commit].map((of) => readFile(of, workflow.path).catch(() => null)),
  );
  if (before?.state === 'absent') return true;
  if (before?.state !== 'found' || now?.state !== 'found') return null;
  return Buffer.compare(before.bytes, now.bytes) !== 0;
}
