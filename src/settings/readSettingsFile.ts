import { isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import { UserError } from '../errors.js';
import { DEFINITIONS, definitionsIn } from './definitions.js';
import type { GivenValue } from './givenValue.js';
import { isNestedDeeply } from './isNestedDeeply.js';
import type { RawValue } from './kinds.js';
import { quote } from '../text/quote.js';
import { suggestName } from '../text/suggestName.js';

/** A settings file: its path for messages, and what it says. */
export interface SettingsFile {
  readonly path: string;
  readonly text: string;
}

const LONGEST = 65_536;
const NAMES = definitionsIn('file').map(({ name }) => name);

/**
 * The inputs that a YAML file sets, by name. A value is the text as it stands in the file, so that
 * `1` and `1.0` stay two things.
 * @throws UserError with file, line and column for anything but a flat mapping of known inputs
 */
export function readSettingsFile(file: SettingsFile): Map<string, GivenValue> {
  const given = new Map<string, GivenValue>();
  for (const { name, at, node } of readEntries(file)) {
    if (!NAMES.includes(name)) {
      const isInput = DEFINITIONS.some((definition) => definition.name === name);
      throw new UserError(
        'settings-unknown',
        isInput
          ? `${at}: ${name} cannot be set in a settings file.`
          : `${at}: there is no input ${quote(name)}. ${suggestName(name, NAMES)}`,
      );
    }
    const first = given.get(name);
    if (first) {
      throw new UserError(
        'settings-duplicate',
        `${at}: ${name} is set a second time (${first.origin}).`,
      );
    }
    const value = readNode(node);
    if (value === undefined) {
      throw new UserError('settings-value', `${at}: ${name} has to be a plain value.`);
    }
    given.set(name, { value, origin: at });
  }
  return given;
}

interface Entry {
  readonly name: string;
  /** File, line and column of the name. */
  readonly at: string;
  readonly node: ParsedNode | null;
}

function readEntries({ path, text }: SettingsFile): Entry[] {
  const file = quote(path).slice(1, -1);
  if (text.length > LONGEST) {
    throw new UserError('settings-size', `${file} is longer than ${LONGEST} characters.`);
  }
  if (isNestedDeeply(text)) {
    throw new UserError('settings-yaml', `${file} is nested too deeply: write one input a line.`);
  }

  const lineCounter = new LineCounter();
  const { contents, errors, warnings } = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter,
  });
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [error] = [...errors, ...warnings];
  if (error) {
    throw new UserError(
      'settings-yaml',
      `${at(error.pos[0])}: not valid YAML: ${quote(error.message)}.`,
    );
  }
  if (contents === null || (isScalar(contents) && contents.value === '')) return [];
  if (!isMap<ParsedNode, ParsedNode | null>(contents)) {
    throw new UserError(
      'settings-yaml',
      `${file} has to be a mapping: one \`input: value\` a line.`,
    );
  }
  return contents.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    at: at(key.range[0]),
    node: value,
  }));
}

/** A scalar's text or a list's texts; `undefined` for mappings, aliases and lists of lists. */
function readNode(node: ParsedNode | null): RawValue | undefined {
  if (isScalar(node)) return String(node.value);
  if (!isSeq(node)) return undefined;
  const items = node.items.map((item) => (isScalar(item) ? String(item.value) : undefined));
  return items.every((item) => item !== undefined) ? items : undefined;
}
