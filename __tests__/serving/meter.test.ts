import { expect, it } from '@jest/globals';
import { Meter } from '../../src/serving/meter.js';
import { EMPTY_MODEL } from './emptyModel.js';

const MODEL = { ...EMPTY_MODEL, classes: ['a "b"\\\n', 'c'] };

it('counts requests, errors, rows, classes and times, and escapes what a class is called', () => {
  const meter = new Meter(MODEL, 5_000);
  meter.countRequest('infer', 200, 0.002);
  meter.countRequest('infer', 400, 3);
  meter.countAnswers({
    rows: 3,
    predicted: Int32Array.of(0, 1, 0),
    shares: new Float64Array(6),
    numbers: null,
    missing: new Map([
      ['x', 1],
      ['y', 0],
    ]),
    unseen: new Map([['y', 2]]),
    outside: new Map([['x', 4]]),
  });
  const lines = meter.render({ isReady: true, inFlight: 1, connections: 2 }).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      `forest_gate_model_info{model="iris",version="3",sha256="${'a'.repeat(64)}",server="1.0.0"} 1`,
      'forest_gate_requests_total{route="infer",status="200"} 1',
      'forest_gate_requests_total{route="infer",status="400"} 1',
      'forest_gate_errors_total{route="infer"} 1',
      'forest_gate_rows_total 3',
      String.raw`forest_gate_predictions_total{class="a \"b\"\\\n"} 2`,
      'forest_gate_predictions_total{class="c"} 1',
      'forest_gate_missing_cells_total{column="x"} 1',
      'forest_gate_unseen_cells_total{column="y"} 2',
      'forest_gate_out_of_range_cells_total{column="x"} 4',
      'forest_gate_request_duration_seconds_bucket{route="infer",le="0.001"} 0',
      'forest_gate_request_duration_seconds_bucket{route="infer",le="0.0025"} 1',
      'forest_gate_request_duration_seconds_bucket{route="infer",le="2.5"} 1',
      'forest_gate_request_duration_seconds_bucket{route="infer",le="+Inf"} 2',
      'forest_gate_request_duration_seconds_sum{route="infer"} 3.002',
      'forest_gate_requests_in_flight 1',
      'forest_gate_connections 2',
      'process_start_time_seconds 5',
    ]),
  );
  expect(lines.filter((line) => line.includes('column="y"'))).toHaveLength(1);
});

it('counts predicted numbers by the parts of the table, and no classes', () => {
  const meter = new Meter({ ...EMPTY_MODEL, task: 'regression', bounds: [-1.5, 2, 1e21] }, 0);
  meter.countAnswers({
    rows: 4,
    predicted: new Int32Array(4),
    shares: new Float64Array(),
    numbers: Float64Array.of(-2, -1.5, 2.25, 8),
    missing: new Map(),
    unseen: new Map(),
    outside: new Map(),
  });
  const text = meter.render({ isReady: true, inFlight: 0, connections: 0 });
  expect(text).toContain(
    [
      '# TYPE forest_gate_predicted_number histogram',
      'forest_gate_predicted_number_bucket{le="-1.5"} 2',
      'forest_gate_predicted_number_bucket{le="2"} 2',
      'forest_gate_predicted_number_bucket{le="1e+21"} 4',
      'forest_gate_predicted_number_bucket{le="+Inf"} 4',
      'forest_gate_predicted_number_sum 6.75',
      'forest_gate_predicted_number_count 4',
      '',
    ].join('\n'),
  );
  expect(text).not.toContain('forest_gate_predictions_total');
  expect(new Meter(MODEL, 0).render({ isReady: true, inFlight: 0, connections: 0 })).not.toContain(
    'forest_gate_predicted_number',
  );
});
