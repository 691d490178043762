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

/** The shares of both sides' values in bins of equal width. */
export interface DistributionDrawing {
  readonly kind: 'distribution';
  readonly low: number;
  readonly high: number;
  readonly before: readonly number[];
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

/** The accuracy of one run after the other, and what it has to be and usually is. */
export interface HistoryDrawing {
  readonly kind: 'history';
  readonly runs: readonly {
    readonly accuracy: number;
    readonly verdict: VerdictWord;
    readonly commit: string | null;
    readonly date: string;
  }[];
  readonly floor: number | null;
  readonly usual: Interval | null;
}
