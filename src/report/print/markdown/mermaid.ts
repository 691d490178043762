import { rangeOf } from '../../words/rangeOf.js';
import { shortText } from '../../../text/visibleText.js';
import type { Importance } from '../../../document/result.js';

/** Colours that can be read on GitHub's light and dark pages; Mermaid's own cannot. */
function config(orientation: 'horizontal' | 'vertical'): string {
  return `---
config:
  xyChart:
    height: 260
    chartOrientation: ${orientation}
  themeVariables:
    xyChart:
      backgroundColor: "transparent"
      plotColorPalette: "#2f81f7, #e5534b"
      titleColor: "#7d8590"
      xAxisLabelColor: "#7d8590"
      xAxisTitleColor: "#7d8590"
      xAxisTickColor: "#7d8590"
      xAxisLineColor: "#7d8590"
      yAxisLabelColor: "#7d8590"
      yAxisTitleColor: "#7d8590"
      yAxisTickColor: "#7d8590"
      yAxisLineColor: "#7d8590"
---`;
}

/** Bars of columns by their importance, as a Mermaid chart of the kind that old versions know too. */
export function drawImportance(columns: Importance['columns']): string {
  const names = columns.map(({ column }) => escapeMermaid(column));
  const losses = columns.map(({ mean }) => (Math.max(0, mean) * 100).toFixed(2));
  return [
    '```mermaid',
    config('horizontal'),
    'xychart-beta horizontal',
    '  title "Points of accuracy lost when a column is shuffled"',
    `  x-axis [${names.join(', ')}]`,
    '  y-axis "points"',
    `  bar [${losses.join(', ')}]`,
    '```',
  ].join('\n');
}

/**
 * The accuracy from run to run as a line, and the floor as a second one.
 *
 * @param accuracies at least two, the oldest first
 * @param floor the accuracy that is required; `null` where none is
 */
export function drawHistory(
  title: string,
  accuracies: readonly number[],
  floor: number | null,
): string {
  const lines = [accuracies, ...(floor === null ? [] : [accuracies.map(() => floor)])];
  const percents = lines.map((line) => line.map((share) => (share * 100).toFixed(2)));
  const { low, high } = rangeOf(lines.flat());
  return [
    '```mermaid',
    config('vertical'),
    'xychart-beta',
    `  title ${escapeMermaid(title, 80)}`,
    `  x-axis "runs, the last is this one" 1 --> ${accuracies.length}`,
    `  y-axis "percent" ${Math.max(0, Math.floor(low * 100 - 0.5))} --> ${Math.min(100, Math.ceil(high * 100 + 0.5))}`,
    ...percents.map((line) => `  line [${line.join(', ')}]`),
    '```',
  ].join('\n');
}

/**
 * A name as a quoted label of a chart: letters, digits and what names are written with. Anything
 * else could end the label, the line or the chart; the table beside it has the name as it is.
 */
export function escapeMermaid(name: string, longest = 24): string {
  return `"${shortText(name, longest).replace(/[^\p{L}\p{M}\p{N} _.,()/+\u2026-]/gu, '\u00b7')}"`;
}
