/** A workflow command that the runner would carry out. */
export interface Command {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly message: string;
  /** The whole line it was found in. */
  readonly line: string;
}

const KNOWN = new Set(
  `add-mask add-matcher add-path debug echo endgroup error group internal-set-repo-path notice
   remove-matcher save-state set-env set-output stop-commands warning`.split(/\s+/),
);

/** More than the runner's own line ends, so that no other reader of the log sees a command either. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;

function unescapeMessage(text: string): string {
  return text.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%');
}

function unescapeProperty(text: string): string {
  return unescapeMessage(text.replace(/%3A/gi, ':').replace(/%2C/gi, ','));
}

function unescapeOldStyle(text: string): string {
  return unescapeMessage(text.replace(/%3B/gi, ';').replace(/%5D/gi, ']'));
}

function readProperties(
  text: string,
  separator: string,
  unescape: (text: string) => string,
): Map<string, string> {
  const properties = new Map<string, string>();
  for (const part of text.split(separator)) {
    const equals = part.indexOf('=');
    if (equals > 0) properties.set(part.slice(0, equals).trim(), unescape(part.slice(equals + 1)));
  }
  return properties;
}

/** The rule of today: `::name key=value,key=value::message` at the start of a trimmed line. */
function readLeading(line: string): Command | undefined {
  const match = /^::([^ ]*?)(?: (.*?))?::(.*)$/.exec(line.trimStart());
  if (match === null) return undefined;
  const [, name = '', properties = '', message = ''] = match;
  return {
    name,
    properties: readProperties(properties, ',', unescapeProperty),
    message: unescapeMessage(message),
    line,
  };
}

/** The old rule, still in force: `##[name key=value;key=value]message` anywhere in a line. */
function readAnywhere(line: string): Command | undefined {
  const match = /##\[([^ \]]*)(?: ([^\]]*))?\](.*)$/.exec(line);
  if (match === null) return undefined;
  const [, name = '', properties = '', message = ''] = match;
  return {
    name,
    properties: readProperties(properties, ';', unescapeOldStyle),
    message: unescapeOldStyle(message),
    line,
  };
}

/**
 * The commands that the runner finds in what an action printed, under both of its rules, and
 * without those that `stop-commands` switched off.
 */
export function readCommands(output: string): Command[] {
  const commands: Command[] = [];
  let stopped: string | undefined;
  for (const line of output.split(LINE_END)) {
    const found = [readLeading(line), readAnywhere(line)].filter((c) => c !== undefined);
    if (stopped !== undefined) {
      if (found.some(({ name }) => name === stopped)) stopped = undefined;
      continue;
    }
    const command = found.find(({ name }) => KNOWN.has(name.toLowerCase()));
    if (command === undefined) continue;
    commands.push(command);
    if (command.name === 'stop-commands') stopped = command.message;
  }
  return commands;
}
