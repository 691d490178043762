import { createHash } from 'node:crypto';
import type { AnyResult } from '../document/regressionResult.js';
import type { KnownHistory } from '../history/knownHistory.js';
import { escapeHtml } from '../text/escapeHtml.js';
import { shortName } from '../text/visibleText.js';
import { buildReport } from './buildReport.js';
import type { Line } from './blocks/block.js';
import { commit } from './blocks/pieces.js';
import { printLine } from './print/html/printLine.js';
import { printHtml } from './print/html/printHtml.js';
import { SCRIPT } from './print/html/script.js';
import { STYLE } from './print/html/style.js';
import { describeVerdict } from './words/describeVerdict.js';

/**
 * The report as one HTML page that needs nothing else: its style and its small script are in it, and
 * its policy lets a browser run no other, load nothing and send nothing. It is read without script.
 *
 * @param history the runs before this one; `null` where none is kept
 * @returns pieces of the page
 */
export function* renderHtml(
  result: AnyResult,
  history: KnownHistory | null = null,
): Generator<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(describeVerdict(result))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
`;
  for (const { blocks } of buildReport(result, 'page', history)) yield `${printHtml(blocks)}\n`;
  yield `</main>
<footer>${printLine(describeOrigin(result))}</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** What made the report, and of which commit. */
function describeOrigin({ source, toolVersion }: AnyResult): Line {
  const sha = source.commit === null ? [] : [' of commit ', commit(source, source.commit)];
  return [`Made by Forest Gate ${shortName(toolVersion)}`, ...sha];
}

function policy(): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(STYLE)}'`,
    `script-src '${hashOf(SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
