import { message, text, whole, wholes, words, type Parts, type Piece } from './protobuf.js';
import { ELEMENTS, type Element, type Tensor } from './tensor.js';

/** The kinds of AttributeProto.AttributeType in onnx.proto. */
const INT = 2;
const STRING = 3;
const TENSOR = 4;
const INTS = 7;
const STRINGS = 8;

/** A setting of an operator or of a function. */
export interface Attribute {
  readonly name: string;
  readonly kind: number;
  readonly piece: Piece;
}

export function wholeAttribute(name: string, value: number): Attribute {
  return attribute(name, INT, whole(3, value));
}

export function elementAttribute(name: string, element: Element): Attribute {
  return wholeAttribute(name, ELEMENTS[element]);
}

export function textAttribute(name: string, value: string): Attribute {
  return attribute(name, STRING, text(4, value));
}

export function tensorAttribute(name: string, value: Tensor): Attribute {
  return attribute(name, TENSOR, message(5, value(null)));
}

export function wholesAttribute(name: string, parts: Parts): Attribute {
  return attribute(name, INTS, wholes(8, parts));
}

/** @param parts which of the texts, by their places */
export function wordsAttribute(name: string, parts: Parts, texts: readonly string[]): Attribute {
  return attribute(name, STRINGS, words(9, parts, texts));
}

/** The setting of an operator in a function that has the value of one of the function's. */
export function passOn({ name, kind }: Attribute, as = name): Attribute {
  const piece = message(5, [text(1, as), whole(20, kind), text(21, name)]);
  return { name: as, kind, piece };
}

function attribute(name: string, kind: number, value: Piece): Attribute {
  return { name, kind, piece: message(5, [text(1, name), value, whole(20, kind)]) };
}
