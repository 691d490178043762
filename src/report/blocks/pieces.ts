import type { AnyResult } from '../../document/regressionResult.js';
import { shortCommit } from '../../text/shortCommit.js';
import { commitAddress } from '../words/addresses.js';
import * as numbers from '../words/numbers.js';
import type { Column, Line, Mark, Piece } from './block.js';

/** A name from the data. */
export function name(text: string): Piece {
  return { kind: 'name', text };
}

/** What a metric is called: words of ours, which are not shortened, or with a name from the data. */
export function labelCell({ label, of }: { label: string; of: string | null }): Piece {
  return of === null ? label : name(label);
}

/** Words that stay on one line. */
export function phrase(text: string): Piece {
  return { kind: 'phrase', text };
}

export function strong(text: string): Piece {
  return { kind: 'strong', text };
}

export function emphasis(text: string): Piece {
  return { kind: 'emphasis', text };
}

export function code(text: string): Piece {
  return { kind: 'code', text };
}

export function mark(which: Mark): Piece {
  return { kind: 'mark', mark: which };
}

/** A piece that leads to an address, or the piece alone where there is none. */
export function link(piece: Piece, address: string | null): Piece {
  return address === null ? piece : { kind: 'link', piece, address };
}

/** A number as one of the formats of `words/numbers` writes it; `''` for none. */
export function number<T>(value: T | null, format: (value: T) => string): Piece {
  return value === null ? '' : { kind: 'number', text: format(value) };
}

/** `1,234` */
export function count(value: number): Piece {
  return number(value, numbers.formatCount);
}

/** `0.967` */
export function metric(value: number): Piece {
  return number(value, numbers.formatMetric);
}

/** `+0.013`; `''` for none. */
export function change(value: number | null): Piece {
  return number(value, numbers.formatChange);
}

/** The first digits of a commit, linked when its repository is known. */
export function commit(source: AnyResult['source'], sha: string): Piece {
  return link(code(shortCommit(sha)), commitAddress(source, sha));
}

/** A column of text. */
export function left(head: Piece): Column {
  return { head, align: 'left' };
}

/** A column of numbers. */
export function right(head: Piece): Column {
  return { head, align: 'right' };
}

/** A number and, below it, how sure it is. */
export function twoLines(first: string, second: string | null): Line {
  return second === null ? [first] : [first, { kind: 'break' }, second];
}
