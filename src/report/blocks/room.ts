/** How much of rows and classes a reader is shown at once, and where the rest is. */
export interface Room {
  /** Rows of each kind. */
  readonly rows: number;
  readonly classes: number;
  /** Whether a table may be wider than a phone. */
  readonly isWide: boolean;
  /** `in the report` */
  readonly rest: string;
}

export const COMMENT_ROOM: Room = { rows: 10, classes: 10, isWide: false, rest: 'in the report' };
export const REPORT_ROOM: Room = {
  rows: 20,
  classes: Infinity,
  isWide: true,
  rest: 'in predictions.csv',
};
export const TERMINAL_ROOM: Room = { ...REPORT_ROOM, rows: 7 };
