import { doubles, int64s, text, whole, wholes, type Parts, type Piece } from './protobuf.js';

/** What tensors hold, by the numbers of TensorProto.DataType in onnx.proto. */
export const ELEMENTS = { int64: 7, string: 8, double: 11 } as const;
export type Element = keyof typeof ELEMENTS;

/** The fields of a tensor, which has a name where it stands by itself. */
export type Tensor = (name: string | null) => readonly Piece[];

export function doubleTensor(shape: readonly number[], parts: Parts): Tensor {
  return tensor('double', shape, [doubles(9, parts)]);
}

export function int64Tensor(shape: readonly number[], parts: Parts): Tensor {
  return tensor('int64', shape, [int64s(9, parts)]);
}

/** A list of texts. */
export function stringTensor(values: readonly string[]): Tensor {
  return tensor(
    'string',
    [values.length],
    values.map((value) => text(6, value)),
  );
}

function tensor(element: Element, shape: readonly number[], data: readonly Piece[]): Tensor {
  return (name) => [
    ...(shape.length === 0 ? [] : [wholes(1, [shape])]),
    whole(2, ELEMENTS[element]),
    ...(name === null ? [] : [text(8, name)]),
    ...data,
  ];
}
