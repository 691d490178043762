import { totalmem } from 'node:os';
import { UserError } from '../../errors.js';
import { tableBytes } from './indexedTable.js';
import { sorterBytes } from './sorter.js';
import { BYTES_PER_LEAF, BYTES_PER_NODE } from './tree.js';
import { workspaceBytes } from './workspace.js';

/** WebAssembly addresses 32 bits. */
const MOST_WORKSPACE = 0xffff0000;

/** What decides how much memory a task takes. */
export interface TaskSize {
  readonly rows: number;
  readonly columns: number;
  readonly classes: number;
  readonly trees: number;
  /** Whether each tree draws its rows. */
  readonly bagging: boolean;
  /** The most features a tree is grown on. */
  readonly features: number;
}

/** The most memory that may be used here: most of what the process may have. */
export function memoryLimit(): number {
  const constrained = process.constrainedMemory();
  return 0.8 * (constrained > 0 ? Math.min(constrained, totalmem()) : totalmem());
}

/**
 * Bytes a task takes at most, the training set included: every row that a tree draws ends in a
 * leaf of its own.
 */
export function estimateMemory(size: TaskSize, threads: number): number {
  const { rows, columns } = size;
  const given = 8 * rows * columns;
  return given + tableBytes(rows, columns) + estimateForest(size) + threads * threadBytes(size);
}

/** Bytes the trees take at most. */
export function estimateForest({
  rows,
  trees,
  bagging,
}: Pick<TaskSize, 'rows' | 'trees' | 'bagging'>): number {
  return trees * treeBytes(bagging ? mostDrawn(rows) : rows);
}

/**
 * Of n rows, n draws take 1 - 1/e on average. By McDiarmid's inequality they take 4 sqrt(n) more
 * less than once in 10^13 samples.
 */
function mostDrawn(rows: number): number {
  return Math.min(rows, Math.ceil((1 - 1 / Math.E) * rows + 4 * Math.sqrt(rows)));
}

function treeBytes(rows: number): number {
  return rows * (2 * BYTES_PER_NODE + BYTES_PER_LEAF);
}

function threadBytes({ rows, features, classes }: TaskSize): number {
  const sample = 16 * rows;
  return sorterBytes(rows) + workspaceBytes(rows, features, classes) + sample + treeBytes(rows);
}

/**
 * How many of the wanted threads fit into `limit` bytes, at least one.
 *
 * @throws UserError `memory` when not even one does
 */
export function fitThreads(size: TaskSize, wanted: number, limit: number): number {
  const needed = estimateMemory(size, 1);
  const workspace = workspaceBytes(size.rows, size.features, size.classes);
  if (needed > limit || workspace > MOST_WORKSPACE) {
    throw new UserError(
      'memory',
      `Training ${size.trees} trees on ${size.rows} rows and ${size.columns} features may take ` +
        `${gigabytes(needed)} GB of memory; ${gigabytes(limit)} GB may be used here, and 4.3 GB ` +
        'for the rows and features of one tree. Use fewer trees, rows or features, or more memory.',
    );
  }
  return Math.min(wanted, 1 + Math.floor((limit - needed) / threadBytes(size)));
}

/** `1.6`, for messages. */
export function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1);
}
