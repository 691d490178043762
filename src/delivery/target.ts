import type { Candidate } from './candidate.js';
import type { Move } from './move.js';
import type { Version } from './version.js';

/** Whether a move was made, or its number is that of another mover. */
export type Claim = 'done' | 'taken';

/**
 * A place that versions of models are published to. Whatever fails, it throws `UserError` with what
 * to do; what was begun then is ended by doing the same again. Nothing that is there is ever changed.
 */
export interface Target {
  /** As it is given on a command line, for messages. */
  readonly address: string;

  /** The names that have versions here, in the order of their code units. */
  listNames(): Promise<readonly string[]>;

  /** All versions of a name, begun ones too, by number. */
  listVersions(name: string): Promise<readonly Version[]>;

  /**
   * Stores the files of a candidate as version `number`, or ends what was begun so.
   * @returns the number it has, which is another where the place counts by itself; `taken` when other
   *   files have it
   */
  store(number: number, candidate: Candidate): Promise<number | 'taken'>;

  /**
   * The bytes of a file that is in the manifest of a version, as they are here: to be held to its digest.
   * @returns `null` when it is gone
   */
  readFile(version: Version, file: string): Promise<Uint8Array | null>;

  /** The stages of a name, in the order of their code units. */
  listStages(name: string): Promise<readonly string[]>;

  /** What came to a stage, in the order of the numbers. */
  listMoves(name: string, stage: string): Promise<readonly Move[]>;

  /**
   * Adds a move, whose number is one more than that of the last.
   * @returns `taken` when another move has this number
   */
  addMove(name: string, stage: string, move: Move): Promise<Claim>;
}
