import { shortText, visibleText } from '../text/visibleText.js';
import type { Difference } from './check.js';

/** A value that differs, in one line of plain text. */
export const describeDifference = ({ where, stated, found }: Difference): string =>
  `${visibleText(where)}: the file states ${show(stated)}, but it is ${show(found)}`;

const show = (value: unknown): string =>
  value === undefined ? 'nothing' : shortText(JSON.stringify(value), 200);
