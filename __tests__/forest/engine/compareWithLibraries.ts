import type { Task } from '../../../src/forest/engine/growTrees.js';
import { counter, growTrees } from '../../../src/forest/engine/growTrees.js';
import { shareTable, sortColumns } from '../../../src/forest/engine/indexedTable.js';
import type { Tree } from '../../../src/forest/engine/tree.js';
import {
  writeLibraryForest,
  writeLibraryTree,
} from '../../../src/forest/engine/writeLibraryForest.js';
import { DecisionTreeClassifier, RandomForestClassifier } from './libraries.js';
import type { Case } from './randomTable.js';
import { rowsOf } from './randomTable.js';

/** The JSON of a forest and of a decision tree, first the libraries', then this engine's. */
export function bothForests(given: Case): readonly [string, string] {
  const { columns, labels, classes, trees, draws, limits } = given;
  const options = { ...draws, nEstimators: trees, treeOptions: limits, noOOB: true };
  const library = new RandomForestClassifier(options);
  library.train(rowsOf(given), [...labels]);
  const grown = grow({ table: shareTable(columns, labels, classes), trees, draws, limits });
  const text = [...writeLibraryForest(grown, columns.length, draws, limits)].join('');
  return [JSON.stringify(library), text];
}

export function bothTrees(given: Case): readonly [string, string] {
  const { columns, labels, classes, limits } = given;
  const library = new DecisionTreeClassifier(limits);
  library.train(rowsOf(given), [...labels]);
  const table = shareTable(columns, labels, classes);
  const grown = grow({ table, trees: 1, draws: null, limits });
  const text = grown.flatMap((tree) => [...writeLibraryTree(tree, limits)]).join('');
  return [JSON.stringify(library), text];
}

function grow(task: Task): Tree[] {
  sortColumns(task.table, counter());
  return [...growTrees(task, counter())].map(([, tree]) => tree);
}
