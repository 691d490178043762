import type { Task } from '../../../src/forest/engine/growTrees.js';
import { counter, growTrees } from '../../../src/forest/engine/growTrees.js';
import type { AnyTable } from '../../../src/forest/engine/indexedTable.js';
import { shareNumbers, shareTable, sortColumns } from '../../../src/forest/engine/indexedTable.js';
import type { TreeOf } from '../../../src/forest/engine/tree.js';
import {
  writeLibraryForest,
  writeLibraryNumberForest,
  writeLibraryNumberTree,
  writeLibraryTree,
} from '../../../src/forest/engine/writeLibraryForest.js';
import {
  DecisionTreeClassifier,
  DecisionTreeRegression,
  RandomForestClassifier,
  RandomForestRegression,
} from './libraries.js';
import type { Case } from './randomTable.js';
import { rowsOf } from './randomTable.js';

/** The JSON of a model, first the libraries', then this engine's. */
type Both = readonly [libraries: string, engine: string];

/** A forest and a decision tree that learn the classes of a case, and two that learn its numbers. */
export function* compareAll(given: Case): Generator<Both> {
  yield* compareClasses(given);
  yield* compareNumbers(given);
}

export function* compareClasses(given: Case): Generator<Both> {
  const { columns, labels, classes, draws, limits } = given;
  const makeTable = () => shareTable(columns, labels, classes);
  const forest = growForest(given, makeTable());
  yield [
    trainForest(RandomForestClassifier, given, labels),
    [...writeLibraryForest(forest, columns.length, draws, limits)].join(''),
  ];
  const tree = growTree(given, makeTable());
  yield [
    trainTree(DecisionTreeClassifier, given, labels),
    [...writeLibraryTree(tree, limits)].join(''),
  ];
}

export function* compareNumbers(given: Case): Generator<Both> {
  const { columns, numbers: targets, draws, limits } = given;
  const makeTable = () => shareNumbers(columns, targets);
  const forest = growForest(given, makeTable());
  yield [
    trainForest(RandomForestRegression, given, targets),
    [...writeLibraryNumberForest(forest, columns.length, draws, limits)].join(''),
  ];
  const tree = growTree(given, makeTable());
  yield [
    trainTree(DecisionTreeRegression, given, targets),
    [...writeLibraryNumberTree(tree, limits)].join(''),
  ];
}

function trainForest(
  Library: typeof RandomForestClassifier,
  given: Case,
  answers: Iterable<number>,
): string {
  const { trees, draws, limits } = given;
  const model = new Library({ ...draws, nEstimators: trees, treeOptions: limits, noOOB: true });
  model.train(rowsOf(given), [...answers]);
  return JSON.stringify(model);
}

function trainTree(
  Library: typeof DecisionTreeClassifier,
  given: Case,
  answers: Iterable<number>,
): string {
  const model = new Library(given.limits);
  model.train(rowsOf(given), [...answers]);
  return JSON.stringify(model);
}

function growForest<Table extends AnyTable>(
  { trees, draws, limits }: Case,
  table: Table,
): TreeOf<Table>[] {
  return grow({ table, trees, draws, limits });
}

function growTree<Table extends AnyTable>({ limits }: Case, table: Table): TreeOf<Table> {
  return grow({ table, trees: 1, draws: null, limits })[0]!;
}

function grow<Table extends AnyTable>(task: Task<Table>): TreeOf<Table>[] {
  sortColumns(task.table, counter());
  return [...growTrees(task, counter())].map(([, tree]) => tree);
}
