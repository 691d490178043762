/** A page of a listing. */
export interface Listing {
  readonly objects: readonly { readonly key: string; readonly modified: string | null }[];
  /** What stands before the delimiter, once each. */
  readonly prefixes: readonly string[];
  /** Asks for the next page; `null` at the end. */
  readonly next: string | null;
}

/**
 * Reads the answer of `ListObjectsV2` with `encoding-type=url`, in which no key holds a character
 * that XML would have to escape; `null` when it is none.
 */
export function readListing(bytes: Uint8Array): Listing | null {
  const xml = Buffer.from(bytes).toString('utf8');
  if (!/<ListBucketResult[\s>]/.test(xml)) return null;
  const objects = blocks(xml, 'Contents').map((block) => ({
    key: decodeKey(valueOf(block, 'Key') ?? ''),
    modified: valueOf(block, 'LastModified'),
  }));
  const prefixes = blocks(xml, 'CommonPrefixes').map((block) =>
    decodeKey(valueOf(block, 'Prefix') ?? ''),
  );
  const isCut = valueOf(xml, 'IsTruncated') === 'true';
  const token = valueOf(xml, 'NextContinuationToken');
  return { objects, prefixes, next: isCut && token !== null ? unescapeXml(token) : null };
}

/** The code of a refusal, such as `NoSuchBucket`; `null` when the answer states none. */
export function readErrorCode(bytes: Uint8Array): string | null {
  const xml = Buffer.from(bytes.subarray(0, 10_000)).toString('utf8');
  return /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(xml)?.[1] ?? null;
}

function blocks(xml: string, tag: string): readonly string[] {
  return xml
    .split(`<${tag}>`)
    .slice(1)
    .map((rest) => rest.slice(0, Math.max(rest.indexOf(`</${tag}>`), 0)));
}

function valueOf(xml: string, tag: string): string | null {
  const start = xml.indexOf(`<${tag}>`);
  const end = xml.indexOf(`</${tag}>`, start);
  return start < 0 || end < 0 ? null : xml.slice(start + tag.length + 2, end);
}

function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
]);

function unescapeXml(text: string): string {
  return text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (whole, name: string) => ENTITIES.get(name) ?? whole,
  );
}
