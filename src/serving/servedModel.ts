import type { Model } from '../model/readModel.js';
import { nameValues, type ValueNames } from '../onnx/nameValues.js';
import type { Encoding } from '../preprocessing/encoding.js';
import { fitEncoding } from '../preprocessing/fitEncoding.js';
import { encodeCells, type Cell, type Range } from './encodeCells.js';

/** What a model is called where it is served. */
export interface ModelIdentity {
  readonly name: string;
  /** The count of a published version, else the first digits of the digest. */
  readonly version: string;
  /** Of `model.json`. */
  readonly sha256: string;
}

/** What a model makes of rows. */
export interface Answers {
  readonly rows: number;
  /** The predicted class of each row, an index into `classes`. */
  readonly predicted: Int32Array;
  /** The share of the trees that vote for each class: rows x classes. */
  readonly shares: Float64Array;
  /**
   * By column: how many cells were missing, held a text that is new to the model, or a number that is
   * outside the range of its table.
   */
  readonly missing: ReadonlyMap<string, number>;
  readonly unseen: ReadonlyMap<string, number>;
  readonly outside: ReadonlyMap<string, number>;
}

/** A model that answers requests. */
export interface ServedModel extends ModelIdentity {
  readonly target: string;
  readonly classes: readonly string[];
  /** What it takes, in its order. */
  readonly columns: readonly Encoding[];
  /** What its values are called, as in `model.onnx`. */
  readonly names: ValueNames;
  /**
   * @param cells one list per column, all of the same length
   * @throws HttpProblem for a cell that cannot be used
   */
  predict(cells: readonly (readonly Cell[])[]): Answers;
}

/** @param ranges of columns, as far as they are known */
export function serveModel(
  { header, vote }: Model,
  identity: ModelIdentity,
  ranges: ReadonlyMap<string, Range>,
): ServedModel {
  const { classes, features, target, settings } = header;
  const columns = header.encoding ?? features.map((name) => fitEncoding({ name, levels: null }));
  return {
    ...identity,
    target,
    classes,
    columns,
    names: nameValues(features, classes),
    predict: (cells) => {
      const encoded = columns.map((encoding, index) =>
        encodeCells(cells[index]!, encoding, ranges.get(encoding.name)),
      );
      const { predicted, counts } = vote(encoded.map(({ values }) => values));
      const countBy = (count: 'missing' | 'unseen' | 'outside'): ReadonlyMap<string, number> =>
        new Map(encoded.map((column, index) => [features[index]!, column[count]]));
      return {
        rows: predicted.length,
        predicted,
        shares: Float64Array.from(counts, (votes) => votes / settings.trees),
        missing: countBy('missing'),
        unseen: countBy('unseen'),
        outside: countBy('outside'),
      };
    },
  };
}
