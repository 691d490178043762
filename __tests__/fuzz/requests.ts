import { HttpProblem } from '../../src/serving/httpProblem.js';
import { Meter } from '../../src/serving/meter.js';
import { createRoutes } from '../../src/serving/routes.js';
import { measured } from './measured.js';
import { requireSame, type Target, unlessRefusedLater } from './target.js';

const STATE = { isReady: true, inFlight: 0, connections: 0 };
const LENGTH = 'inference-header-content-length';
const JSON_TENSORS = {
  id: '1',
  inputs: [
    { name: 'size', datatype: 'FP64', shape: [2, 1], data: [1.5, null] },
    { name: 'colour', datatype: 'BYTES', shape: [2], data: ['red', 'blue'] },
    { name: 'count', datatype: 'INT64', shape: [2, 1], data: [[1], [2]] },
  ],
  outputs: [{ name: 'label', parameters: { binary_data: true } }],
};
const WHOLE = {
  inputs: [
    {
      name: 'x',
      datatype: 'FP32',
      shape: [2, 3],
      data: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    },
  ],
};
const BINARY = {
  inputs: [
    { name: 'size', datatype: 'FP32', shape: [1], parameters: { binary_data_size: 4 } },
    { name: 'colour', datatype: 'BYTES', shape: [1], parameters: { binary_data_size: 7 } },
    { name: 'count', datatype: 'INT8', shape: [1], parameters: { binary_data_size: 1 } },
  ],
};

/** A first line: the path and the length of the JSON, then the body. */
function request(path: string, body: string, behind = Buffer.alloc(0)): Buffer {
  const length = behind.length > 0 ? ` ${body.length}` : '';
  return Buffer.concat([Buffer.from(`${path}${length}\n${body}`), behind]);
}

/** A request to a served model, by the path and one header. */
export const serve: Target = {
  seeds: () => [
    request('/v2/models/m/infer', JSON.stringify(JSON_TENSORS)),
    request('/v2/models/m/infer', JSON.stringify(WHOLE)),
    request(
      '/v2/models/m/infer',
      JSON.stringify(BINARY),
      Buffer.from([0, 0, 128, 63, 3, 0, 0, 0, 114, 101, 100, 9]),
    ),
    request('/predict', '[{"size":1,"colour":"red","count":null}]'),
    request('/predict', '{"size":NaN,"colour":"blue","count":"3"}'),
    request('/v2/models/m/versions/1/ready', ''),
    request('/metrics', ''),
  ],
  attempt: async (input) => {
    const model = await measured.model();
    const end = input.indexOf('\n');
    const [path = '', length] = input.subarray(0, Math.max(0, end)).toString('latin1').split(' ');
    const body = input.subarray(end + 1);
    const ask = async (): Promise<Buffer> => {
      const route = createRoutes(model, new Meter(model, 0), 100)(path);
      const headers = length === undefined ? {} : { [LENGTH]: length };
      const { status, body: answer } = await Promise.resolve(
        route.answer({ headers, body, state: STATE }),
      );
      if (status !== 200) throw new Error(`it is answered with ${status}`);
      return Buffer.from(answer);
    };
    const isMeant = (error: Error): boolean =>
      error instanceof HttpProblem && error.status >= 400 && error.status < 500;
    const answer = await unlessRefusedLater(ask, isMeant);
    if (answer === null || path === '/metrics') return;
    requireSame('the answer', answer.toString('latin1'), (await ask()).toString('latin1'));
    if (path === '/predict') JSON.parse(answer.toString('utf8'));
  },
};
