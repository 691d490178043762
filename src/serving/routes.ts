import { VERSION } from '../version.js';
import type { Meter } from './meter.js';
import { HttpProblem } from './httpProblem.js';
import { readInferRequest } from './readInferRequest.js';
import { readRecords, writePredictions } from './records.js';
import { replyJson, type Reply } from './reply.js';
import { limitRows } from './rowLimit.js';
import type { Answers, ServedModel } from './servedModel.js';
import { JSON_LENGTH_HEADER, writeInferReply } from './writeInferReply.js';

/** What the state of the server is at the moment of a request. */
export interface ServerState {
  readonly isReady: boolean;
  readonly inFlight: number;
  readonly connections: number;
}

/** A request whose body, where its route takes one, is here. */
export interface Asked {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  readonly state: ServerState;
}

/** What answers a path. */
export interface Route {
  /** A word for metrics and logs. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly answer: (asked: Asked) => Reply;
}

/** Finds what answers a path. */
export type FindRoute = (path: string) => Route;

/**
 * What is served of a model: the Open Inference Protocol over HTTP, records at `/predict`, and metrics.
 * Source of the protocol: github.com/kserve/open-inference-protocol, inference_rest.md, and Triton's
 * extension for binary tensors.
 *
 * @returns throws HttpProblem for a path that there is not
 */
export function createRoutes(model: ServedModel, meter: Meter, maxRows: number): FindRoute {
  const limit = limitRows(model.classes, maxRows);
  const predict = (cells: Parameters<ServedModel['predict']>[0]): Answers => {
    const answers = model.predict(cells);
    meter.countAnswers(answers);
    return answers;
  };
  const get = (name: string, answer: Route['answer']): Route => ({ name, method: 'GET', answer });
  const ready = get('ready', ({ state: { isReady } }) =>
    replyJson({ ready: isReady }, isReady ? 200 : 503),
  );
  const modelReady = get('model-ready', ({ state: { isReady } }) =>
    replyJson({ name: model.name, ready: isReady }, isReady ? 200 : 503),
  );
  const metadata = get('model', () => replyJson(describeModel(model)));
  const infer: Route = {
    name: 'infer',
    method: 'POST',
    answer: ({ headers, body }) => {
      const jsonBytes = readJsonLength(headers[JSON_LENGTH_HEADER], body.byteLength);
      const request = readInferRequest(body, jsonBytes, model, limit);
      return writeInferReply(model, request, predict(request.cells));
    },
  };
  const fixed = new Map<string, Route>([
    ['/', get('index', () => replyJson(describeServer(model)))],
    ['/v2', get('server', () => replyJson(SERVER))],
    ['/v2/health/live', get('live', () => replyJson({ live: true }))],
    ['/v2/health/ready', ready],
    ['/v2/models', get('models', () => replyJson({ models: [model.name] }))],
    [
      '/metrics',
      get('metrics', ({ state }) => ({
        status: 200,
        headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
        body: Buffer.from(meter.render(state)),
      })),
    ],
    [
      '/predict',
      {
        name: 'predict',
        method: 'POST',
        answer: ({ body }) => writePredictions(model, predict(readRecords(body, model, limit))),
      },
    ],
  ]);
  const ofModel = new Map([
    ['', metadata],
    ['/ready', modelReady],
    ['/infer', infer],
  ]);

  return (path) => {
    const route = fixed.get(path === '/' ? path : path.replace(/\/$/, ''));
    if (route !== undefined) return route;
    const [, name, version, rest = ''] =
      /^\/v2\/models\/([^/]+)(?:\/versions\/([^/]+))?(\/ready|\/infer)?\/?$/.exec(path) ?? [];
    const found = ofModel.get(rest);
    if (name === undefined || found === undefined) {
      throw new HttpProblem(404, 'There is nothing at this path. GET / lists what there is.');
    }
    if (decode(name) !== model.name) {
      throw new HttpProblem(404, `There is no model of this name here. There is ${model.name}.`);
    }
    if (version !== undefined && decode(version) !== model.version) {
      throw new HttpProblem(
        404,
        `This version of ${model.name} is not here. It is ${model.version}.`,
      );
    }
    return found;
  };
}

const SERVER = { name: 'forest-gate', version: VERSION, extensions: ['binary_tensor_data'] };

/** For whoever opens the address in a browser. */
function describeServer(model: ServedModel): object {
  const { name, version, target, task, classes, columns, sha256 } = model;
  return {
    ...SERVER,
    model: {
      name,
      version,
      target,
      task,
      classes,
      sha256,
      columns: columns.map(({ name: of, kind }) => ({ name: of, kind })),
    },
    paths: {
      'POST /predict': 'records such as [{"column": value}] to predictions',
      [`POST /v2/models/${name}/infer`]: 'the Open Inference Protocol',
      [`GET /v2/models/${name}`]: 'its inputs and outputs',
      'GET /v2/health/live, GET /v2/health/ready': 'health',
      'GET /metrics': 'metrics for Prometheus',
    },
  };
}

function describeModel({ name, version, task, columns, names }: ServedModel): object {
  return {
    name,
    versions: [version],
    platform: 'forest-gate',
    inputs: columns.map(({ kind }, index) => ({
      name: names.inputs[index]!,
      datatype: kind === 'number' ? 'FP64' : 'BYTES',
      shape: [-1, 1],
    })),
    outputs: [
      { name: names.answer, datatype: task === 'regression' ? 'FP64' : 'BYTES', shape: [-1] },
      ...names.probabilities.map((of) => ({ name: of, datatype: 'FP64', shape: [-1] })),
    ],
  };
}

/** How much of a body is JSON: all of it where no header says so. */
function readJsonLength(header: string | undefined, bytes: number): number {
  if (header === undefined) return bytes;
  const length = /^\d{1,12}$/.test(header) ? Number(header) : Infinity;
  if (length <= bytes) return length;
  throw new HttpProblem(
    400,
    'Inference-Header-Content-Length has to be a number of bytes of the body.',
  );
}

/** @returns an empty text for what is badly encoded */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
