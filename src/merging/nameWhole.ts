/** What parts whose names differ and begin with nothing alike are together. */
const UNNAMED = 'merged';

/** What the names of all parts begin with, without what numbers them: `scores` of `scores-01`, `scores-02`. */
export function nameWhole(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.every((name) => name === first) && first !== '') return first;
  let length = 0;
  while (
    length < first.length &&
    names.every((name) => name.charAt(length) === first.charAt(length))
  ) {
    length += 1;
  }
  const common = first.slice(0, length).replace(/[\s\d._-]+$/, '');
  return common === '' ? UNNAMED : common;
}
