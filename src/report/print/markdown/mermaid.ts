import { shortText } from '../../../text/visibleText.js';
import type { Importance } from '../../../document/result.js';

/** Colours that can be read on GitHub's light and dark pages; Mermaid's own cannot. */
const CONFIG = `---
config:
  xyChart:
    height: 260
    chartOrientation: horizontal
  themeVariables:
    xyChart:
      backgroundColor: "transparent"
      plotColorPalette: "#2f81f7, #e5534b"
      titleColor: "#7d8590"
      xAxisLabelColor: "#7d8590"
      xAxisTickColor: "#7d8590"
      xAxisLineColor: "#7d8590"
      yAxisLabelColor: "#7d8590"
      yAxisTitleColor: "#7d8590"
      yAxisTickColor: "#7d8590"
      yAxisLineColor: "#7d8590"
---`;

/** Bars of columns by their importance, as a Mermaid chart of the kind that old versions know too. */
export function drawImportance(columns: Importance['columns']): string {
  const names = columns.map(({ column }) => escapeMermaid(column));
  const losses = columns.map(({ mean }) => (Math.max(0, mean) * 100).toFixed(2));
  return [
    '```mermaid',
    CONFIG,
    'xychart-beta horizontal',
    '  title "Points of accuracy lost when a column is shuffled"',
    `  x-axis [${names.join(', ')}]`,
    '  y-axis "points"',
    `  bar [${losses.join(', ')}]`,
    '```',
  ].join('\n');
}

/**
 * A name as a quoted label of a chart: letters, digits and what names are written with. Anything
 * else could end the label, the line or the chart; the table beside it has the name as it is.
 */
export function escapeMermaid(name: string): string {
  return `"${shortText(name, 24).replace(/[^\p{L}\p{M}\p{N} _.,()/+\u2026-]/gu, '\u00b7')}"`;
}
