import { z } from 'zod';

/** The first thing that keeps a value from its schema: where it is, and what is wrong with it. */
export function describeMismatch({ issues: [issue] }: z.ZodError): string {
  return `${z.core.toDotPath(issue?.path ?? []) || 'it'}: ${issue?.message ?? ''}`;
}
