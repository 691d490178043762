import { DEFINITIONS, INPUTS } from '../settings/definitions.js';
import { wrapBeside } from '../text/wrapBeside.js';
import { wrapText } from '../text/wrapText.js';
import { DEFAULT_PREDICTIONS } from './parseArguments.js';

/** What `--help` prints, in lines of at most `width` columns. */
export function helpText(width: number): string {
  const entry = (flag: string, meaning: string): string => describeFlag(flag, meaning, width);
  const introduction = wrapText(
    `Usage: forest-gate [gate] [flags]
       forest-gate predict --model FILE --data FILE [--output FILE]
       forest-gate verify --metrics FILE
       forest-gate verify --model FILE --data FILE

gate (the default) trains on a CSV, compares with the base, reports and judges.
predict writes what a model makes of each row of another CSV to a CSV.
verify computes a result again from its own rows, or trains a model again and compares the bytes.
Exit code: 0 passed or inconclusive, 1 failed, 2 wrong settings or data, 3 a defect of Forest Gate.
Of verify: 0 all as stated, 1 something differs, 2 a file that cannot be used.`,
    width,
  );
  return `${introduction.join('\n')}

Flags of gate:
${settingsHelp(width)}
Flags of predict:
${entry('--model FILE', 'The model.json of a run.')}
${entry('--data FILE', 'A CSV file with the columns that the model was trained on.')}
${entry('--output FILE', `The CSV file to write. Default: ${DEFAULT_PREDICTIONS}.`)}

Flags of verify:
${entry('--metrics FILE', 'The metrics.json of a run.')}
${entry('--model FILE', 'The model.json of a run.')}
${entry('--data FILE', 'The CSV file that the model was trained on.')}

Flags of all:
${entry('-h, --help', 'Print this help.')}
${entry('--version', 'Print the version.')}
`;
}

/** The flags of `gate`, one per input. */
export function settingsHelp(width: number): string {
  const inputs = DEFINITIONS.filter(({ name }) => name !== INPUTS.githubToken.name).map(
    (definition) =>
      describeFlag(
        `--${definition.name} ${definition.placeholder}`,
        `${definition.description} Default: ${definition.default.replaceAll('`', '')}.`,
        width,
      ),
  );
  const baselineCommit = describeFlag(
    '--baseline-commit REV',
    'The git revision to compare with. Default: none.',
    width,
  );
  const notes = wrapText(
    `--${INPUTS.rules.name} may be given again for another rule, or hold several with ; between them.
--${INPUTS.strict.name} alone means --${INPUTS.strict.name} true, and so does every flag with a BOOLEAN.
${INPUTS.acceptLabel.name}, ${INPUTS.acceptFloors.name}, ${INPUTS.comment.name} and ${INPUTS.retentionDays.name} take effect on GitHub only.`,
    width,
  );
  return `${[...inputs, baselineCommit, '', ...notes].join('\n')}\n`;
}

const COLUMN = 30;

/** A flag, and what it means in a column of its own beside it. */
function describeFlag(flag: string, meaning: string, width: number): string {
  return wrapBeside(`  ${flag}`.padEnd(COLUMN), meaning, width).join('\n');
}
