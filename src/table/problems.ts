import { UserError } from '../errors.js';

/** The most that one message names; the others are counted. */
const MOST_NAMED = 20;
/** The most that are kept, of a file in which every row has one. */
const MOST_KEPT = 1_000;

interface Problem {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

/** What stands in the way of using a file: collected, so that one message can name it all. */
export class Problems {
  readonly #kept: Problem[] = [];
  #count = 0;

  /** @param place where it is: a line counted from 1 and, of a cell, its column counted from 0 */
  add(place: { line: number; column?: number }, code: string, message: string): void {
    this.#count += 1;
    if (this.#kept.length === MOST_KEPT) return;
    this.#kept.push({ line: place.line, column: place.column ?? -1, code, message });
  }

  /** Whether there is none. */
  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Whether there is one of this code. */
  has(code: string): boolean {
    return this.#kept.some((problem) => problem.code === code);
  }

  /** What `find` gives, or `null` when it is refused: then that is one more problem, at this place. */
  collect<T>(line: number, find: () => T): T | null {
    try {
      return find();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.add({ line }, error.code, error.message);
      return null;
    }
  }

  /** @throws UserError with the code of the first problem, naming all in the order of the file */
  refuse(): void {
    const [first, ...others] = this.#kept.sort((a, b) => a.line - b.line || a.column - b.column);
    if (first === undefined) return;
    if (others.length === 0) throw new UserError(first.code, first.message);
    const named = this.#kept.slice(0, MOST_NAMED).map(({ message }) => `- ${message}`);
    const more = this.#count - named.length;
    throw new UserError(
      first.code,
      [
        `${this.#count} things stand in the way:`,
        ...named,
        ...(more > 0 ? [`- and ${more} more.`] : []),
      ].join('\n'),
    );
  }
}
