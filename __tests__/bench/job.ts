import { readFileSync, writeFileSync } from 'node:fs';
import { noisyNumbers, noisyTable } from '../forest/engine/noisyTable.js';

/** One training that several trainers are timed at. */
export interface Job {
  /** Column after column of doubles. */
  readonly values: string;
  /** 32-bit integers, or doubles where numbers are learned. */
  readonly labels: string;
  readonly learns: 'classes' | 'numbers';
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
  const answers = job.learns === 'classes' ? labels : noisyNumbers(job.rows, job.columns).targets;
  writeFileSync(job.values, Buffer.concat(columns.map(({ buffer }) => Buffer.from(buffer))));
  writeFileSync(job.labels, Buffer.from(answers.buffer));
}

export function readTable(job: Job): { columns: Float64Array[]; labels: Int32Array } {
  return { columns: readColumns(job), labels: new Int32Array(readBytes(job.labels)) };
}

/** The same of a job that learns numbers. */
export function readNumbers(job: Job): { columns: Float64Array[]; targets: Float64Array } {
  return { columns: readColumns(job), targets: new Float64Array(readBytes(job.labels)) };
}

function readColumns(job: Job): Float64Array[] {
  const values = readBytes(job.values);
  return Array.from({ length: job.columns }, (_, column) => {
    const start = column * job.rows * 8;
    return new Float64Array(values.slice(start, start + job.rows * 8));
  });
}

function readBytes(file: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(file)).buffer;
}
