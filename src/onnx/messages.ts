import type { Attribute } from './attribute.js';
import { message, text, whole, type Piece } from './protobuf.js';
import { ELEMENTS, type Element, type Tensor } from './tensor.js';

/**
 * The messages of ONNX, with the numbers of their fields from its onnx.proto
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
 */

/** An operator, or a function of the model; an output that nobody asks for is ''. */
export interface Node {
  readonly operator: string;
  /** Whose operator it is; '' is the standard. */
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: readonly Attribute[];
}

/** Operators under one name: what several of them share as a setting is written once. */
export interface ModelFunction extends Omit<Node, 'operator'> {
  readonly name: string;
  readonly nodes: readonly Node[];
}

/** A value that goes in or comes out; a name among its dimensions stands for any size. */
export interface ValueInfo {
  readonly name: string;
  readonly element: Element;
  readonly shape: readonly (number | string)[];
}

export interface Graph {
  readonly name: string;
  readonly nodes: readonly Node[];
  readonly constants: ReadonlyMap<string, Tensor>;
  readonly inputs: readonly ValueInfo[];
  readonly outputs: readonly ValueInfo[];
}

export interface OnnxModel {
  readonly irVersion: number;
  readonly producer: string;
  readonly producerVersion: string;
  readonly graph: Graph;
  /** The version of each domain. */
  readonly operators: ReadonlyMap<string, number>;
  readonly metadata: ReadonlyMap<string, string>;
  readonly functions: readonly ModelFunction[];
}

/** The fields of a model, in the order of their numbers. */
export function describeOnnxModel(model: OnnxModel): Piece[] {
  return [
    whole(1, model.irVersion),
    text(2, model.producer),
    text(3, model.producerVersion),
    message(7, describeGraph(model.graph)),
    ...describeOperators(8, model.operators),
    ...Array.from(model.metadata, ([key, value]) => message(14, [text(1, key), text(2, value)])),
    ...model.functions.map((each) => message(25, describeFunction(each, model.operators))),
  ];
}

function describeGraph({ name, nodes, constants, inputs, outputs }: Graph): Piece[] {
  return [
    ...nodes.map((node) => message(1, describeNode(node))),
    text(2, name),
    ...Array.from(constants, ([constant, tensor]) => message(5, tensor(constant))),
    ...inputs.map((value) => message(11, describeValue(value))),
    ...outputs.map((value) => message(12, describeValue(value))),
  ];
}

function describeNode({ operator, domain, inputs, outputs, attributes }: Node): Piece[] {
  return [
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, operator),
    ...attributes.map(({ piece }) => piece),
    ...(domain === '' ? [] : [text(7, domain)]),
  ];
}

function describeFunction(
  { name, domain, inputs, outputs, attributes, nodes }: ModelFunction,
  operators: ReadonlyMap<string, number>,
): Piece[] {
  return [
    text(1, name),
    ...inputs.map((input) => text(4, input)),
    ...outputs.map((output) => text(5, output)),
    ...attributes.map((attribute) => text(6, attribute.name)),
    ...nodes.map((node) => message(7, describeNode(node))),
    ...describeOperators(9, operators),
    text(10, domain),
  ];
}

function describeOperators(field: number, operators: ReadonlyMap<string, number>): Piece[] {
  return Array.from(operators, ([domain, version]) =>
    message(field, [text(1, domain), whole(2, version)]),
  );
}

function describeValue({ name, element, shape }: ValueInfo): Piece[] {
  const sizes = shape.map((size) =>
    message(1, [typeof size === 'number' ? whole(1, size) : text(2, size)]),
  );
  const type = message(1, [whole(1, ELEMENTS[element]), message(2, sizes)]);
  return [text(1, name), message(2, [type])];
}
