import { growDecisionTree, growTrees } from '../../../src/forest/engine/growTrees.js';
import { indexTable } from '../../../src/forest/engine/indexedTable.js';
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
  const table = indexTable(columns, labels, classes);
  const grown = [...growTrees(table, trees, draws, limits)];
  const text = [...writeLibraryForest(grown, columns.length, draws, limits)].join('');
  return [JSON.stringify(library), text];
}

export function bothTrees(given: Case): readonly [string, string] {
  const { columns, labels, classes, limits } = given;
  const library = new DecisionTreeClassifier(limits);
  library.train(rowsOf(given), [...labels]);
  const tree = growDecisionTree(indexTable(columns, labels, classes), limits);
  return [JSON.stringify(library), [...writeLibraryTree(tree, limits)].join('')];
}
