import type { Result } from '../document/result.js';
import { describeVerdict } from './describeVerdict.js';
import { escapeMarkdown } from '../text/escapeMarkdown.js';
import { baseParagraphs } from './markdown/baseParagraphs.js';
import { classSection } from './markdown/classSection.js';
import { confusionSection } from './markdown/confusionSection.js';
import { dataSection } from './markdown/dataSection.js';
import { dataWarnings } from './markdown/dataWarnings.js';
import { driftSection } from './markdown/driftSection.js';
import { evidenceParagraphs } from './markdown/evidenceParagraphs.js';
import { fitSections, measureBytes } from './markdown/fitSections.js';
import { intervalSection } from './markdown/intervalSection.js';
import { methodSection } from './markdown/methodSection.js';
import { metricsTable } from './markdown/metricsTable.js';
import { otherRules } from './markdown/otherRules.js';
import { policyBlocks } from './markdown/policyBlocks.js';
import { rowsSection } from './markdown/rowsSection.js';
import { settingsSection } from './markdown/settingsSection.js';
import { renderTable } from './markdown/table.js';

const MARKS = { passed: '\u2705', failed: '\u274c', inconclusive: '\u26a0\ufe0f' } as const;

const SHORTENED =
  'Shortened to fit here. The whole report is `report.md` in the artifact of this run.';

const joinBlocks = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

/** The first lines, as many as fit. */
const cutLines = (text: string, limit: number): string => {
  let left = limit;
  const lines = text.split('\n');
  const end = lines.findIndex((line) => (left -= measureBytes(line) + 1) < 0);
  return lines
    .slice(0, end)
    .map((line) => `${line}\n`)
    .join('');
};

/**
 * The report as GitHub-flavoured Markdown, for the comment, the job summary and `report.md`.
 * Its first line is the verdict.
 *
 * @param options.limit the most bytes of UTF-8 to use. A text of so many bytes has no more
 *   characters, however they are counted. Folded parts lose rows or are left out, the less
 *   important first; the rest is never cut within a line.
 */
export const renderMarkdown = (
  result: Result,
  { limit }: { limit: number } = { limit: Infinity },
): string => {
  const top = [
    `### ${MARKS[result.verdict]} Forest Gate: ${escapeMarkdown(describeVerdict(result))}`,
    renderTable(metricsTable(result)),
    ...otherRules(result),
    ...policyBlocks(result),
    ...evidenceParagraphs(result),
    ...baseParagraphs(result),
    ...dataWarnings(result),
  ];
  const sections = [
    rowsSection(result),
    classSection(result),
    confusionSection(result),
    intervalSection(result),
    dataSection(result),
    driftSection(result),
    settingsSection(result),
    methodSection(result),
  ].filter((section) => section !== null);

  const whole = joinBlocks([...top, ...fitSections(sections, Infinity)]);
  if (measureBytes(whole) <= limit) return whole;
  const room = limit - measureBytes(joinBlocks([...top, SHORTENED]));
  const cut = joinBlocks([...top, ...fitSections(sections, room), SHORTENED]);
  return measureBytes(cut) <= limit ? cut : cutLines(cut, limit);
};
