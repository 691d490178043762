/** What is asked of `process.stdout` or `process.stderr`. */
export interface MaybeTerminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a terminal has that does not say: some pseudo-terminals state 0. */
const USUAL = 80;

/** The columns of a terminal; `null` of a file or a pipe, where lines may be of any length. */
export function terminalWidth({ isTTY, columns = 0 }: MaybeTerminal): number | null {
  if (isTTY !== true) return null;
  return columns > 0 ? columns : USUAL;
}

/** Longer lines are hard to read. */
const PAGE = 100;

/** The columns to write help and reports in. */
export function pageWidth(stream: MaybeTerminal): number {
  return Math.min(terminalWidth(stream) ?? PAGE, PAGE);
}
