import { EXIT_CODES } from '../exitCodes.js';
import { definitionsIn, INPUTS } from '../settings/definitions.js';
import type { Explicit } from '../settings/readSettings.js';
import { AUTO } from './base/auto.js';
import { defineCommand, readSwitch, switchFlag, type Flag } from './command.js';
import type { GateOptions } from './gate.js';
import { flagsOf } from './inputFlags.js';
import { FILE_FLAGS, PRINT_FLAGS, readOtherFiles, readPrintOptions } from './outputFlags.js';
import { refuseArguments } from './refuseArguments.js';

interface GateRequest {
  readonly explicit: Explicit;
  readonly options: GateOptions;
}

const BASELINE_COMMIT = 'baseline-commit';
const BASELINE_METRICS = 'baseline-metrics';
const BASELINE_OPTIONAL = 'baseline-optional';

/** What can be said on a terminal only. */
const OWN_FLAGS: readonly Flag[] = [
  {
    name: BASELINE_COMMIT,
    placeholder: 'REV',
    meaning:
      'The git revision to compare with; auto finds it in the environment of a CI system. Default: none.',
  },
  {
    name: BASELINE_METRICS,
    placeholder: 'FILE',
    meaning:
      "The base's metrics.json, a file or an http(s) address, checked as an artifact is. Default: none.",
  },
  switchFlag(BASELINE_OPTIONAL, 'Whether the base that is named may be absent, as on a first run.'),
  ...FILE_FLAGS,
  ...PRINT_FLAGS,
];

const OWN_NAMES: ReadonlySet<string> = new Set(OWN_FLAGS.map(({ name }) => name));

/** What says what came of a run. */
const OF_RESULTS = ['junit', 'dotenv', 'sarif', 'history', 'json'];

const ONLY_ON_GITHUB = definitionsIn('flag')
  .filter(({ only }) => only === 'github')
  .map(({ name }) => name);

export const gateCommand = defineCommand<GateRequest>({
  usage: ['[gate] [flags]'],
  summary: 'gate (the default) trains on a table, compares with the base, reports and judges.',
  flags: [...flagsOf(definitionsIn('flag')), ...OWN_FLAGS],
  notes: [
    `--${INPUTS.rules.name} may be given again for another rule, or hold several with ; between them.`,
    `--${INPUTS.strict.name} alone means --${INPUTS.strict.name} true, and so does every flag with a BOOLEAN.`,
    `${listed(ONLY_ON_GITHUB)} take effect on GitHub only.`,
  ],
  read: (values) => {
    const own = new Map([...values].filter(([name]) => OWN_NAMES.has(name)));
    for (const name of OWN_NAMES) values.delete(name);
    const take = (name: string): string | null => own.get(name) ?? null;
    const [revision, metrics] = [take(BASELINE_COMMIT), take(BASELINE_METRICS)];
    // Git would take it for an option.
    if (revision?.startsWith('-')) {
      refuseArguments(`--${BASELINE_COMMIT} cannot begin with a dash.`);
    }
    const baseline = values.get(INPUTS.baseline.name);
    const contradicts = (name: string): never =>
      refuseArguments(
        `--${name} contradicts --${INPUTS.baseline.name} ${baseline ?? ''}: leave one of them out.`,
      );
    if (
      revision !== null &&
      (baseline === 'none' || (baseline === 'artifact' && metrics === null && revision !== AUTO))
    ) {
      contradicts(BASELINE_COMMIT);
    }
    if (metrics !== null && (baseline === 'none' || baseline === 'commit')) {
      contradicts(BASELINE_METRICS);
    }
    const idle = OF_RESULTS.filter((name) => own.has(name));
    if (values.has(INPUTS.part.name) && idle.length > 0) {
      refuseArguments(
        `--${INPUTS.part.name} grows trees and judges nothing, which contradicts --${idle.join(', --')}: leave it out.`,
      );
    }
    return {
      explicit: { origin: 'flag', values },
      options: {
        base: { revision, metrics, isOptional: readSwitch(own, BASELINE_OPTIONAL) },
        files: readOtherFiles(own),
        ...readPrintOptions(own),
      },
    };
  },
  run: async ({ explicit, options }) => {
    const { gate } = await import(/* webpackMode: "eager" */ './gate.js');
    return EXIT_CODES[(await gate(explicit, options)) ?? 'passed'];
  },
});

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
