import { readFileSync, writeFileSync } from 'node:fs';
import { noisyTable } from '../forest/engine/noisyTable.js';

/** One training that several trainers are timed at. */
export interface Job {
  /** Column after column of doubles. */
  readonly values: string;
  /** 32-bit integers. */
  readonly labels: string;
  readonly rows: number;
  readonly columns: number;
  readonly classes: number;
  readonly trees: number;
  /** Per tree, or per split where the trainer draws them there. */
  readonly features: number;
  /** How often each process trains. */
  readonly runs: number;
}

/** Writes a noisy table of bell-shaped features to the files of a job. */
export function writeTable(job: Job): void {
  const { columns, labels } = noisyTable(job.rows, job.columns, job.classes);
  writeFileSync(job.values, Buffer.concat(columns.map(({ buffer }) => Buffer.from(buffer))));
  writeFileSync(job.labels, Buffer.from(labels.buffer));
}

export function readTable(job: Job): { columns: Float64Array[]; labels: Int32Array } {
  const values = readFileSync(job.values);
  const labels = readFileSync(job.labels);
  return {
    columns: Array.from({ length: job.columns }, (_, column) => {
      const start = column * job.rows * 8;
      return new Float64Array(Uint8Array.from(values.subarray(start, start + job.rows * 8)).buffer);
    }),
    labels: new Int32Array(Uint8Array.from(labels).buffer),
  };
}
