import type { Command, Flag } from '../command.js';

/** The flags of every command. */
const FOR_ALL = [
  { name: 'help', meaning: 'Print this help.' },
  { name: 'version', meaning: 'Print the version.' },
] as const;

/** A flag as a shell needs to know it. */
export interface ShellFlag {
  readonly name: string;
  /** One line, without its default. */
  readonly meaning: string;
  /** What follows it; `null` where nothing does. */
  readonly value: 'file' | 'folder' | 'text' | readonly string[] | null;
  /** Whether it may also stand alone. */
  readonly isBare: boolean;
  readonly isRepeated: boolean;
}

/** The flags of a command, those of all commands last. */
export function listFlags({ flags }: Command): ShellFlag[] {
  return [
    ...flags.map((flag) => ({
      name: flag.name,
      meaning: shorten(flag.meaning),
      value: valueOf(flag),
      isBare: flag.bare !== undefined,
      isRepeated: flag.separator !== undefined,
    })),
    ...FOR_ALL.map((flag) => ({ ...flag, value: null, isBare: true, isRepeated: false })),
  ];
}

function valueOf({ choices, placeholder }: Flag): ShellFlag['value'] {
  if (choices !== undefined) return choices;
  if (placeholder === 'FILE') return 'file';
  return placeholder === 'FOLDER' ? 'folder' : 'text';
}

/** What a flag means, up to what it allows. */
function shorten(meaning: string): string {
  return (meaning.split(/[:;(]|\.(?: |$)/)[0] ?? '').trim();
}
