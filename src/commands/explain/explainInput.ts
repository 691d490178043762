import { DEFINITIONS, type Source } from '../../settings/definitions.js';

const PLACES: readonly (readonly [source: Source | null, form: (name: string) => string])[] = [
  [null, (name) => `with: ${name}: ... in the workflow`],
  ['file', (name) => `${name}: ... in the settings file`],
  ['flag', (name) => `--${name} on the command line`],
];

/** What an input means, its default, what it affects and where it is given. */
export function explainInput(name: string): string[] {
  const definition = DEFINITIONS.find((one) => one.name === name);
  if (definition === undefined) return [];
  const { description, default: words, affects, only, notIn } = definition;
  const places = PLACES.filter(([source]) => source === null || !notIn.includes(source));
  return [
    `${name}: ${description}`,
    `Default: ${words.replaceAll('`', '')}.`,
    `Affects: ${affects.join(', ')}.${only === null ? '' : ' It takes effect on GitHub only.'}`,
    `Given as ${places.map(([, form]) => form(name)).join(', or ')}.`,
  ];
}
