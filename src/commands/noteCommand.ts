import { EXIT_CODES } from '../exitCodes.js';
import { DEFAULT_OUTPUT_DIRECTORY } from '../settings/definitions.js';
import { defineCommand, readSwitch, switchFlag } from './command.js';

export interface NoteRequest {
  /** The result document. */
  readonly metrics: string;
  readonly status: boolean;
}

const DEFAULT_METRICS = `${DEFAULT_OUTPUT_DIRECTORY}/metrics.json`;

export const noteCommand = defineCommand<NoteRequest>({
  usage: ['note [--metrics FILE] [--status]'],
  summary: 'note writes a result into the merge request of a GitLab pipeline, with GITLAB_TOKEN.',
  flags: [
    {
      name: 'metrics',
      placeholder: 'FILE',
      meaning: `The metrics.json of a run. Default: that in ${DEFAULT_OUTPUT_DIRECTORY}.`,
    },
    switchFlag('status', 'Whether the commit gets a status with the accuracy too.'),
  ],
  notes: [],
  read: (values) => ({
    metrics: values.get('metrics') ?? DEFAULT_METRICS,
    status: readSwitch(values, 'status'),
  }),
  run: async (request) => {
    const { note } = await import(/* webpackMode: "eager" */ './note.js');
    await note(request, process.env);
    return EXIT_CODES.passed;
  },
});
