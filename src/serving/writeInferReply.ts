import type { InferRequest } from './readInferRequest.js';
import type { Answers, ServedModel } from './servedModel.js';
import { replyJson, type Reply } from './reply.js';

/** The header that says how many bytes of a body are JSON, in the protocol's binary form. */
export const JSON_LENGTH_HEADER = 'inference-header-content-length';

/** The answers as the protocol has them: the outputs that are wanted, in their order. */
export function writeInferReply(
  model: ServedModel,
  { id, outputs }: InferRequest,
  answers: Answers,
): Reply {
  const binary: Buffer[] = [];
  const described = outputs.map(({ name, isBinary }) => {
    const output = outputOf(model, name, answers);
    const shape = [answers.rows];
    if (!isBinary) return { name, datatype: output.datatype, shape, data: output.data };
    const bytes = output.datatype === 'BYTES' ? writeTexts(output.data) : writeDoubles(output.data);
    binary.push(bytes);
    const parameters = { binary_data_size: bytes.byteLength };
    return { name, datatype: output.datatype, shape, parameters };
  });
  const json = replyJson({
    model_name: model.name,
    model_version: model.version,
    ...(id === null ? {} : { id }),
    outputs: described,
  });
  if (binary.length === 0) return json;
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      [JSON_LENGTH_HEADER]: String(json.body.byteLength),
    },
    body: Buffer.concat([json.body, ...binary]),
  };
}

type Output =
  | { readonly datatype: 'BYTES'; readonly data: readonly string[] }
  | { readonly datatype: 'FP64'; readonly data: readonly number[] };

function outputOf({ names, classes }: ServedModel, name: string, answers: Answers): Output {
  if (name === names.answer) {
    if (answers.numbers !== null) return { datatype: 'FP64', data: [...answers.numbers] };
    const data = Array.from(answers.predicted, (label) => classes[label]!);
    return { datatype: 'BYTES', data };
  }
  const label = names.probabilities.indexOf(name);
  const data = Array.from(
    answers.predicted,
    (_, row) => answers.shares[row * classes.length + label]!,
  );
  return { datatype: 'FP64', data };
}

function writeTexts(texts: readonly string[]): Buffer {
  const parts = texts.flatMap((text) => {
    const bytes = Buffer.from(text);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.byteLength);
    return [length, bytes];
  });
  return Buffer.concat(parts);
}

function writeDoubles(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 8);
  for (const [index, number] of numbers.entries()) bytes.writeDoubleLE(number, index * 8);
  return bytes;
}
