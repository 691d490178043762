/** From where on a drop is measured: days, or the name of a commit. */
export const SINCE = /^(?:\d+\s+days?(?!\S)|[^\s;]+)/;

const DAYS = /^0*([1-9]\d{0,4})\s+days?$/;

/**
 * What stands behind `since`: a tag, a branch or a commit as git names it, or `90 days`.
 * @returns as it is written in full; `null` when it is neither
 */
export function parseSince(text: string): string | null {
  const days = DAYS.exec(text)?.[1];
  if (days !== undefined) return `${days} days`;
  return /^[^\s;\p{Cc}]+$/u.test(text) ? text : null;
}

/** The number of days of a parsed `since`; `null` when it names a commit. */
export function daysOf(since: string): number | null {
  const days = DAYS.exec(since)?.[1];
  return days === undefined ? null : Number(days);
}

/** The commits that drops are measured from beside the base, each once. */
export function listSince(rules: readonly { readonly since: string | null }[]): string[] {
  return [...new Set(rules.flatMap(({ since }) => since ?? []))];
}
