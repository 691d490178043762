import { EXIT_CODES } from '../exitCodes.js';
import { suggestName } from '../text/suggestName.js';
import { quote } from '../text/quote.js';
import { defineCommand } from './command.js';
import { refuseArguments } from './refuseArguments.js';

/** The shells that a script can be written for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

type Shell = (typeof SHELLS)[number];

interface CompletionRequest {
  readonly shell: Shell;
}

export const completionCommand = defineCommand<CompletionRequest>({
  usage: [`completion ${SHELLS.join('|')}`],
  summary: 'completion prints a script that completes commands, flags and values in a shell.',
  flags: [],
  operand: { separator: ' ', list: () => SHELLS },
  notes: [],
  read: (_, asked) => {
    const shell = SHELLS.find((name) => name === asked);
    if (shell !== undefined) return { shell };
    return refuseArguments(
      asked === ''
        ? `completion needs the name of a shell: ${SHELLS.join(', ')}.`
        : `There is no completion for ${quote(asked)}. ${suggestName(asked, SHELLS)}`,
    );
  },
  run: async ({ shell }) => {
    const { renderCompletion } = await import(
      /* webpackMode: "eager" */ './completion/renderCompletion.js'
    );
    const { COMMANDS } = await import(/* webpackMode: "eager" */ './commands.js');
    process.stdout.write(renderCompletion(shell, COMMANDS));
    return EXIT_CODES.passed;
  },
});
