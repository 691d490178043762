import type { Tree } from './tree.js';

/**
 * Lets every tree vote on every row, as the libraries do: a tree votes for its leaf's most
 * frequent class, the lowest among equals; the class that was first to reach the highest count,
 * trees in their order, is the prediction.
 *
 * @param columns one array per feature of the table
 * @returns `counts`, rows x classes, and the predicted class of each row
 */
export function predict(
  trees: readonly Tree[],
  classes: number,
  columns: readonly Float64Array[],
): { counts: Int32Array; predicted: Int32Array } {
  const rows = columns[0]?.length ?? 0;
  const counts = new Int32Array(rows * classes);
  const predicted = new Int32Array(rows);
  const most = new Int32Array(rows);
  for (const tree of trees) {
    const { column, value, child } = tree;
    const classOf = leafClasses(tree);
    const values = Array.from(tree.features, (feature) => columns[feature]!);
    for (let row = 0; row < rows; row++) {
      let node = 0;
      for (let next = child[0]!; next > 0; next = child[node]!) {
        node = values[column[node]!]![row]! < value[node]! ? next : next + 1;
      }
      const vote = classOf[~child[node]!]!;
      const count = counts[row * classes + vote]! + 1;
      counts[row * classes + vote] = count;
      if (count > most[row]!) {
        most[row] = count;
        predicted[row] = vote;
      }
    }
  }
  return { counts, predicted };
}

/** The most frequent class of each leaf. */
function leafClasses({ leafStart, leafClass, leafRows }: Tree): Int32Array {
  const classes = new Int32Array(leafStart.length - 1);
  for (let leaf = 0; leaf < classes.length; leaf++) {
    let best = leafStart[leaf]!;
    for (let i = best + 1; i < leafStart[leaf + 1]!; i++) {
      if (leafRows[i]! > leafRows[best]!) best = i;
    }
    classes[leaf] = leafClass[best]!;
  }
  return classes;
}
