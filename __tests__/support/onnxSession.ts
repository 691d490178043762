import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Runtime from 'onnxruntime-common';
import { z } from 'zod';

/** `npm test` installs it there. */
const ENTRY = resolve('.tools/onnxruntime-web/node_modules/onnxruntime-web/dist/ort.node.min.mjs');
const isRuntime = z.custom<typeof Runtime>(
  (value) => typeof value === 'object' && value !== null && 'InferenceSession' in value,
);
const runtime = isRuntime.parse(await import(pathToFileURL(ENTRY).href));

/** One column of an input: numbers, or texts. */
export type Cells = Float64Array | readonly string[];

export interface OnnxAnswers {
  readonly labels: readonly string[];
  /** One list per class. */
  readonly probabilities: readonly Float64Array[];
  /** The names of the outputs, in their order. */
  readonly names: readonly string[];
}

/** Asks a model in onnxruntime, by the names of its inputs. */
export async function askOnnx(
  model: Uint8Array,
  columns: ReadonlyMap<string, Cells>,
): Promise<OnnxAnswers> {
  const answers = await askOutputs(model, columns);
  const [label = [], ...probabilities] = answers.values();
  return {
    names: [...answers.keys()],
    labels: Array.from(label, String),
    probabilities: probabilities.map((shares) => Float64Array.from(shares, Number)),
  };
}

/** Every output by its name. */
export async function askOutputs(
  model: Uint8Array,
  columns: ReadonlyMap<string, Cells>,
): Promise<Map<string, ArrayLike<unknown>>> {
  runtime.env.wasm.numThreads = 1;
  const session = await runtime.InferenceSession.create(model);
  const feeds = new Map(Array.from(columns, ([name, cells]) => [name, toTensor(cells)] as const));
  const answers = await session.run(Object.fromEntries(feeds));
  const names = [...session.outputNames];
  await session.release();
  return new Map(names.map((name) => [name, answers[name]?.data ?? []]));
}

function toTensor(cells: Cells): Runtime.Tensor {
  const shape = [cells.length, 1];
  return cells instanceof Float64Array
    ? new runtime.Tensor('float64', cells, shape)
    : new runtime.Tensor('string', [...cells], shape);
}
