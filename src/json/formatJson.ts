/** Items of a plain list that are written at a time. */
const MOST_ITEMS = 1 << 13;

/**
 * JSON for people and for `diff`: objects a member a line, lists on one line unless they hold
 * objects or lists. Keys keep the order they were made in.
 *
 * @throws TypeError for a number that is not finite, which JSON would silently turn into `null`
 */
export function formatJson(value: unknown): string {
  return [...formatJsonPieces(value)].join('');
}

/** The text of `formatJson` in pieces, none of which holds more than some thousand items. */
export function* formatJsonPieces(value: unknown): Generator<string> {
  yield* format(value, '');
  yield '\n';
}

function* format(value: unknown, indent: string): Generator<string> {
  if (Array.isArray(value)) {
    yield* formatList(value, indent);
  } else if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    yield* formatMembers(members, indent, '{}', ([key, member]) => [
      `${JSON.stringify(key)}: `,
      member,
    ]);
  } else {
    yield formatScalar(value);
  }
}

function* formatList(list: readonly unknown[], indent: string): Generator<string> {
  const isFlat = list.every((item) => typeof item !== 'object' || item === null);
  if (!isFlat) {
    yield* formatMembers(list, indent, '[]', (item) => ['', item]);
    return;
  }
  yield '[';
  for (let from = 0; from < list.length; from += MOST_ITEMS) {
    if (from > 0) yield ', ';
    yield list
      .slice(from, from + MOST_ITEMS)
      .map(formatScalar)
      .join(', ');
  }
  yield ']';
}

/** @param split a member's text in front of its value, and the value */
function* formatMembers<Member>(
  members: readonly Member[],
  indent: string,
  brackets: '{}' | '[]',
  split: (member: Member) => [string, unknown],
): Generator<string> {
  yield brackets.slice(0, 1);
  for (const [index, member] of members.entries()) {
    const [name, value] = split(member);
    yield `${index > 0 ? ',' : ''}\n${indent}  ${name}`;
    yield* format(value, `${indent}  `);
  }
  yield `${members.length > 0 ? `\n${indent}` : ''}${brackets.slice(1)}`;
}

function formatScalar(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`A number that is not finite cannot be written: ${value}`);
  }
  return JSON.stringify(value);
}
