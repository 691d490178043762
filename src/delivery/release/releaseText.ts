import { parseAs } from '../../json/parseAs.js';
import { manifestSchema, nameModelFile, printQuality, type Manifest } from '../version.js';

const OPENING = '```json';
const CLOSING = '```';

/** What stands on the page of a release: what the version is, for people, and its manifest, for programs. */
export function describeRelease(tag: string, manifest: Manifest): string {
  const { rows, verdict, modelSha256, toolVersion } = manifest;
  return [
    `**${tag}**: ${verdict}, ${printQuality(manifest)} on ${rows} rows (Forest Gate ${toolVersion}).`,
    `The SHA-256 of \`${nameModelFile(manifest)}\` is \`${modelSha256}\`.`,
    [
      '<details><summary>Manifest</summary>',
      '',
      OPENING,
      JSON.stringify(manifest, null, 2),
      CLOSING,
      '',
      '</details>',
    ].join('\n'),
  ].join('\n\n');
}

/** The manifest in the text of a release; `null` when there is none, as in releases of other things. */
export function readManifest(body: string): Manifest | null {
  // A person who edits the text in a browser leaves CRLF.
  const text = body.replaceAll('\r\n', '\n');
  const start = text.lastIndexOf(`${OPENING}\n`);
  const end = text.indexOf(`\n${CLOSING}`, start);
  if (start < 0 || end < 0) return null;
  try {
    return parseAs(manifestSchema, text.slice(start + OPENING.length, end));
  } catch {
    return null;
  }
}
