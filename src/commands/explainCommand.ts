import { EXIT_CODES } from '../exitCodes.js';
import { wrapText } from '../text/wrapText.js';
import { defineCommand } from './command.js';
import { explain } from './explain/explain.js';
import { TOPICS } from './explain/topics.js';
import { refuseArguments } from './refuseArguments.js';
import { pageWidth } from './terminalWidth.js';

interface ExplainRequest {
  readonly asked: string;
}

export const explainCommand = defineCommand<ExplainRequest>({
  usage: ['explain NAME|RULE'],
  summary:
    'explain says in a few lines what a metric, an input, a verdict or a rule ("accuracy drop <= 2%") is.',
  flags: [],
  operand: { separator: ' ', list: () => TOPICS.flatMap(({ names }) => names) },
  notes: [],
  read: (_, asked) =>
    asked === ''
      ? refuseArguments('explain needs a name or a rule, as in explain accuracy.')
      : { asked },
  run: ({ asked }) => {
    const width = pageWidth(process.stdout);
    const lines = explain(asked).flatMap((line) => wrapText(line, width));
    process.stdout.write(`${lines.join('\n')}\n`);
    return Promise.resolve(EXIT_CODES.passed);
  },
});
