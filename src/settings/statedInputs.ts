import { resultSchema, type ModelSettings } from '../document/result.js';
import { INPUTS, type Affected } from './definitions.js';

/** An input whose value in force a result document states, under the input's own key. */
export interface StatedInput {
  readonly name: string;
  readonly key: keyof ModelSettings;
}

/**
 * The inputs that change the numbers in one of these ways, in their order; by default all of them.
 * The path of the table is not among them: what is in the table is stated in its stead.
 */
export function statedInputs(
  affected: readonly Affected[] = ['data', 'model', 'split'],
): readonly StatedInput[] {
  return KEYS.filter((key) => INPUTS[key].affects.some((part) => affected.includes(part))).map(
    (key) => ({ name: INPUTS[key].name, key }),
  );
}

const KEYS = Object.keys(INPUTS).filter(isStated);

function isStated(key: string): key is keyof ModelSettings & keyof typeof INPUTS {
  return key in INPUTS && key in resultSchema.shape.settings.shape;
}
