import type { VerdictWord } from '../../document/enums.js';
import type { Interval } from '../../statistics/interval.js';
import type { CalibrationBin } from '../words/calibrate.js';

/**
 * What a chart shows: numbers and names, as they are. A printer that draws decides what it looks
 * like; the same numbers stand in a table beside it.
 */
export type Drawing = { readonly title: string } & (
  | ConfusionDrawing
  | ClassesDrawing
  | ChangesDrawing
  | CalibrationDrawing
  | ImportanceDrawing
  | DistributionDrawing
  | LevelsDrawing
  | HistoryDrawing
  | CloudDrawing
);

/** A confusion matrix: `counts[actual][predicted]`, rows. */
export interface ConfusionDrawing {
  readonly kind: 'confusion';
  readonly names: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** One number of each class on both sides, between 0 and 1. */
export interface ClassesDrawing {
  readonly kind: 'classes';
  readonly classes: readonly {
    readonly name: string;
    readonly before: number;
    readonly now: number;
  }[];
}

/** Changes with their intervals, and how much worse each may be; positive is better. */
export interface ChangesDrawing {
  readonly kind: 'changes';
  /** What a hundredth of the changes is called. */
  readonly unit: string;
  readonly changes: readonly {
    readonly label: string;
    readonly change: number;
    /** The change as reports write it. */
    readonly words: string;
    readonly low: number;
    readonly high: number;
    /** The change that is still allowed, at most 0; `null` where no rule limits it. */
    readonly margin: number | null;
  }[];
}

/** How often predictions were right that so large a share of the votes agreed with. */
export interface CalibrationDrawing {
  readonly kind: 'calibration';
  readonly bins: readonly CalibrationBin[];
}

/** What the model loses without a column. */
export interface ImportanceDrawing {
  readonly kind: 'importance';
  readonly columns: readonly {
    readonly name: string;
    readonly loss: number;
    readonly deviation: number;
  }[];
}

/** The shares of both sides' values in bins of equal width; no `before` without a base. */
export interface DistributionDrawing {
  readonly kind: 'distribution';
  readonly low: number;
  readonly high: number;
  readonly before: readonly number[] | null;
  readonly now: readonly number[];
}

/** The share of each text of a column on both sides. */
export interface LevelsDrawing {
  readonly kind: 'levels';
  readonly levels: readonly {
    readonly name: string;
    readonly before: number;
    readonly now: number;
  }[];
}

/** A metric of one run after the other, and what it has to be and usually is. */
export interface HistoryDrawing {
  readonly kind: 'history';
  readonly metric: string;
  readonly runs: readonly {
    readonly value: number;
    readonly verdict: VerdictWord;
    readonly commit: string | null;
    readonly date: string;
  }[];
  /** A floor, or a ceiling of what is better the less of it there is. */
  readonly limit: number | null;
  readonly usual: Interval | null;
}

/**
 * Rows by two of their numbers: each as a dot, or where they are too many in a grid, the stronger the
 * colour of a cell the more rows are in it.
 */
export interface CloudDrawing {
  readonly kind: 'cloud';
  readonly x: CloudAxis;
  readonly y: CloudAxis;
  /** The line on which predictions are right: where both are equal, or where `y` is 0. */
  readonly reference: 'equal' | 'zero';
  readonly marks:
    | { readonly dots: readonly (readonly [x: number, y: number])[] }
    | {
        /** Cells of each axis. */
        readonly cells: number;
        /** Rows by the cell of each axis, of cells with any; the first are of the least numbers. */
        readonly counts: readonly (readonly [x: number, y: number, rows: number])[];
      };
}

export interface CloudAxis {
  readonly title: string;
  readonly low: number;
  readonly high: number;
}
