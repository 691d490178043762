import { z } from 'zod';
import { UserError } from '../errors.js';
import { describeFileMismatch } from '../json/describeMismatch.js';
import { JsonError } from '../json/jsonError.js';
import { JsonReader } from '../json/jsonReader.js';
import { MOST_TREES } from '../settings/definitions.js';
import type { Encoding } from '../preprocessing/encoding.js';
import { MODEL_FORMAT_VERSION, type ModelHeader, modelHeaderSchema, taskOfModel } from './model.js';
import {
  type KeepNode,
  MAX_TREE_DEPTH,
  type Problem,
  isWholeBelow,
  readJsonNumber,
  type ReadTree,
  TreeReader,
} from './treeReader.js';

/** The file, the forest, its trees and a leaf's matrix nest this deep around the nodes. */
const FRAME_DEPTH = 8;
const MOST_FEATURES = 0x7fffffff;

/** The place of a tree that is the forest itself. */
export const ALONE = -1;

/** Takes the trees of a file as they are read, each with its place in the forest. */
export type TakeTree = (tree: ReadTree, place: number) => void;

/** Which nodes of the tree at a place the copy keeps, given its bytes so far; `null` for no tree. */
export type KeepTree = (place: number, copied: number) => KeepNode | null;

/** What a file says beside its trees. */
export interface ReadModelFile {
  readonly header: ModelHeader;
  /** The features of each tree. */
  readonly features: readonly Int32Array[];
  /** The JSON of `forest` as far as `keep` says, `null` in place of a tree that it left out. */
  readonly copy: Buffer;
}

/** What is left of a tree to check once the header is known. */
interface Estimator {
  name: unknown;
  problem: string | null;
  /** How many features its splits count in, and how many classes its leaves; none if these are numbers. */
  features: number;
  classes: number;
  /** Whether some leaf has a number. */
  hasNumbers: boolean;
}

/** `forest` of a file: a tree itself, or several in its `baseModel`. */
interface ForestParts {
  tree: Estimator;
  isClassifier: unknown;
  /** What is made of the numbers of the trees. */
  selection: unknown;
  estimators: Estimator[] | Problem;
  features: Int32Array[] | Problem;
}

/**
 * Reads a model file, which is outside data, tree by tree and without recursion: whatever the file
 * says, this ends, and it is never in memory as a whole. The trees are given out before the rest
 * of the file is read; they are good only if it is.
 *
 * @param keep what to copy of `forest`; by default nothing
 * @throws UserError when it is not a model that this release can use, or its forest is not of the
 *   kind, size and features the header states; and whatever `take` throws
 */
export function readTrees(
  pieces: Iterable<Uint8Array>,
  take: TakeTree,
  keep?: KeepTree,
): ReadModelFile {
  const { members, forest, copy } = readFile(pieces, take, keep ?? null);
  const header = readHeader(members);
  if (forest === null) return refuseForest('is missing');
  return { header, features: checkForest(forest, header), copy };
}

function readFile(pieces: Iterable<Uint8Array>, take: TakeTree, keep: KeepTree | null) {
  const reader = new JsonReader(pieces, MAX_TREE_DEPTH + FRAME_DEPTH);
  const members = new Map<string, unknown>();
  let forest: ForestParts | null = null;
  try {
    readObject(reader, (key) => {
      if (key === 'forest') {
        if (keep !== null) reader.startCopy();
        forest = readForest(reader, take, keep);
        reader.replaceCopy('');
      } else if (Object.hasOwn(modelHeaderSchema.shape, key)) {
        members.set(key, reader.value());
      } else {
        // The schema refuses it by its name.
        reader.skip();
        members.set(key, null);
      }
    });
    reader.end();
  } catch (error) {
    if (error instanceof JsonError) return refuse(error.message);
    throw error;
  }
  return { members, forest: forest as ForestParts | null, copy: reader.takeCopy() };
}

function readHeader(members: ReadonlyMap<string, unknown>): ModelHeader {
  const version = z.int().safeParse(members.get('formatVersion')).data;
  if (version !== undefined && version !== MODEL_FORMAT_VERSION) {
    return refuse(
      `it has format version ${version}, and this release reads ${MODEL_FORMAT_VERSION}`,
    );
  }
  const { success, data, error } = modelHeaderSchema.safeParse(Object.fromEntries(members));
  if (!success) return refuse(describeFileMismatch(error));
  const { classes, encoding, features } = data;
  const hasClasses = taskOfModel(data) === 'regression' ? classes.length === 0 : classes.length > 1;
  if (!hasClasses) return refuse('its classes are not those of its task');
  const isWhole =
    encoding === undefined ||
    (encoding.length === features.length &&
      encoding.every((of, index) => of.name === features[index] && isInOrder(of)));
  return isWhole ? data : refuse('its encoding is not that of its features');
}

/** Whether the levels of a category are what ranks are counted in. */
function isInOrder(encoding: Encoding): boolean {
  if (encoding.kind === 'number') return true;
  const { levels } = encoding;
  return levels.every((text, index) => index === 0 || levels[index - 1]! < text);
}

function readForest(reader: JsonReader, take: TakeTree, keep: KeepTree | null): ForestParts {
  const trees = new TreeReader(reader);
  const parts: ForestParts = {
    tree: noTree(),
    isClassifier: null,
    selection: null,
    estimators: { problem: 'has no list in "estimators"' },
    features: { problem: 'has no list in "indexes"' },
  };
  const takeAlone = (tree: ReadTree): void => {
    take(tree, ALONE);
  };
  readObject(reader, (key) => {
    if (key === 'selectionMethod') {
      parts.selection = readScalar(reader);
      return;
    }
    if (key !== 'baseModel') {
      readMember(reader, key, parts.tree, trees, takeAlone, keep?.(ALONE, reader.copied) ?? null);
      return;
    }
    readObject(reader, (name) => {
      if (name === 'isClassifier') parts.isClassifier = readScalar(reader);
      else if (name === 'indexes') parts.features = readFeatures(reader);
      else if (name === 'estimators') parts.estimators = readEstimators(reader, trees, take, keep);
      else reader.skip();
    });
  });
  return parts;
}

function readEstimators(
  reader: JsonReader,
  trees: TreeReader,
  take: TakeTree,
  keep: KeepTree | null,
): ForestParts['estimators'] {
  const estimators: Estimator[] = [];
  const isList = readList(reader, (place) => {
    if (place >= MOST_TREES) throw new JsonError(`it has more than ${MOST_TREES} trees`);
    const estimator = noTree();
    const kept = keep?.(place, reader.copied) ?? null;
    const isLeftOut = keep !== null && kept === null;
    if (isLeftOut) reader.replaceCopy('null');
    const takeThis = (tree: ReadTree): void => {
      take(tree, place);
    };
    readObject(reader, (key) => {
      readMember(reader, key, estimator, trees, takeThis, kept);
    });
    if (isLeftOut) reader.resumeCopy();
    estimators.push(estimator);
  });
  return isList ? estimators : { problem: 'has no list in "estimators"' };
}

function noTree(): Estimator {
  return { name: null, problem: 'has no root', features: 0, classes: 0, hasNumbers: false };
}

/** Reads a member of a tree. */
function readMember(
  reader: JsonReader,
  key: string,
  estimator: Estimator,
  trees: TreeReader,
  take: (tree: ReadTree) => void,
  keep: KeepNode | null,
): void {
  if (key === 'name') {
    estimator.name = readScalar(reader);
  } else if (key === 'root') {
    const tree = trees.read(keep);
    estimator.problem = 'problem' in tree ? tree.problem : null;
    if ('problem' in tree) return;
    estimator.features = greatest(tree.column) + 1;
    estimator.classes = greatest(tree.leafShares);
    estimator.hasNumbers = tree.leafShares.includes(0);
    take(tree);
  } else {
    reader.skip();
  }
}

function readFeatures(reader: JsonReader): ForestParts['features'] {
  const features: Int32Array[] = [];
  let problem: string | null = null;
  const isList = readList(reader, () => {
    const drawn: number[] = [];
    const isInnerList = readList(reader, () => {
      const feature = readJsonNumber(reader);
      if (feature === null || !isWholeBelow(feature, MOST_FEATURES)) problem = OUT_OF_RANGE;
      else drawn.push(feature);
    });
    if (!isInnerList) problem = 'has no list in "indexes"';
    features.push(Int32Array.from(drawn));
  });
  if (!isList) problem = 'has no list in "indexes"';
  return problem === null ? features : { problem };
}

const OUT_OF_RANGE = 'has a number out of range in "indexes"';

/** What the libraries call a model, by what it answers with. */
const WORDS = {
  classification: { forest: 'RFClassifier', tree: 'DTClassifier', does: 'classifies' },
  regression: { forest: 'RFRegression', tree: 'DTRegression', does: 'answers with numbers' },
} as const;

/** @returns the features of each tree */
function checkForest(forest: ForestParts, header: ModelHeader) {
  const { features, settings } = header;
  if (settings.algorithm === 'decision-tree') {
    checkTree(forest.tree, features.length, header);
    return [Int32Array.from(features.keys())];
  }
  const { tree, isClassifier, selection, estimators, features: drawn } = forest;
  if ('problem' in estimators) return refuseForest(estimators.problem);
  if ('problem' in drawn) return refuseForest(drawn.problem);
  const hasClasses = taskOfModel(header) === 'classification';
  const words = WORDS[taskOfModel(header)];
  if (tree.name !== words.forest || isClassifier !== hasClasses) {
    return refuseForest(`is not a forest that ${words.does}`);
  }
  if (!hasClasses && selection !== 'mean') {
    return refuseForest('does not answer with the mean of its trees');
  }
  if (estimators.length !== settings.trees || drawn.length !== settings.trees) {
    return refuseForest('has another number of trees than its settings say');
  }
  for (const [place, estimator] of estimators.entries()) {
    const ofTree = drawn[place] ?? new Int32Array(0);
    if (greatest(ofTree) >= features.length) return refuseForest(OUT_OF_RANGE);
    checkTree(estimator, ofTree.length, header);
  }
  return drawn;
}

function checkTree(tree: Estimator, features: number, header: ModelHeader): void {
  const words = WORDS[taskOfModel(header)];
  if (tree.name !== words.tree) refuseForest(`is not a tree that ${words.does}`);
  if (tree.problem !== null) refuseForest(tree.problem);
  if (tree.features > features) refuseForest('has a number out of range in "splitColumn"');
  const isNumber = words === WORDS.regression;
  if (tree.classes > header.classes.length || (tree.hasNumbers && !isNumber)) {
    refuseForest(`has a leaf that ${isNumber ? 'is no number' : 'does not fit its classes'}`);
  }
}

/** Reads an object member by member; anything else is skipped. */
function readObject(reader: JsonReader, read: (key: string) => void): void {
  if (reader.kind() !== 'object') {
    reader.skip();
    return;
  }
  reader.openObject();
  for (let key = reader.nextKey(); key !== null; key = reader.nextKey()) read(key);
}

/** Reads a list item by item; anything else is skipped and gives `false`. */
function readList(reader: JsonReader, read: (place: number) => void): boolean {
  if (reader.kind() !== 'list') {
    reader.skip();
    return false;
  }
  reader.openList();
  for (let place = 0; reader.nextItem(); place += 1) read(place);
  return true;
}

function readScalar(reader: JsonReader): unknown {
  const kind = reader.kind();
  if (kind === 'string' || kind === 'other') return reader.scalar();
  reader.skip();
  return null;
}

/** Of numbers from -1 on. */
function greatest(numbers: Int32Array): number {
  return numbers.reduce((most, number) => (number > most ? number : most), -1);
}

function refuseForest(reason: string): never {
  return refuse(`its forest ${reason}`);
}

function refuse(reason: string): never {
  throw new UserError('model-invalid', `The model file cannot be used: ${reason}.`);
}
