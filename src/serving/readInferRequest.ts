import { z } from 'zod';
import { describeMismatch } from '../json/describeMismatch.js';
import { quoteName, quoteNames } from '../table/wording.js';
import type { Cell } from './encodeCells.js';
import { HttpProblem } from './httpProblem.js';
import { readJsonBody } from './readJsonBody.js';
import { requireRows, type RowLimit } from './rowLimit.js';
import type { ServedModel } from './servedModel.js';
import {
  type Datatype,
  DATATYPES,
  problem,
  readBinaryCells,
  readJsonCells,
  type Tensor,
} from './tensor.js';

const text = z.string().max(10_000);
const datatype = z.custom<Datatype>(
  (value) => typeof value === 'string' && Object.hasOwn(DATATYPES, value),
  `a datatype out of ${Object.keys(DATATYPES).join(', ')} is expected`,
);
const inputSchema = z.looseObject({
  name: text,
  datatype,
  shape: z.array(z.int().min(0)).max(8),
  parameters: z.looseObject({ binary_data_size: z.int().min(0).optional() }).optional(),
  data: z.unknown().optional(),
});
const outputSchema = z.looseObject({
  name: text,
  parameters: z.looseObject({ binary_data: z.boolean().optional() }).optional(),
});
const requestSchema = z.looseObject({
  id: text.optional(),
  parameters: z.looseObject({ binary_data_output: z.boolean().optional() }).optional(),
  inputs: z.array(inputSchema).min(1),
  outputs: z.array(outputSchema).optional(),
});

/** An output that is wanted, and whether as bytes behind the JSON. */
export interface WantedOutput {
  readonly name: string;
  readonly isBinary: boolean;
}

/** A request of the Open Inference Protocol. */
export interface InferRequest {
  readonly id: string | null;
  /** One list per column of the model. */
  readonly cells: readonly (readonly Cell[])[];
  readonly outputs: readonly WantedOutput[];
}

/**
 * Reads a request of the protocol: one tensor per column under its name, or a single one with all of
 * them in the model's order.
 *
 * @param jsonBytes how much of the body is JSON; what is behind it is the data of tensors
 * @throws HttpProblem for everything else
 */
export function readInferRequest(
  body: Uint8Array,
  jsonBytes: number,
  model: ServedModel,
  limit: RowLimit,
): InferRequest {
  const json = readJsonBody(body.subarray(0, jsonBytes), model.columns.length);
  const { success, data, error } = requestSchema.safeParse(json);
  if (!success) throw new HttpProblem(400, `The request: ${describeMismatch(error)}.`);
  const tensors = readTensors(
    data.inputs,
    body.subarray(jsonBytes),
    limit.rows * model.columns.length,
  );
  const known = [model.names.answer, ...model.names.probabilities];
  const asBinary = data.parameters?.binary_data_output ?? false;
  const wanted = data.outputs ?? [];
  const left = new Set(known);
  const outputs = (wanted.length === 0 ? known.map((name) => ({ name })) : wanted).map(
    ({ name, parameters }: (typeof wanted)[number]) => {
      if (left.delete(name)) return { name, isBinary: parameters?.binary_data ?? asBinary };
      throw new HttpProblem(
        400,
        known.includes(name)
          ? `The output ${quoteName(name)} is asked for twice.`
          : `There is no output ${quoteName(name)}. There are ${quoteNames(known)}.`,
      );
    },
  );
  return { id: data.id ?? null, cells: arrange(tensors, model, limit), outputs };
}

function readTensors(
  inputs: readonly z.infer<typeof inputSchema>[],
  binary: Uint8Array,
  most: number,
): Tensor[] {
  const names = new Set<string>();
  let at = 0;
  const tensors = inputs.map(({ name, datatype: type, shape, parameters, data }) => {
    if (names.has(name)) throw problem(name, 'is given twice');
    names.add(name);
    const size = parameters?.binary_data_size;
    let cells: Cell[];
    if (size === undefined) {
      cells = readJsonCells(name, type, data);
    } else {
      if (data !== undefined) throw problem(name, 'has both data and binary_data_size');
      if (at + size > binary.byteLength) {
        throw problem(
          name,
          `has a binary_data_size of ${size}, and ${binary.byteLength - at} bytes are left`,
        );
      }
      cells = readBinaryCells(name, type, binary.subarray(at, at + size));
      at += size;
    }
    // Bounded at each step, so that no product of a hostile shape is made.
    const elements = shape.reduce((product, size_) => Math.min(product * size_, most + 1), 1);
    if (elements !== cells.length && elements <= most) {
      throw problem(
        name,
        `has ${cells.length} values, and its shape [${shape.join(', ')}] has ${elements}`,
      );
    }
    return { name, shape, cells };
  });
  if (at < binary.byteLength) {
    throw new HttpProblem(
      400,
      `${binary.byteLength - at} bytes behind the JSON belong to no input.`,
    );
  }
  return tensors;
}

/** The cells by column. */
function arrange(
  tensors: readonly Tensor[],
  { columns, names }: ServedModel,
  limit: RowLimit,
): readonly (readonly Cell[])[] {
  const [first] = tensors;
  const isWhole = first !== undefined && tensors.length === 1 && !names.inputs.includes(first.name);
  if (isWhole) {
    const [rows = 0, width = 1] = first.shape;
    if (first.shape.length > 2 || width !== columns.length) {
      throw problem(
        first.name,
        `is no column of the model, and not of the shape [rows, ${columns.length}] with all of them. The columns are ${quoteNames(names.inputs)}`,
      );
    }
    requireRows(rows, limit);
    return columns.map((_, column) =>
      Array.from({ length: rows }, (__, row) => first.cells[row * width + column]!),
    );
  }
  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const found = names.inputs.flatMap((name) => byName.get(name) ?? []);
  if (found.length < names.inputs.length) {
    const missing = names.inputs.filter((name) => !byName.has(name));
    throw new HttpProblem(
      400,
      `There is no input for ${quoteNames(missing)}, which the model was trained on. The inputs are ${quoteNames([...byName.keys()])}.`,
    );
  }
  const [rows = 0] = found[0]?.shape ?? [];
  requireRows(rows, limit);
  return found.map(({ name, shape, cells }) => {
    const isColumn = shape.length === 1 || (shape.length === 2 && shape[1] === 1);
    if (isColumn && shape[0] === rows) return cells;
    throw problem(
      name,
      `has the shape [${shape.join(', ')}], and [${rows}, 1] or [${rows}] is expected: one value per row`,
    );
  });
}
