import { TARGETS } from './targets.js';

const name = process.env['FOREST_GATE_FUZZ'] ?? '';
const target = TARGETS.get(name);
if (target === undefined) throw new Error(`There is no target ${name}.`);

/** What jazzer.js calls with each input. */
export const fuzz = target.attempt;
