import { haveNumbers, type AnsweringTrees } from '../forest/engine/tree.js';
import { taskOfModel, type ModelHeader } from '../model/model.js';
import { fitEncoding } from '../preprocessing/fitEncoding.js';
import { averageNumbers } from './averageNumbers.js';
import { countVotes } from './countVotes.js';
import { encodeColumns } from './encodeColumns.js';
import { GraphBuilder } from './graphBuilder.js';
import { describeOnnxModel, type ModelFunction, type ValueInfo } from './messages.js';
import { nameValues } from './nameValues.js';
import { gather, join } from './protobuf.js';
import { CLASSICAL, OWN } from './treeNodes.js';

/** The most bytes that a protobuf message can have. */
const MOST_BYTES = 2_147_483_647;
/** The least that a node takes: nearly half of them are splits with 24, the others leaves with 38. */
const LEAST_BYTES_PER_NODE = 30;

/**
 * The oldest versions in which trees compare doubles, of 2022: older ones run in more releases of
 * more programs.
 */
const IR_VERSION = 8;
const OPERATORS = new Map([
  ['', 13],
  [CLASSICAL, 3],
  [OWN, 1],
]);

/**
 * The bytes of `model.onnx` in pieces. Columns go in; the label and each class's share of the votes
 * come out, or the number, which are those of `model.json` for each row there may be.
 *
 * @param version of this program
 * @param areLists whether each column goes in as a list with an entry per row, and not as rows x 1
 * @param mostBytes what the format allows
 * @returns `null` when it would be larger
 */
export function writeOnnx(
  header: ModelHeader,
  trees: AnsweringTrees,
  version: string,
  { areLists = false, mostBytes = MOST_BYTES }: { areLists?: boolean; mostBytes?: number } = {},
): Iterable<Uint8Array> | null {
  let nodes = 0;
  for (const { child } of trees) nodes += child.length;
  if (nodes * LEAST_BYTES_PER_NODE > mostBytes) return null;
  const { features, classes } = header;
  const encodings = header.encoding ?? features.map((name) => fitEncoding({ name, levels: null }));
  const names = nameValues(features, classes);
  const graph = new GraphBuilder(new Set([...names.inputs, names.answer, ...names.probabilities]));
  const columns = encodeColumns(graph, names.inputs, encodings, areLists);
  if (columns === null) return null;
  const functions: ModelFunction[] = [];
  const isNumber = haveNumbers(trees);
  if (isNumber) averageNumbers(graph, columns, trees, names.answer);
  else functions.push(countVotes(graph, columns, trees, header, names));
  const outputs: readonly ValueInfo[] = [
    { name: names.answer, element: isNumber ? 'double' : 'string', shape: ['rows'] },
    ...names.probabilities.map((name): ValueInfo => ({ name, element: 'double', shape: ['rows'] })),
  ];
  const piece = join(
    describeOnnxModel({
      irVersion: IR_VERSION,
      producer: 'forest-gate',
      producerVersion: version,
      graph: {
        name: 'forest-gate',
        ...graph.finish(),
        inputs: encodings.map(({ kind }, index) => ({
          name: names.inputs[index]!,
          element: kind === 'number' ? 'double' : 'string',
          shape: areLists ? ['rows'] : ['rows', 1],
        })),
        outputs,
      },
      operators: OPERATORS,
      metadata: describe(header),
      functions,
    }),
  );
  return piece.bytes > mostBytes ? null : gather(piece);
}

function describe(header: ModelHeader): Map<string, string> {
  const { features, target, classes, settings, data } = header;
  const isNumber = taskOfModel(header) === 'regression';
  return new Map([
    ['features', JSON.stringify(features)],
    ['target', target],
    isNumber ? ['task', 'regression'] : ['classes', JSON.stringify(classes)],
    ['algorithm', settings.algorithm],
    ['trees', String(settings.trees)],
    ['rows', String(data.rows)],
    ['fingerprint', data.fingerprint],
  ]);
}
