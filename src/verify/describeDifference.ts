import { shortText, visibleText } from '../text/visibleText.js';
import type { Difference } from './check.js';

/** A value that differs, in one line of plain text. */
export function describeDifference({ where, stated, found }: Difference): string {
  return `${visibleText(where)}: the file states ${show(stated)}, but it is ${show(found)}`;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : shortText(JSON.stringify(value), 200);
}
