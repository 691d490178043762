import { UserError } from '../../errors.js';
import { taskOfModel } from '../../model/model.js';
import { readModel } from '../../model/readModel.js';
import { nameValues } from '../../onnx/nameValues.js';
import { writeOnnx } from '../../onnx/writeOnnx.js';
import type { Candidate, CandidateFile } from '../candidate.js';

/** The folder with the files as they were published, in that of the model. */
export const PUBLISHED = 'forest-gate';

/** A file of a folder that `mlflow.pyfunc` loads. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What MLflow is told of the model beside its files. */
export interface ModelIds {
  readonly model: string;
  readonly run: string;
  readonly place: string;
  /** In milliseconds since 1970. */
  readonly start: number;
}

const ONNX = 'pyfunc.onnx';
const PYTHON = '3.11';
/** MLServer 1.7 does not know the texts of pandas 3. */
const REQUIREMENTS = ['mlflow>=3,<4', 'onnx', 'onnxruntime>=1.15', 'numpy', 'pandas<3'];

/**
 * The folder that `mlflow.pyfunc` loads: an ONNX model that takes each column as a list, as MLflow
 * gives it, what MLflow asks to know of it, and the files as they were published. Source: MLflow,
 * "MLflow Model", and its flavour `onnx`.
 *
 * @throws UserError for a model that is too large for ONNX
 */
export function packModel({ files, manifest }: Candidate, ids: ModelIds): readonly PackedFile[] {
  const model = files.find(({ name }) => name === 'model.json');
  if (model === undefined) {
    throw new UserError(
      'mlflow-given',
      'the registry is given models that Forest Gate grew. Log this one with its own flavour of MLflow, or publish it to release or S3.',
    );
  }
  const { onnx, signature } = convert(model, manifest.toolVersion);
  return [
    { path: 'MLmodel', bytes: Buffer.from(`${describeModel(ids, signature, onnx.byteLength)}\n`) },
    { path: ONNX, bytes: onnx },
    { path: 'requirements.txt', bytes: Buffer.from(`${REQUIREMENTS.join('\n')}\n`) },
    { path: 'python_env.yaml', bytes: Buffer.from(`${JSON.stringify(PYTHON_ENV, null, 2)}\n`) },
    { path: 'conda.yaml', bytes: Buffer.from(`${JSON.stringify(CONDA_ENV, null, 2)}\n`) },
    ...files.map(({ name, bytes }) => ({ path: `${PUBLISHED}/${name}`, bytes })),
  ];
}

const PYTHON_ENV = {
  python: PYTHON,
  build_dependencies: ['pip'],
  dependencies: ['-r requirements.txt'],
};
const CONDA_ENV = {
  name: 'mlflow-env',
  channels: ['conda-forge'],
  dependencies: [`python=${PYTHON}`, 'pip', { pip: REQUIREMENTS }],
};

function convert({ bytes }: CandidateFile, version: string) {
  const { header, trees } = readModel({ bytes: bytes.byteLength, pieces: () => [bytes] });
  const { features, classes, encoding } = header;
  // MLflow gives one column alone as a table.
  const pieces = writeOnnx(header, trees, version, { areLists: features.length > 1 });
  if (pieces === null) {
    throw new UserError(
      'mlflow-onnx',
      'model.json is too large for ONNX, which is what MLflow loads it as: train with fewer trees or a lower max-depth, or publish elsewhere.',
    );
  }
  const { inputs, answer, probabilities } = nameValues(features, classes);
  return {
    onnx: Buffer.concat([...pieces]),
    signature: {
      inputs: inputs.map((name, index) => ({
        type: encoding?.[index]?.kind === 'category' ? 'string' : 'double',
        name,
        required: true,
      })),
      outputs: [
        {
          type: taskOfModel(header) === 'regression' ? 'double' : 'string',
          name: answer,
          required: true,
        },
        ...probabilities.map((name) => ({ type: 'double', name, required: true })),
      ],
    },
  };
}

/** The file `MLmodel` as JSON, which is YAML in which no name from the data can be anything else. */
function describeModel(
  { model, run, place, start }: ModelIds,
  { inputs, outputs }: ReturnType<typeof convert>['signature'],
  bytes: number,
): string {
  const described = {
    artifact_path: place,
    flavors: {
      onnx: {
        code: null,
        data: ONNX,
        onnx_version: '1.15.0',
        providers: ['CPUExecutionProvider'],
        save_as_external_data: false,
      },
      python_function: {
        data: ONNX,
        env: { conda: 'conda.yaml', virtualenv: 'python_env.yaml' },
        loader_module: 'mlflow.onnx',
        python_version: `${PYTHON}.0`,
      },
    },
    mlflow_version: '3.0.0',
    model_id: model,
    model_size_bytes: bytes,
    run_id: run,
    signature: { inputs: escape(inputs), outputs: escape(outputs), params: null },
    utc_time_created: new Date(start).toISOString().replace('T', ' ').replace('Z', '000'),
  };
  return JSON.stringify(described, null, 2);
}

/** JSON in ASCII: what YAML does not take as it is, such as emoji, comes through as an escape. */
function escape(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
