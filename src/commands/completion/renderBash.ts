import type { Command } from '../command.js';
import { listFlags, type ShellFlag } from './describeFlag.js';

/** A completion for bash, from 3.2 on. */
export function renderBash(commands: ReadonlyMap<string, Command>): string {
  const names = [...commands.keys()];
  const cases = [...commands].map(([name, command]) => renderCommand(name, command));
  return `# bash completion of forest-gate: source it, or put it into a folder of bash-completion.
_forest_gate() {
  local current before command values words IFS=$' \\t\\n'
  COMPREPLY=()
  current=\${COMP_WORDS[COMP_CWORD]}
  before=\${COMP_WORDS[COMP_CWORD-1]}
  # Bash takes --flag=value for three words.
  if [[ $current == "=" ]]; then
    current=
  elif [[ $before == "=" ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  command=${names[0] ?? ''}
  if (( COMP_CWORD > 1 )); then
    case \${COMP_WORDS[1]} in
      ${names.join(' | ')}) command=\${COMP_WORDS[1]} ;;
    esac
  fi
  values=
  words=
  case $command in
${cases.join('\n')}
  esac
  case $values in
    FILE)
      compopt -o filenames 2>/dev/null
      IFS=$'\\n'
      COMPREPLY=($(compgen -f -- "$current"))
      return ;;
    FOLDER)
      compopt -o filenames 2>/dev/null
      IFS=$'\\n'
      COMPREPLY=($(compgen -d -- "$current"))
      return ;;
    TEXT) return ;;
    ?*) words=$values ;;
  esac
  if (( COMP_CWORD == 1 )) && [[ $current != -* ]]; then words="${names.join(' ')}"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _forest_gate forest-gate
`;
}

/** Sets what may follow: `values` after a flag, else `words`. */
function renderCommand(name: string, command: Command): string {
  const flags = listFlags(command);
  const words = [...(command.operand?.list() ?? []), ...flags.map((flag) => `--${flag.name}`)];
  const cases = flags
    .map((flag) => [`--${flag.name}`, describeValues(flag)] as const)
    .filter(([, values]) => values !== null)
    .map(([flag, values]) => `        ${flag}) values="${values ?? ''}" ;;`);
  return `    ${name})
      words="${words.join(' ')}"
      case $before in
${[...cases, '        *) ;;'].join('\n')}
      esac ;;`;
}

function describeValues({ value, isBare }: ShellFlag): string | null {
  if (value === null) return null;
  if (value === 'file') return 'FILE';
  if (value === 'folder') return 'FOLDER';
  if (value === 'text') return 'TEXT';
  return isBare ? `${value.join(' ')} $words` : value.join(' ');
}
