import { EXIT_CODES } from '../exitCodes.js';
import { STAGE } from '../document/enums.js';
import { quote } from '../text/quote.js';
import { defineCommand, readSwitch, switchFlag } from './command.js';
import { refuseArguments } from './refuseArguments.js';

/** Where a model and its profile are: files, or a stage of a target. */
export type DriftModel =
  | { readonly model: string; readonly profile: string }
  | { readonly at: string; readonly name: string; readonly stage: string };

export interface DriftRequest {
  readonly from: DriftModel;
  /** Whether an empty stage is none to fail by. */
  readonly stageOptional: boolean;
  readonly data: string;
  readonly output: 'report' | 'json';
  /** A file for the report as Markdown; `null` for none. */
  readonly markdown: string | null;
  /** Whether an issue of the repository says what drifted. */
  readonly openIssue: boolean;
}

export const driftCommand = defineCommand<DriftRequest>({
  usage: [
    'drift --model FILE --data FILE [--profile FILE]',
    'drift --at TARGET --name NAME [--stage STAGE] --data FILE',
  ],
  summary:
    'drift tells whether other rows are still like those that a model was made from, and ends with 1 when not.',
  flags: [
    { name: 'model', placeholder: 'FILE', meaning: 'The model.json of a run.' },
    {
      name: 'profile',
      placeholder: 'FILE',
      meaning: 'The profile.json of the same run. Default: the one beside the model.',
    },
    { name: 'at', placeholder: 'TARGET', meaning: 'Where the model is, as in publish --to.' },
    { name: 'name', placeholder: 'NAME', meaning: 'The name of the model there.' },
    { name: 'stage', placeholder: 'STAGE', meaning: 'The stage it is at. Default: production.' },
    {
      name: 'data',
      placeholder: 'FILE',
      meaning:
        'The other rows: a table with the columns of the model, and with its target where that is known.',
    },
    {
      name: 'markdown',
      placeholder: 'FILE',
      meaning: 'A file to write the report to, as Markdown. Default: none.',
    },
    switchFlag(
      'stage-optional',
      'Whether a stage that no version is at yet is said, and no error: there is nothing to watch.',
    ),
    switchFlag('json', 'Whether to print the numbers as JSON in the place of the report.'),
    switchFlag(
      'open-issue',
      'Whether an issue says what drifted, edited as long as it does and closed when not (GITHUB_TOKEN, GITHUB_REPOSITORY).',
    ),
  ],
  notes: [],
  read: (values) => ({
    from: readModel(values),
    stageOptional: readSwitch(values, 'stage-optional'),
    data: values.get('data') ?? refuseArguments('drift needs --data FILE.'),
    output: readSwitch(values, 'json') ? 'json' : 'report',
    markdown: values.get('markdown') ?? null,
    openIssue: readSwitch(values, 'open-issue'),
  }),
  run: async (request) => {
    const { drift } = await import(/* webpackMode: "eager" */ './drift.js');
    return (await drift(request, process.env)) ? EXIT_CODES.failed : EXIT_CODES.passed;
  },
});

function readModel(values: ReadonlyMap<string, string>): DriftModel {
  const [model, at] = [values.get('model'), values.get('at')];
  if (model !== undefined && at !== undefined) {
    refuseArguments('--model contradicts --at: leave one of them out.');
  }
  if (model !== undefined) {
    const folder = model.slice(0, Math.max(model.lastIndexOf('/'), model.lastIndexOf('\\')) + 1);
    return { model, profile: values.get('profile') ?? `${folder}profile.json` };
  }
  if (at === undefined) return refuseArguments('drift needs --model FILE, or --at TARGET.');
  const stage = values.get('stage') ?? 'production';
  if (!STAGE.test(stage)) refuseArguments(`${quote(stage)} is no stage.`);
  return { at, name: values.get('name') ?? refuseArguments('--at needs --name NAME.'), stage };
}
