import { resultSchema, type ModelSettings, type PolicyText } from '../document/result.js';
import { INPUTS, type Affected, type Definition } from './definitions.js';

/** An input whose value in force a result document states, under the input's own key. */
export interface StatedInput<Key = keyof ModelSettings> {
  readonly name: string;
  readonly key: Key;
  readonly definition: Definition<unknown>;
}

const { settings, policy } = resultSchema.shape;

/**
 * The inputs that change the numbers in one of these ways, in their order; by default all of them.
 * The path of the table is not among them: what is in the table is stated in its stead.
 */
export function statedInputs(
  affected: readonly Affected[] = ['data', 'model', 'split'],
): readonly StatedInput[] {
  return listInputs(isSetting, affected);
}

/** The inputs that say how strictly rules are held, in their order; the rules have a list of their own. */
export function policyInputs(): readonly StatedInput<Exclude<keyof PolicyText, 'rules'>>[] {
  return listInputs(isOfPolicy, ['gate']);
}

function listInputs<Key extends keyof typeof INPUTS>(
  isStated: (key: string) => key is Key,
  affected: readonly Affected[],
): StatedInput<Key>[] {
  return Object.keys(INPUTS)
    .filter(isStated)
    .filter((key) => INPUTS[key].affects.some((part) => affected.includes(part)))
    .map((key) => ({ name: INPUTS[key].name, key, definition: INPUTS[key] }));
}

function isSetting(key: string): key is keyof ModelSettings & keyof typeof INPUTS {
  return key in INPUTS && key in settings.shape;
}

function isOfPolicy(key: string): key is Exclude<keyof PolicyText, 'rules'> & keyof typeof INPUTS {
  return key !== 'rules' && key in INPUTS && key in policy.shape;
}
