import { byTask } from '../../document/byTask.js';
import type { AnyResult } from '../../document/regressionResult.js';
import type { ResultRule } from '../../document/result.js';
import { classWords } from './classWords.js';
import { numberWords } from './numberWords.js';

/** A number on both sides; `null` where it is not known. */
export type Sides = readonly [before: number | null, now: number | null];

/** How the number that a report leads with changed. Plain text. */
export interface LeadChange {
  readonly isUp: boolean;
  readonly isWorse: boolean;
  /** Without a sign: `0.7 points`, `5.7%`. */
  readonly distance: string;
}

/** What reports say of one task and of no other. All text is plain. */
export interface TaskWords {
  /** The metric that reports lead with, as rules call it, and as sentences do: `accuracy`, `MAE`. */
  readonly metric: 'accuracy' | 'mae';
  readonly label: string;
  /** What a row has and a model answers with. */
  readonly answer: 'class' | 'number';
  /** What became of rows whose answer is another in the base's table: `3 rows` and this. */
  readonly retold: string;
  /** Where else a reader is sent to look. */
  readonly look: string;
  /** A value of the leading metric where nothing else says which it is: `95.3%`, `MAE 2.473`. */
  readonly lead: (value: number) => string;
  /** This run's less the base's, on the rows of both; `null` without a base. */
  readonly difference: number | null;
  /** `null` where nothing changed. */
  readonly change: () => LeadChange | null;
  /** The change in as few characters: `+0.7`, `+5.7%`. */
  readonly shortChange: () => string;
  /** What happened to the rows: `1 row newly wrong, 3 newly right`. */
  readonly turned: () => string;
  /** Whether there are such rows. */
  readonly hasTurned: () => boolean;
  /** What the run comes to by itself: `145 of 150 rows right`. */
  readonly right: () => string;
  /** The same with the leading metric: `96.7% of 150 rows right`. */
  readonly measured: () => string;
  /** How the target is spread: `3 classes`. */
  readonly size: () => string;
  /** What to know of a model that learned nothing that shows; `null` of any other. */
  readonly noBetter: () => string | null;
  /** How hard the rows are that came, went or have another answer, a sentence each. */
  readonly rowChanges: () => string[];
  /** Those of them that tell of a test that became easier. */
  readonly easierTest: () => string[];
  /** Tested rows whose answer is another in the base's table. */
  readonly countRetold: () => number;
  /** What changed the number, where that was measured. */
  readonly attribution: () => string[];
  /** How far luck goes. */
  readonly seeds: () => string[];
  /** How the target's numbers or classes are others than in the base's table, in a few words each. */
  readonly targetChanges: () => string[];
  /** What the run comes to measured as the base measures: `its accuracy is 95.3%, the base's 94.7%`. */
  readonly byBase: () => string;
  /** The run beside what a rule is since, by its place among the anchors; `null` where it is not compared. */
  readonly since: (anchor: number) => string | null;
  /** A metric of both sides beside what a rule is since. */
  readonly sidesSince: (anchor: number, metric: string, of: string | null) => Sides;
  /** The leading metric of both sides on the rows that stayed. */
  readonly sidesOfStayed: () => Sides;
  /** The same on a slice. */
  readonly sidesOfSlice: (slice: ResultRule['worst']) => Sides;
  /** How many seeds of both sides a drop is the mean of. */
  readonly averagedOver: number;
  /** How a grown model chose its features, and what it is out of bag; how little its rows can show. */
  readonly features: () => string[];
  /** What the document was merged of. */
  readonly merged: () => string[];
  readonly outOfBag: () => string[];
  readonly detection: () => string[];
  readonly card: () => CardWords;
}

/** What a model card says of one task and of no other. */
export interface CardWords {
  /** As the Hugging Face Hub calls the task. */
  readonly task: 'tabular-classification' | 'tabular-regression';
  readonly purpose: string;
  readonly notFor: string;
  /** Which rows tell little: sentences. */
  readonly limits: readonly string[];
  /** `rows have the features of another` and what else is to be said of these. */
  readonly conflicts: string;
  readonly metrics: readonly CardMetric[];
  /** Numbers of parts of the answers, as of each class. */
  readonly parts: readonly (Pick<CardMetric, 'type' | 'value'> & { readonly slice: string })[];
  /** How the target is spread, as names and values. */
  readonly targets: readonly (readonly [name: string, value: string])[];
}

/** A metric as a model card names it. */
export interface CardMetric {
  /** The name that the Hub's list of metrics has, where it has one. */
  readonly type: string;
  /** The name that rules and intervals have for it. */
  readonly metric: string;
  readonly label: string;
  readonly value: number;
}

/** The words of the task that a result is of. */
export function wordsOf(result: AnyResult): TaskWords {
  return byTask(result, { classification: classWords, regression: numberWords });
}
