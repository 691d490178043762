/** Makes a text harmless, but for the spaces at its ends, which part it from its neighbours. */
export function keepSpaces(text: string, escape: (text: string) => string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return text.slice(0, start) + escape(text.slice(start, end)) + text.slice(end);
}
