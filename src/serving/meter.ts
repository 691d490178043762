import { VERSION } from '../version.js';
import { Histogram, type Labels, renderLabels } from './histogram.js';
import type { Answers, ServedModel } from './servedModel.js';

/** Upper ends of what a request took, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

const PREDICTION = 'forest_gate_predicted_number';
const DURATION = 'forest_gate_request_duration_seconds';

/** What is counted, for Prometheus. */
export class Meter {
  readonly #model: ServedModel;
  readonly #started: number;
  /** By route and status. */
  readonly #requests = new Map<string, Map<number, number>>();
  readonly #durations = new Map<string, Histogram>();
  readonly #predictions: number[];
  readonly #numbers: Histogram;
  readonly #missing = new Map<string, number>();
  readonly #unseen = new Map<string, number>();
  readonly #outside = new Map<string, number>();
  #rows = 0;

  /** @param started milliseconds since 1970 */
  constructor(model: ServedModel, started: number) {
    this.#model = model;
    this.#started = started;
    this.#predictions = model.classes.map(() => 0);
    this.#numbers = new Histogram(model.bounds);
  }

  /** @param route a word of ours, never a path as it was sent */
  countRequest(route: string, status: number, seconds: number): void {
    const byStatus = this.#requests.get(route) ?? new Map<number, number>();
    this.#requests.set(route, byStatus.set(status, (byStatus.get(status) ?? 0) + 1));
    const durations = this.#durations.get(route) ?? new Histogram(BUCKETS);
    this.#durations.set(route, durations);
    durations.add(seconds);
  }

  countAnswers({ rows, predicted, numbers, missing, unseen, outside }: Answers): void {
    this.#rows += rows;
    if (numbers === null) for (const label of predicted) this.#predictions[label]! += 1;
    else for (const number of numbers) this.#numbers.add(number);
    addAll(this.#missing, missing);
    addAll(this.#unseen, unseen);
    addAll(this.#outside, outside);
  }

  /**
   * Everything in Prometheus' text format, version 0.0.4.
   * @param state of the server at this moment
   */
  render(state: {
    readonly isReady: boolean;
    readonly inFlight: number;
    readonly connections: number;
  }): string {
    const { name, version, sha256, task, classes } = this.#model;
    const lines: string[] = [];
    const begin = (title: string, type: string, help: string): void => {
      lines.push(`# HELP ${title} ${help}`, `# TYPE ${title} ${type}`);
    };
    const family = (
      title: string,
      type: 'counter' | 'gauge',
      help: string,
      samples: readonly (readonly [Labels, number])[],
    ): void => {
      begin(title, type, help);
      for (const [labels, value] of samples) lines.push(`${title}${renderLabels(labels)} ${value}`);
    };
    const requests = [...this.#requests].flatMap(([route, byStatus]) =>
      [...byStatus].map(([status, count]) => ({ route, status, count })),
    );
    const errors = new Map([...this.#requests.keys()].map((route) => [route, 0]));
    for (const { route, status, count } of requests) {
      if (status >= 400) errors.set(route, (errors.get(route) ?? 0) + count);
    }
    family('forest_gate_model_info', 'gauge', 'The model that is served.', [
      [{ model: name, version, sha256, server: VERSION }, 1],
    ]);
    family('forest_gate_ready', 'gauge', 'Whether requests are wanted.', [
      [{}, Number(state.isReady)],
    ]);
    family(
      'forest_gate_requests_total',
      'counter',
      'Requests that were answered.',
      requests.map(({ route, status, count }) => [{ route, status: String(status) }, count]),
    );
    family(
      'forest_gate_errors_total',
      'counter',
      'Requests that were answered with a status from 400 on.',
      [...errors].map(([route, count]) => [{ route }, count]),
    );
    family('forest_gate_rows_total', 'counter', 'Rows that were predicted.', [[{}, this.#rows]]);
    if (task === 'regression') {
      begin(PREDICTION, 'histogram', 'The numbers that were predicted.');
      for (const line of this.#numbers.render(PREDICTION)) lines.push(line);
    } else {
      family(
        'forest_gate_predictions_total',
        'counter',
        'Rows by the class that was predicted.',
        classes.map((label, code) => [{ class: label }, this.#predictions[code]!]),
      );
    }
    family(
      'forest_gate_missing_cells_total',
      'counter',
      'Cells that were missing, by column.',
      [...this.#missing].map(([column, count]) => [{ column }, count]),
    );
    family(
      'forest_gate_unseen_cells_total',
      'counter',
      'Cells with a text that the model was not trained on, by column.',
      [...this.#unseen].map(([column, count]) => [{ column }, count]),
    );
    family(
      'forest_gate_out_of_range_cells_total',
      'counter',
      'Cells with a number outside the range of the table of the model, by column.',
      [...this.#outside].map(([column, count]) => [{ column }, count]),
    );
    begin(DURATION, 'histogram', 'What requests took, from the head of each on.');
    for (const [route, times] of this.#durations) {
      for (const line of times.render(DURATION, { route })) lines.push(line);
    }
    family('forest_gate_requests_in_flight', 'gauge', 'Requests that are being answered.', [
      [{}, state.inFlight],
    ]);
    family('forest_gate_connections', 'gauge', 'Connections that are open.', [
      [{}, state.connections],
    ]);
    family('process_resident_memory_bytes', 'gauge', 'Memory of the process.', [
      [{}, process.memoryUsage.rss()],
    ]);
    family('process_start_time_seconds', 'gauge', 'When the process started, since 1970.', [
      [{}, this.#started / 1000],
    ]);
    return `${lines.join('\n')}\n`;
  }
}

function addAll(sums: Map<string, number>, counts: ReadonlyMap<string, number>): void {
  for (const [column, count] of counts) {
    if (count > 0) sums.set(column, (sums.get(column) ?? 0) + count);
  }
}
