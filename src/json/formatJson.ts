/**
 * JSON for people and for `diff`: objects a member a line, lists on one line unless they hold
 * objects or lists. Keys keep the order they were made in.
 *
 * @throws TypeError for a number that is not finite, which JSON would silently turn into `null`
 */
export function formatJson(value: unknown): string {
  return `${format(value, '')}\n`;
}

function format(value: unknown, indent: string): string {
  if (Array.isArray(value)) return formatList(value, indent);
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return formatMembers(
      members.map(([key, member]) => `${JSON.stringify(key)}: ${format(member, `${indent}  `)}`),
      indent,
      '{}',
    );
  }
  return formatScalar(value);
}

function formatList(list: readonly unknown[], indent: string): string {
  const isFlat = list.every((item) => typeof item !== 'object' || item === null);
  if (isFlat) return `[${list.map(formatScalar).join(', ')}]`;
  return formatMembers(
    list.map((item) => format(item, `${indent}  `)),
    indent,
    '[]',
  );
}

function formatMembers(members: readonly string[], indent: string, brackets: string): string {
  if (members.length === 0) return brackets;
  const inner = members.map((member) => `${indent}  ${member}`).join(',\n');
  return `${brackets.slice(0, 1)}\n${inner}\n${indent}${brackets.slice(1)}`;
}

function formatScalar(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`A number that is not finite cannot be written: ${value}`);
  }
  return JSON.stringify(value);
}
