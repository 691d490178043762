import { JsonError } from '../json/jsonError.js';
import type { JsonReader } from '../json/jsonReader.js';

/** Deeper trees are refused: the libraries load and walk them by recursion. */
export const MAX_TREE_DEPTH = 2_000;

/** A tree of a model file as flat lists, laid out as a grown tree is. */
export interface ReadTree {
  /** Which of the tree's features each node splits on, -1 for a leaf. */
  readonly column: Int32Array;
  /** Of a leaf its number; NaN where it has shares of classes. */
  readonly value: Float64Array;
  /** The left child, with the right one behind it; of a leaf, ~ its place in `leafClass`. */
  readonly child: Int32Array;
  /** The class each leaf votes for; 0 for one with a number. */
  readonly leafClass: Int32Array;
  /** How many classes each leaf has shares of; none where it has a number. */
  readonly leafShares: Int32Array;
}

/** What keeps a part of a file from being what it should be, in words behind "its forest". */
export interface Problem {
  readonly problem: string;
}

/** Whether the reader's copy keeps a node; in place of another it has a leaf. */
export type KeepNode = (node: number) => boolean;

const LEFT_OUT = '{"distribution":[[1]]}';
/** What a node has. */
const [LEFT, RIGHT, COLUMN, VALUE, LEAF] = [1, 2, 4, 8, 16] as const;
const SPLIT = LEFT | RIGHT | COLUMN | VALUE;
const MOST_NODES = 0x7fffffff;

/** A node that is being read. Only at its end is it known to be a leaf or none. */
interface Frame {
  node: number;
  has: number;
  /** The left child, and how many leaves there were before it; 0 without children. */
  left: number;
  leavesBefore: number;
  column: number;
  value: number;
  /** The number of a leaf; NaN where it has shares. */
  answer: number;
  /** The class a leaf votes for, and how many classes it has shares of. */
  best: number;
  shares: number;
  leafProblem: string | null;
  splitProblem: string | null;
}

function newFrame(): Frame {
  return {
    node: 0,
    has: 0,
    left: 0,
    leavesBefore: 0,
    column: 0,
    value: 0,
    answer: NaN,
    best: 0,
    shares: 0,
    leafProblem: null,
    splitProblem: null,
  };
}

/** Reads one tree after the other into the same memory, node by node and without recursion. */
export class TreeReader {
  readonly #reader: JsonReader;
  readonly #frames: Frame[] = [];
  #column = new Int32Array(1024);
  #value = new Float64Array(1024);
  #child = new Int32Array(1024);
  #nodes = 0;
  #leafClass = new Int32Array(1024);
  #leafShares = new Int32Array(1024);
  #leaves = 0;

  constructor(reader: JsonReader) {
    this.#reader = reader;
  }

  /**
   * Reads a root with all below it. What stands beside a leaf's `distribution` is of no account, as
   * it is for the libraries.
   *
   * @param keep of the reader's copy, when it makes one
   * @throws JsonError when it is not JSON
   */
  read(keep: KeepNode | null): ReadTree | Problem {
    const reader = this.#reader;
    if (reader.kind() !== 'object') {
      reader.skip();
      return { problem: 'has something else where a node should be' };
    }
    this.#nodes = 1;
    this.#leaves = 0;
    let depth = 0;
    /** The depth of the node that the copy does not keep, 0 for none. */
    let leftOut = 0;
    let frame = this.#open(0, 0);
    for (;;) {
      const key = reader.nextKey();
      if (key === 'left' || key === 'right') {
        const node = this.#childOf(frame, key === 'left' ? LEFT : RIGHT);
        if (reader.kind() !== 'object') {
          reader.skip();
          frame.splitProblem ??= `has something else where "${key}" should be`;
          continue;
        }
        depth += 1;
        if (leftOut === 0 && keep?.(node) === false) {
          leftOut = depth;
          reader.replaceCopy(LEFT_OUT);
        }
        frame = this.#open(depth, node);
      } else if (key !== null) {
        this.#readMember(frame, key);
      } else {
        const problem = this.#close(frame);
        if (depth === 0) return problem === null ? this.#finish() : { problem };
        if (leftOut === depth) {
          leftOut = 0;
          reader.resumeCopy();
        }
        depth -= 1;
        frame = this.#frames[depth] ?? frame;
        frame.splitProblem ??= problem;
      }
    }
  }

  #open(depth: number, node: number): Frame {
    this.#reader.openObject();
    const problem = depth > MAX_TREE_DEPTH ? `is more than ${MAX_TREE_DEPTH} levels deep` : null;
    const frame = (this.#frames[depth] ??= newFrame());
    frame.node = node;
    frame.has = 0;
    frame.left = 0;
    frame.leafProblem = problem;
    frame.splitProblem = problem;
    return frame;
  }

  /** The place of a child; both get theirs with the first. */
  #childOf(frame: Frame, side: number): number {
    frame.has |= side;
    if (frame.left === 0) {
      frame.left = this.#nodes;
      frame.leavesBefore = this.#leaves;
      this.#nodes += 2;
      if (this.#nodes > MOST_NODES) throw new JsonError('a tree of too many nodes');
      if (this.#nodes > this.#child.length) {
        const length = 2 * this.#child.length;
        this.#column = longer(this.#column, new Int32Array(length));
        this.#value = longer(this.#value, new Float64Array(length));
        this.#child = longer(this.#child, new Int32Array(length));
      }
    }
    return side === LEFT ? frame.left : frame.left + 1;
  }

  #readMember(frame: Frame, key: string): void {
    if (key === 'distribution') {
      frame.has |= LEAF;
      this.#readLeaf(frame);
    } else if (key === 'splitValue') {
      const value = readJsonNumber(this.#reader);
      if (value !== null) frame.has |= VALUE;
      frame.value = value ?? NaN;
    } else if (key === 'splitColumn') {
      const column = readJsonNumber(this.#reader);
      if (column !== null && isWholeBelow(column, MOST_NODES)) frame.has |= COLUMN;
      frame.column = column ?? -1;
    } else {
      this.#reader.skip();
    }
  }

  #readLeaf(frame: Frame): void {
    const reader = this.#reader;
    frame.best = 0;
    frame.shares = 0;
    frame.answer = NaN;
    if (reader.kind() === 'other') {
      frame.answer = readJsonNumber(reader) ?? NaN;
      if (!Number.isFinite(frame.answer)) {
        frame.leafProblem ??= 'has no number in "distribution"';
      }
      return;
    }
    let rows = 0;
    if (reader.kind() === 'list') {
      reader.openList();
      for (; reader.nextItem(); rows += 1) this.#readShares(frame);
    } else {
      reader.skip();
    }
    if (rows !== 1 || frame.shares === 0) {
      frame.leafProblem ??= 'has a leaf that does not fit its classes';
    }
  }

  /** The class a leaf votes for is the first of the largest shares, as ml-cart has it. */
  #readShares(frame: Frame): void {
    const reader = this.#reader;
    if (reader.kind() !== 'list') {
      reader.skip();
      frame.leafProblem ??= 'has no list in "distribution"';
      return;
    }
    let largest = 0;
    let shares = 0;
    reader.openList();
    for (; reader.nextItem(); shares += 1) {
      const share = readJsonNumber(reader);
      if (share === null) {
        frame.leafProblem ??= 'has no number in "distribution"';
      } else if (shares === 0 || share > largest) {
        largest = share;
        frame.best = shares;
      }
    }
    frame.shares = shares;
  }

  /** Writes down a node that was read to its end, and gives what is wrong with it. */
  #close(frame: Frame): string | null {
    const { node, has, left } = frame;
    if ((has & LEAF) !== 0) {
      if (left > 0) {
        this.#nodes = left;
        this.#leaves = frame.leavesBefore;
      }
      this.#column[node] = -1;
      this.#value[node] = frame.answer;
      this.#child[node] = ~this.#addLeaf(frame);
      return frame.leafProblem;
    }
    this.#column[node] = frame.column;
    this.#value[node] = frame.value;
    this.#child[node] = left;
    if ((has & SPLIT) === SPLIT) return frame.splitProblem;
    return (
      frame.splitProblem ??
      'has a node with no number in range in "splitColumn", none in "splitValue", or a child missing'
    );
  }

  #addLeaf({ best, shares }: Frame): number {
    if (this.#leaves === this.#leafClass.length) {
      this.#leafClass = longer(this.#leafClass, new Int32Array(2 * this.#leaves));
      this.#leafShares = longer(this.#leafShares, new Int32Array(2 * this.#leaves));
    }
    this.#leafClass[this.#leaves] = best;
    this.#leafShares[this.#leaves] = shares;
    this.#leaves += 1;
    return this.#leaves - 1;
  }

  #finish(): ReadTree {
    return {
      column: this.#column.slice(0, this.#nodes),
      value: this.#value.slice(0, this.#nodes),
      child: this.#child.slice(0, this.#nodes),
      leafClass: this.#leafClass.slice(0, this.#leaves),
      leafShares: this.#leafShares.slice(0, this.#leaves),
    };
  }
}

/** Reads a value, which is `null` when it is no number. */
export function readJsonNumber(reader: JsonReader): number | null {
  if (reader.kind() !== 'other') {
    reader.skip();
    return null;
  }
  const value = reader.scalar();
  return typeof value === 'number' ? value : null;
}

export function isWholeBelow(value: number, end: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < end;
}

function longer<List extends Int32Array | Float64Array>(list: List, memory: List): List {
  memory.set(list);
  return memory;
}
