/** A start tag with its attributes as they are written. */
export interface Tag {
  readonly name: string;
  readonly attributes: string;
}

export interface Html {
  readonly tags: readonly Tag[];
  /** The text between tags, decoded, with the names of the elements it lies in. */
  readonly texts: readonly { readonly text: string; readonly within: readonly string[] }[];
}

const VOID = new Set(['br', 'img', 'input', 'hr', 'wbr']);

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
]);

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole: string, code?: string, name?: string) =>
    code === undefined ? (NAMED.get(name ?? '') ?? whole) : String.fromCodePoint(Number(code)),
  );
}

/**
 * Reads the HTML a renderer wrote, in which every `<` of the text is an entity.
 *
 * @throws Error when an element is closed that is not open, or left open
 */
export function readHtml(html: string): Html {
  const tags: Tag[] = [];
  const texts: Html['texts'][number][] = [];
  const within: string[] = [];
  for (const [, close, name, attributes = '', text] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g,
  )) {
    if (name === undefined) {
      texts.push({ text: decode(text ?? ''), within: [...within] });
    } else if (close === '/') {
      const open = within.pop();
      if (open !== name) throw new Error(`</${name}> closes <${open ?? 'nothing'}>`);
    } else {
      tags.push({ name, attributes });
      if (!VOID.has(name) && !attributes.endsWith('/')) within.push(name);
    }
  }
  if (within.length > 0) throw new Error(`left open: ${within.join(', ')}`);
  return { tags, texts };
}

/** What the reader reads, without the zero-width spaces that part words. */
export function textOf({ texts }: Html): string {
  return texts.map(({ text }) => text.replaceAll('\u200b', '')).join('');
}

/**
 * What GitHub makes a link, a picture or a formula of after Markdown: mentions, references, commits,
 * shortcodes, addresses and dollars, wider than GitHub looks for them. Not in code or links.
 */
const LINKED = /@\w|#\d|\bgh-\d|[0-9a-f]{7}|:[\w+-]+:|:\/\/|www\.|[^\s$]\$|\$[^\s$]/gi;

/** Everything in the text of a page that GitHub would link. */
export function findLinked({ texts }: Html): string[] {
  return texts
    .filter(({ within }) => !within.includes('code') && !within.includes('a'))
    .flatMap(({ text }) => text.match(LINKED) ?? []);
}
