import { tensorAttribute, wholeAttribute } from './attribute.js';
import { type Encoding, MISSING_NUMBER } from '../preprocessing/encoding.js';
import type { GraphBuilder } from './graphBuilder.js';
import { listKnownTexts, type KnownText } from './knownTexts.js';
import { doubleTensor, int64Tensor, stringTensor } from './tensor.js';

/** The numbers that the trees take. */
export interface EncodedColumns {
  /** The name of a value: rows x columns, doubles. */
  readonly matrix: string;
  /** Where each feature is among its columns. */
  readonly placeOf: readonly number[];
}

/** Further than any place in a list. */
const END = Number.MAX_SAFE_INTEGER;

/**
 * Turns each input, rows x 1 or a list, into numbers as `encode` does: numbers first, then categories.
 *
 * @param names the names of the inputs, one per feature
 * @param areLists whether each is a list with an entry per row
 * @returns `null` when a category has texts that would be too long to write down
 */
export function encodeColumns(
  graph: GraphBuilder,
  names: readonly string[],
  encodings: readonly Encoding[],
  areLists = false,
): EncodedColumns | null {
  const numbers: string[] = [];
  const categories: string[] = [];
  const places: (readonly [list: string[], place: number])[] = [];
  for (const [index, encoding] of encodings.entries()) {
    const name = names[index]!;
    const list = encoding.kind === 'number' ? numbers : categories;
    places.push([list, list.length]);
    if (encoding.kind === 'number') {
      numbers.push(areLists ? standUp(graph, name) : name);
    } else {
      const known = listKnownTexts(encoding.levels);
      if (known === null) return null;
      categories.push(encodeTexts(graph, name, known));
    }
  }
  const blocks = [...(numbers.length === 0 ? [] : [fillGaps(graph, numbers)]), ...categories];
  return {
    matrix: graph.apply('Concat', blocks, { attributes: [wholeAttribute('axis', 1)] }),
    placeOf: places.map(([list, place]) => (list === numbers ? place : numbers.length + place)),
  };
}

function standUp(graph: GraphBuilder, list: string): string {
  return graph.apply('Reshape', [list, graph.constant(int64Tensor([2], [[-1, 1]]))]);
}

function fillGaps(graph: GraphBuilder, names: readonly string[]): string {
  const numbers = graph.apply('Concat', names, { attributes: [wholeAttribute('axis', 1)] });
  const missing = graph.constant(doubleTensor([1], [[MISSING_NUMBER]]));
  return graph.apply('Where', [graph.apply('IsNaN', [numbers]), missing, numbers]);
}

/**
 * No operator compares texts, but one sorts them: the known texts and the column together. Then the
 * steps up to a text are a running sum.
 */
function encodeTexts(graph: GraphBuilder, name: string, known: readonly KnownText[]): string {
  const int64s = (...values: number[]): string =>
    graph.constant(int64Tensor([values.length], [values]));
  const doubles = (values: readonly number[]): string =>
    graph.constant(doubleTensor([values.length], [values]));
  const ranks = known.flatMap(({ rank }) => (rank === null ? [] : [rank]));

  const texts = graph.constant(stringTensor(known.map(({ text }) => text)));
  const column = graph.apply('Reshape', [name, int64s(-1)]);
  const all = graph.apply('Concat', [texts, column], { attributes: [wholeAttribute('axis', 0)] });
  const [sorted, places] = [graph.newName(), graph.newName()];
  graph.apply('Unique', [all], { outputs: [sorted, '', places] });
  const slice = (from: number, to: number): string =>
    graph.apply('Slice', [places, int64s(from), int64s(to)]);

  const none = graph.apply('ConstantOfShape', [graph.apply('Shape', [sorted])], {
    attributes: [tensorAttribute('value', doubleTensor([1], [[0]]))],
  });
  const steps = graph.apply('ScatterElements', [
    none,
    slice(0, known.length),
    doubles(known.map(({ step }) => step)),
  ]);
  const before = graph.apply('CumSum', [steps, graph.constant(int64Tensor([], [[0]]))]);
  const between = graph.apply('Sub', [before, doubles([0.5])]);
  const numbers = graph.apply('ScatterElements', [between, slice(0, ranks.length), doubles(ranks)]);
  const encoded = graph.apply('Gather', [numbers, slice(known.length, END)]);
  return graph.apply('Reshape', [encoded, int64s(-1, 1)]);
}
