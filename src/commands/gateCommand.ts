import { EXIT_CODES } from '../exitCodes.js';
import { definitionsIn, INPUTS } from '../settings/definitions.js';
import type { Explicit } from '../settings/readSettings.js';
import { defineCommand } from './command.js';
import { flagsOf } from './inputFlags.js';
import { refuseArguments } from './refuseArguments.js';

interface GateRequest {
  readonly explicit: Explicit;
  /** The local revision to compare with; `null` for none. */
  readonly baselineCommit: string | null;
}

const BASELINE_COMMIT = 'baseline-commit';

const ONLY_ON_GITHUB = definitionsIn('flag')
  .filter(({ only }) => only === 'github')
  .map(({ name }) => name);

export const gateCommand = defineCommand<GateRequest>({
  usage: ['[gate] [flags]'],
  summary: 'gate (the default) trains on a CSV, compares with the base, reports and judges.',
  flags: [
    ...flagsOf(definitionsIn('flag')),
    {
      name: BASELINE_COMMIT,
      placeholder: 'REV',
      meaning: 'The git revision to compare with. Default: none.',
    },
  ],
  notes: [
    `--${INPUTS.rules.name} may be given again for another rule, or hold several with ; between them.`,
    `--${INPUTS.strict.name} alone means --${INPUTS.strict.name} true, and so does every flag with a BOOLEAN.`,
    `${listed(ONLY_ON_GITHUB)} take effect on GitHub only.`,
  ],
  read: (values) => {
    const baselineCommit = values.get(BASELINE_COMMIT) ?? null;
    values.delete(BASELINE_COMMIT);
    // Git would take it for an option.
    if (baselineCommit?.startsWith('-')) {
      refuseArguments(`--${BASELINE_COMMIT} cannot begin with a dash.`);
    }
    const baseline = values.get(INPUTS.baseline.name);
    if (baselineCommit !== null && (baseline === 'none' || baseline === 'artifact')) {
      refuseArguments(
        `--${BASELINE_COMMIT} contradicts --${INPUTS.baseline.name} ${baseline}: leave one of them out.`,
      );
    }
    return { explicit: { origin: 'flag', values }, baselineCommit };
  },
  run: async ({ explicit, baselineCommit }) => {
    const { gate } = await import(/* webpackMode: "eager" */ './gate.js');
    return EXIT_CODES[await gate(explicit, baselineCommit)];
  },
});

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
