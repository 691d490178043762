import { EXIT_CODES } from '../exitCodes.js';
import { DEFAULT_OUTPUT_DIRECTORY } from '../settings/definitions.js';
import { defineCommand } from './command.js';
import { refuseArguments } from './refuseArguments.js';

export interface PublishRequest {
  /** The addresses of targets. */
  readonly to: readonly string[];
  /** The folder that a run wrote to. */
  readonly from: string;
  /** The workflow that deploys; `null` for none. */
  readonly dispatch: string | null;
}

export const publishCommand = defineCommand<PublishRequest>({
  usage: ['publish --to TARGET [--from FOLDER] [--dispatch WORKFLOW]'],
  summary: 'publish stores a model that passed as the next version of its name at a target.',
  flags: [
    {
      name: 'to',
      placeholder: 'TARGET',
      meaning:
        'release (GITHUB_TOKEN and GITHUB_REPOSITORY, or release:OWNER/NAME), s3://BUCKET/PREFIX or ' +
        'mlflow:REGISTERED_MODEL (MLFLOW_TRACKING_URI). May be given again for more targets.',
      separator: '\n',
    },
    {
      name: 'from',
      placeholder: 'FOLDER',
      meaning: `The folder that a run wrote to. Default: ${DEFAULT_OUTPUT_DIRECTORY}.`,
    },
    {
      name: 'dispatch',
      placeholder: 'WORKFLOW',
      meaning:
        'A workflow that deploys, such as deploy.yml: it is started for a new version, with the inputs ' +
        'version, sha256 and target.',
    },
  ],
  notes: [],
  read: (values) => {
    const to = values.get('to') ?? refuseArguments('publish needs --to TARGET.');
    return {
      to: to.split('\n'),
      from: values.get('from') ?? DEFAULT_OUTPUT_DIRECTORY,
      dispatch: values.get('dispatch') ?? null,
    };
  },
  run: async (request) => {
    const { publish } = await import(/* webpackMode: "eager" */ './publish.js');
    await publish(request, process.env);
    return EXIT_CODES.passed;
  },
});
