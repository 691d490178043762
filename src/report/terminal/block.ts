import type { Paint } from './paint.js';

/** Lines that belong together; a report parts blocks by an empty line. */
export type Block = readonly string[];

/** A block whose first line is its heading. */
export const withHeading = ([heading = '', ...lines]: Block, paint: Paint): Block => [
  paint('bold', heading),
  ...lines,
];
