import { z } from 'zod';

/** The first thing that keeps a value from its schema: where it is, and what is wrong with it. */
export function describeMismatch({ issues: [issue] }: z.ZodError): string {
  const place = z.core.toDotPath(issue?.path ?? []) || 'it';
  const isMissing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return isMissing ? `${place} is missing` : `${place}: ${issue?.message ?? ''}`;
}

/** The same of a file that Forest Gate wrote: what is in none of this release was in none of another. */
export function describeFileMismatch(error: z.ZodError): string {
  const mismatch = describeMismatch(error);
  return mismatch.endsWith(' is missing')
    ? `${mismatch}, as in a file of another release`
    : mismatch;
}
