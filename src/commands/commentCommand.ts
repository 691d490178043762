import { gateName } from '../settings/kinds.js';
import { quote } from '../text/quote.js';
import { defineCommand } from './command.js';
import { refuseArguments } from './refuseArguments.js';

export interface CommentRequest {
  /** Paths of documents or of folders, and patterns of both. */
  readonly from: readonly string[];
  /** The gates that have to have left a result. */
  readonly expect: readonly string[];
  /** What tells this comment from another one on the same pull request. */
  readonly name: string;
  /** A file for the Markdown; `null` for none. */
  readonly output: string | null;
}

const DEFAULT_NAME = 'gates';

export const commentCommand = defineCommand<CommentRequest>({
  usage: ['comment --from PATHS [--expect NAMES] [--name NAME] [--output FILE]'],
  summary:
    'comment tells the results of several gates in one comment on the pull request, and ends as the worst of them.',
  flags: [
    {
      name: 'from',
      placeholder: 'PATHS',
      meaning:
        'The metrics.json of each gate, or folders that hold them: paths, or a pattern such as "*/metrics.json". May be given again.',
      separator: '\n',
    },
    {
      name: 'expect',
      placeholder: 'NAMES',
      meaning:
        'The names of all gates, separated by commas: one that left no result is told, and fails.',
      separator: ',',
    },
    {
      name: 'name',
      placeholder: 'NAME',
      meaning: `What tells this comment from another one of the same pull request. Default: ${DEFAULT_NAME}.`,
    },
    {
      name: 'output',
      placeholder: 'FILE',
      meaning:
        'A file to write the comment to, as Markdown. Default: none, and standard output where there is no pull request.',
    },
  ],
  operand: { separator: '\n', list: () => [] },
  notes: [],
  read: (values, paths) => {
    const from = [values.get('from') ?? '', paths].flatMap((text) => text.split('\n'));
    const expect = (values.get('expect') ?? '').split(/[\n,]/).map((name) => name.trim());
    const request = {
      from: from.map((path) => path.trim()).filter((path) => path !== ''),
      expect: [...new Set(expect)].filter((name) => name !== ''),
      name: values.get('name') ?? DEFAULT_NAME,
      output: values.get('output') ?? null,
    };
    if (request.from.length === 0) refuseArguments('comment needs --from PATHS.');
    for (const name of [...request.expect, request.name]) {
      if (gateName.parse(name) === undefined) {
        refuseArguments(`${quote(name)} is no name of a gate: that is ${gateName.allowed}.`);
      }
    }
    return request;
  },
  run: async (request) => {
    const { comment } = await import(/* webpackMode: "eager" */ './comment.js');
    return comment(request, process.env);
  },
});
