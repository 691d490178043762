import type { Command } from '../command.js';
import { listFlags, type ShellFlag } from './describeFlag.js';

/** A completion for fish: to be put into `~/.config/fish/completions/forest-gate.fish`, or sourced. */
export function renderFish(commands: ReadonlyMap<string, Command>): string {
  const names = [...commands.keys()];
  const [first = '', ...others] = names;
  const lines = [...commands].flatMap(([name, command]) => {
    const isMeant =
      name === first
        ? `not __fish_seen_subcommand_from ${others.join(' ')}`
        : `__fish_seen_subcommand_from ${name}`;
    const summary = quote(command.summary.replace(`${name} `, ''));
    const operands = command.operand?.list() ?? [];
    return [
      `complete -c forest-gate -n ${quote(`not __fish_seen_subcommand_from ${names.join(' ')}`)} -a ${name} -d ${summary}`,
      ...(operands.length === 0
        ? []
        : [`complete -c forest-gate -n ${quote(isMeant)} -a ${quote(operands.join(' '))}`]),
      ...listFlags(command).map((flag) => renderFlag(flag, isMeant)),
    ];
  });
  return ['# fish completion of forest-gate', 'complete -c forest-gate -f', ...lines, ''].join(
    '\n',
  );
}

function renderFlag({ name, meaning, value, isBare }: ShellFlag, isMeant: string): string {
  const start = `complete -c forest-gate -n ${quote(isMeant)} -l ${name} -d ${quote(meaning)}`;
  if (value === null) return start;
  if (value === 'file') return `${start} -r -F`;
  if (value === 'folder') return `${start} -x -a '(__fish_complete_directories)'`;
  if (value === 'text') return `${start} -x`;
  // A flag that needs a value would take the next word for it.
  return isBare ? start : `${start} -x -a ${quote(value.join(' '))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
