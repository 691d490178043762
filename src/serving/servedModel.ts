import type { Task } from '../document/enums.js';
import { taskOfModel } from '../model/model.js';
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
  /** The predicted class of each row, an index into `classes`; 0 where numbers are predicted. */
  readonly predicted: Int32Array;
  /** The share of the trees that vote for each class: rows x classes. */
  readonly shares: Float64Array;
  /** The predicted number of each row; `null` where classes are predicted. */
  readonly numbers: Float64Array | null;
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
  readonly task: Task;
  readonly classes: readonly string[];
  /** Between the numbers of its table, ascending: what predicted numbers are counted by. */
  readonly bounds: readonly number[];
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

/** What is known of the table of a model. */
export interface KnownTable {
  /** By column. */
  readonly ranges: ReadonlyMap<string, Range>;
  readonly bounds: ServedModel['bounds'];
}

export function serveModel(
  { header, vote }: Model,
  identity: ModelIdentity,
  { ranges, bounds }: KnownTable,
): ServedModel {
  const { classes, features, target, settings } = header;
  const task = taskOfModel(header);
  const columns = header.encoding ?? features.map((name) => fitEncoding({ name, levels: null }));
  return {
    ...identity,
    target,
    task,
    classes,
    bounds,
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
        ...(task === 'regression'
          ? { shares: new Float64Array(), numbers: Float64Array.from(counts) }
          : {
              shares: Float64Array.from(counts, (votes) => votes / settings.trees),
              numbers: null,
            }),
        missing: countBy('missing'),
        unseen: countBy('unseen'),
        outside: countBy('outside'),
      };
    },
  };
}
