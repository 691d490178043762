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
 * A metric from run to run as a line, and its limit as a second one.
 *
 * @param values at least two, the oldest first
 * @param limit what is required or allowed; `null` where nothing is
 * @param unit what the axis is of; `percent` of shares
 */
export function drawHistory(
  title: string,
  values: readonly number[],
  limit: number | null,
  unit: string,
): string {
  const lines = [values, ...(limit === null ? [] : [values.map(() => limit)])];
  const { low, high } = rangeOf(lines.flat());
  const { format, from, to } =
    unit === 'percent' ? scalePercent(low, high) : scaleAmount(low, high);
  return [
    '```mermaid',
    config('vertical'),
    'xychart-beta',
    `  title ${escapeMermaid(title, 80)}`,
    `  x-axis "runs, the last is this one" 1 --> ${values.length}`,
    `  y-axis ${escapeMermaid(unit)} ${from} --> ${to}`,
    ...lines.map((line) => `  line [${line.map(format).join(', ')}]`),
    '```',
  ].join('\n');
}

interface Scale {
  readonly format: (value: number) => string;
  readonly from: string;
  readonly to: string;
}

function scalePercent(low: number, high: number): Scale {
  return {
    format: (share) => (share * 100).toFixed(2),
    from: String(Math.max(0, Math.floor(low * 100 - 0.5))),
    to: String(Math.min(100, Math.ceil(high * 100 + 0.5))),
  };
}

/** Numbers of any size, without an exponent, which the chart does not read. */
function scaleAmount(low: number, high: number): Scale {
  const digits = Math.max(0, Math.min(100, 4 - Math.floor(Math.log10(high || 1))));
  const air = (high - low) * 0.1 || high * 0.1 || 1;
  const format = (value: number): string => value.toFixed(digits);
  return { format, from: format(Math.max(0, low - air)), to: format(high + air) };
}

/**
 * A name as a quoted label of a chart: letters, digits and what names are written with. Anything
 * else could end the label, the line or the chart; the table beside it has the name as it is.
 */
export function escapeMermaid(name: string, longest = 24): string {
  return `"${shortText(name, longest).replace(/[^\p{L}\p{M}\p{N} _.,()/+\u2026-]/gu, '\u00b7')}"`;
}
