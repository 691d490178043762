import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchGrowth } from './benchGrowth.js';
import { benchPrediction } from './benchPrediction.js';
import { benchTraining, TRAINING } from './benchTraining.js';
import { benchReport } from './benchReport.js';
import { findPython } from './python.js';

/**
 * Times the engine beside ml-random-forest and scikit-learn, in turn, each in a process of its own.
 *
 *     python3 -m venv .tools/bench && .tools/bench/bin/pip install scikit-learn
 *     npm run bench -- [rounds] [part,...]
 *
 * A part is a number of rows to train on, for classes or with `n` behind it for numbers, `growth`,
 * `prediction` or `report`; all of them by default.
 */
const [rounds = '3', given = ''] = process.argv.slice(2);
const sizes = TRAINING.map(({ rows }) => String(rows));
const all = [...sizes, ...sizes.map((rows) => `${rows}n`), 'growth', 'prediction', 'report'];
const parts = given === '' ? all : given.split(',');
const unknown = parts.filter((part) => !all.includes(part));
if (unknown.length > 0) throw new Error(`No part of the bench: ${unknown.join()}. ${all.join()}`);

const python = findPython();
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`);
console.log(python === null ? 'scikit-learn is left out.' : `scikit-learn ${python.version}`);
try {
  for (const size of TRAINING) {
    for (const [learns, part] of [
      ['classes', String(size.rows)],
      ['numbers', `${size.rows}n`],
    ] as const) {
      if (parts.includes(part)) benchTraining(size, learns, folder, python, Number(rounds));
    }
  }
  if (parts.includes('growth')) benchGrowth(folder, Number(rounds));
  if (parts.includes('prediction')) benchPrediction(folder, Number(rounds));
  if (parts.includes('report')) benchReport(folder, Number(rounds));
} finally {
  rmSync(folder, { recursive: true });
}
