import { errorMessage } from '../errors.js';
import type { KeptTree } from '../forest/engine/tree.js';
import { shortName } from '../text/visibleText.js';
import { decodeTree, type TreeShape } from './decodeTree.js';
import { PartFault, type Identity } from './part.js';
import { type FoundRecord, type Part, type PartSource, readPart } from './readPart.js';

/** A tree of a part. */
export interface FoundTree {
  readonly tree: KeptTree;
  readonly part: Part;
}

/** Parts that are of this run, in any order; those that are not are left out, and that is told. */
export class Gathered {
  readonly #tell: (sentence: string) => void;
  #parts: Part[] = [];
  #taken = 0;
  #grown = 0;

  /** @param parts how many there have to be */
  constructor(
    sources: readonly PartSource[],
    parts: number,
    identity: Identity,
    tell: (sentence: string) => void,
  ) {
    this.#tell = tell;
    for (const source of sources) {
      try {
        const part = readPart(source);
        requireSame(part, identity, parts);
        this.#parts.push(part);
      } catch (error) {
        this.#leaveOut(source, error);
      }
    }
    const there = new Set(this.#parts.map(({ header }) => header.part));
    const missing = Array.from({ length: parts }, (_, at) => at + 1).filter((at) => !there.has(at));
    if (missing.length > 0) {
      const which = missing.length === 1 ? `Part ${missing[0]!}` : `Parts ${missing.join(', ')}`;
      const verb = missing.length === 1 ? 'is' : 'are';
      tell(`${which} of ${parts} ${verb} missing: what is lacking is grown here.`);
    }
  }

  /**
   * How many features the trees of a forest draw that was asked for in this way; `null` where no part
   * says.
   */
  chosen(asked: string, tried: readonly number[]): number | null {
    const said = new Set(
      Array.from(
        this.#find((found) => found.asked === asked),
        ({ record }) => record.featuresPerTree,
      ),
    );
    const [features] = said;
    // Where parts disagree, one of them is wrong.
    return features !== undefined && said.size === 1 && tried.includes(features) ? features : null;
  }

  /** The trees of a forest, by their places. */
  treesOf(grown: string, trees: number, shape: TreeShape): Map<number, FoundTree> {
    const found = new Map<number, FoundTree>();
    for (const { part, record } of this.#find((one) => one.grown === grown)) {
      if (record.trees !== trees) continue;
      try {
        const more = record.at.map(({ from, length }, number): [number, FoundTree] => {
          const tree = decodeTree(part.source.read(from, length), shape);
          return [record.first + number, { tree, part }];
        });
        for (const [place, tree] of more) if (!found.has(place)) found.set(place, tree);
      } catch (error) {
        this.leaveOut(part, error);
      }
    }
    return found;
  }

  /** Takes no more trees of a part, and says why. */
  leaveOut(part: Part, error: unknown): void {
    if (!this.#parts.includes(part)) return;
    this.#parts = this.#parts.filter((other) => other !== part);
    this.#leaveOut(part.source, error);
  }

  #leaveOut({ name }: PartSource, error: unknown): void {
    const why =
      error instanceof PartFault ? error.message : `cannot be read (${errorMessage(error)})`;
    this.#tell(`The part ${shortName(name)} is left out: it ${why}.`);
  }

  /** Counts trees of a forest for the last sentence, one that was grown again among those taken. */
  count(taken: number, grown: number): void {
    this.#taken += taken;
    this.#grown += grown;
  }

  /** What came of it, as a sentence. */
  describe(): string {
    const parts = `${this.#parts.length} part${this.#parts.length === 1 ? '' : 's'}`;
    return `${this.#taken} trees came from ${parts}, and ${this.#grown} were grown here. Of each larger forest one was grown again, and it was the same.`;
  }

  *#find(
    isWanted: (record: FoundRecord) => boolean,
  ): Generator<{ part: Part; record: FoundRecord }> {
    for (const part of this.#parts) {
      for (const record of part.records) if (isWanted(record)) yield { part, record };
    }
  }
}

function requireSame({ header }: Part, { version, data, settings }: Identity, parts: number): void {
  if (header.version !== version) {
    throw new PartFault(`was grown by Forest Gate ${header.version}, and this is ${version}`);
  }
  if (header.data !== data) throw new PartFault('is of other data');
  if (header.settings !== settings) throw new PartFault('was grown with other settings');
  if (header.parts !== parts || header.part > parts) {
    throw new PartFault(`is part ${header.part} of ${header.parts}, and parts is ${parts}`);
  }
}
