import type { Command } from '../command.js';
import { listFlags, type ShellFlag } from './describeFlag.js';

/** A completion for zsh: to be put into a folder of `fpath` as `_forest-gate`, or sourced. */
export function renderZsh(commands: ReadonlyMap<string, Command>): string {
  const [first = ''] = commands.keys();
  const names = [...commands].map(
    ([name, { summary }]) => `    ${quote(`${name}:${summary.replace(`${name} `, '')}`)}`,
  );
  const cases = [...commands].map(([name, command]) => renderCommand(name, command));
  return `#compdef forest-gate
_forest_gate() {
  local command=${first}
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe -t commands command commands
    return
  fi
  if (( \${commands[(I)\${words[2]}:*]} )); then
    command=$words[2]
    words=($words[1] $words[3,-1])
    (( CURRENT -= 1 ))
  fi
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _forest-gate ]]; then
  _forest_gate "$@"
else
  compdef _forest_gate forest-gate
fi
`;
}

function renderCommand(name: string, command: Command): string {
  const operands = command.operand?.list() ?? [];
  const specs = [
    ...listFlags(command).map(renderFlag),
    ...(operands.length === 0 ? [] : [quote(`*:name:(${operands.join(' ')})`)]),
  ];
  return `    ${name})
      _arguments \\
${specs.map((spec) => `        ${spec}`).join(' \\\n')} ;;`;
}

function renderFlag({ name, meaning, value, isBare, isRepeated }: ShellFlag): string {
  const description = `[${meaning.replace(/[[\]\\:]/g, '\\$&')}]`;
  const flag = `${isRepeated ? '*' : ''}--${name}`;
  if (value === null) return quote(`${flag}${description}`);
  const action =
    value === 'file'
      ? '_files'
      : value === 'folder'
        ? '_files -/'
        : value === 'text'
          ? ' '
          : `(${value.join(' ')})`;
  // Two colons where it may also stand alone.
  return quote(`${flag}=${description}${isBare ? '::' : ':'}${name}:${action}`);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
