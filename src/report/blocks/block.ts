import type { Drawing } from './drawing.js';

/**
 * What a report consists of, whatever it is printed as. Text stands here as it is; each printer
 * makes it harmless for where it prints, and decides what a block, a name or a mark looks like.
 */
export type Block = Heading | Paragraph | Alert | Note | Table | List | Fold | Figure | Footer;

/** Drawings of some numbers; where nothing can be drawn, the numbers alone. */
export interface Figure {
  readonly kind: 'figure';
  readonly drawings: readonly Drawing[];
  readonly numbers: Table;
}

/** The first line of a report. */
export interface Heading {
  readonly kind: 'heading';
  readonly mark: Mark;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly line: Line;
}

/** A paragraph that must not be overlooked. */
export interface Alert {
  readonly kind: 'alert';
  readonly line: Line;
}

/** What helps to understand a fold, for readers who have opened it. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

/** The last line, which says where the rest is. */
export interface Footer {
  readonly kind: 'footer';
  readonly line: Line;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Line[];
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** One cell per column. */
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that stay below the others, however many of these are left out. */
  readonly foot?: readonly (readonly Cell[])[];
  /** Whether a reader may want to sort and to filter its rows, where that can be done. */
  readonly isSortable?: boolean;
}

export interface Column {
  readonly head: Piece;
  readonly align: 'left' | 'right';
}

/** What a reader may skip. */
export interface Fold {
  readonly kind: 'fold';
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What stands in its place where its table is too wide; by default the table all the same. */
  readonly instead?: readonly Block[];
}

/** What a report is printed as: Markdown, the page for a browser, or lines of a terminal. */
export type Printer = 'markdown' | 'page' | 'terminal';

export type Cell = Piece | Line;

/** Pieces one after the other, with nothing between them. */
export type Line = readonly Piece[];

export type Mark = 'passed' | 'failed' | 'warning' | 'accepted' | 'not-applied';

/** What is good, what is bad and what is nothing, where a printer has colours for that. */
export type Tone = 'good' | 'bad' | 'nothing';

/** A piece of a line; a string is plain text, which may come from anywhere. */
export type Piece =
  | string
  /** A name from the data, shortened where it is long. */
  | { readonly kind: 'name'; readonly text: string }
  /** A number in words of ours, on one line. */
  | { readonly kind: 'number'; readonly text: string; readonly tone?: Tone }
  /** Text in which a line may end wherever there is no room. */
  | { readonly kind: 'narrow'; readonly text: string }
  /** A few words that stay on one line. */
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'mark'; readonly mark: Mark }
  /** A piece that leads to a web address. */
  | { readonly kind: 'link'; readonly piece: Piece; readonly address: string }
  | { readonly kind: 'break' };
