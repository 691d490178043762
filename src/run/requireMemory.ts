import { getHeapStatistics } from 'node:v8';
import { UserError } from '../errors.js';
import {
  estimateForest,
  estimateMemory,
  gigabytes,
  memoryLimit,
  type TaskSize,
} from '../forest/engine/memory.js';

/** What decides how much memory a run takes, besides growing. */
export interface RunSize extends TaskSize {
  /** Bytes of the CSV. */
  readonly data: number;
  /** How many rows are tested, and by how many models: this one, and the base's. */
  readonly tested: number;
  readonly models: number;
}

/** Of a row of the table: its identity, its line, its class, and where it is tested. */
const BYTES_PER_ROW = 300;
/** Of a vote or a row in the document, with its copies while it is checked and written. */
const BYTES_PER_VOTE = 64;
const BYTES_PER_TESTED_ROW = 1_500;
/** Bytes that the libraries' forest takes at most while a model file is checked. */
const CHECK_BYTES = 600e6;

/** Growing takes more of them when they fit beside its own forest. */
const THREADS = 4;

/** How much memory a run may take: of all kinds, and for JavaScript's own values. */
export interface RunLimits {
  readonly memory: number;
  readonly heap: number;
}

function runLimits(): RunLimits {
  return {
    memory: memoryLimit(),
    heap: 0.8 * getHeapStatistics().heap_size_limit,
  };
}

/**
 * Refuses what would not fit once the forest has been grown: beside the table and the forest, which
 * is as large as it can be, the check of its file and then the document. Growing itself is held to
 * the limit by whoever grows.
 *
 * @returns whether a second forest fits beside the first one while it is grown
 * @throws UserError `memory` with the figures
 */
export function requireMemory(size: RunSize, limits = runLimits()): boolean {
  const { data, rows, columns, classes, trees, tested, models } = size;
  const document = models * tested * (classes * BYTES_PER_VOTE + BYTES_PER_TESTED_ROW);
  if (document > limits.heap) {
    throw new UserError(
      'memory',
      `The votes for ${classes} classes on ${tested} tested rows may take ${gigabytes(document)} GB ` +
        `of JavaScript's memory, of which ${gigabytes(limits.heap)} GB may be used here. Test fewer ` +
        'rows (test-size), merge classes, or raise it with NODE_OPTIONS=--max-old-space-size.',
    );
  }
  const table = data + rows * (8 * columns + BYTES_PER_ROW);
  const forest = estimateForest(size);
  const needed = table + forest + Math.max(document, Math.min(CHECK_BYTES, 4 * forest));
  if (needed > limits.memory) {
    throw new UserError(
      'memory',
      `A run with ${trees} trees on ${rows} rows, ${columns} features and ${classes} classes may take ` +
        `${gigabytes(needed)} GB of memory; ${gigabytes(limits.memory)} GB may be used here. ` +
        'Use fewer trees, rows or features, or more memory.',
    );
  }
  return models * table + forest + estimateMemory(size, THREADS) <= limits.memory;
}
