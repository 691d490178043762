import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { packModel } from '../../../src/delivery/mlflow/packModel.js';
import type { Candidate } from '../../../src/delivery/candidate.js';
import { growNumbers } from '../../support/numbersModel.js';
import { createTrainedCandidate } from './trainedCandidate.js';

const IDS = {
  model: 'm-1',
  run: 'r-1',
  place: 'mlflow-artifacts:/1/models/m-1/artifacts',
  start: 0,
};
const column = z.array(z.object({ name: z.string(), type: z.string(), required: z.boolean() }));
const described = z.object({
  flavors: z.object({ python_function: z.object({ data: z.string(), loader_module: z.string() }) }),
  signature: z.object({ inputs: z.string(), outputs: z.string() }),
  utc_time_created: z.string(),
});

/** The file `MLmodel` as a reader of YAML sees it. */
function readMlmodel(candidate: Candidate) {
  const files = new Map(packModel(candidate, IDS).map(({ path, bytes }) => [path, bytes]));
  const text = Buffer.from(files.get('MLmodel') ?? []).toString();
  const { signature, ...rest } = described.parse(parse(text, { version: '1.1' }));
  return {
    ...rest,
    text,
    files: [...files.keys()],
    inputs: column.parse(JSON.parse(signature.inputs)),
    outputs: column.parse(JSON.parse(signature.outputs)),
  };
}

describe('packModel', () => {
  it('says what goes in and comes out, with the file that is there', async () => {
    const {
      flavors,
      files,
      inputs,
      outputs,
      utc_time_created: created,
    } = readMlmodel(await createTrainedCandidate(1));
    expect(flavors.python_function).toEqual({ data: 'pyfunc.onnx', loader_module: 'mlflow.onnx' });
    expect(files).toContain('pyfunc.onnx');
    expect(created).toBe('1970-01-01 00:00:00.000000');
    expect(inputs).toEqual(
      ['sepal_length', 'sepal_width', 'petal_length', 'petal_width'].map((name) => ({
        type: 'double',
        name,
        required: true,
      })),
    );
    expect(outputs.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'label: string',
      'probability_setosa: double',
      'probability_versicolor: double',
      'probability_virginica: double',
    ]);
  });

  it('says of a model of numbers that a number comes out', async () => {
    const candidate = await createTrainedCandidate(1);
    const bytes = Buffer.from((await growNumbers()).text);
    const files = candidate.files.map((file) =>
      file.name === 'model.json' ? { ...file, bytes } : file,
    );
    const { inputs, outputs } = readMlmodel({ ...candidate, files });
    expect(inputs.map(({ type }) => type)).toEqual(['double', 'double', 'double', 'string']);
    expect(outputs).toEqual([{ name: 'prediction', type: 'double', required: true }]);
  });

  it('lets no name be anything but a name', async () => {
    const candidate = await createTrainedCandidate(1);
    const hostile = 'a: "b\'\\ \u{1f642}\u0085\u2028#\n- !!python/object';
    const files = candidate.files.map((file) =>
      file.name !== 'model.json'
        ? file
        : {
            ...file,
            bytes: Buffer.from(
              Buffer.from(file.bytes).toString().replace('"setosa"', JSON.stringify(hostile)),
            ),
          },
    );
    const { outputs, text } = readMlmodel({ ...candidate, files });
    expect(outputs[1]?.name).toBe(`probability_${hostile}`);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });
});
