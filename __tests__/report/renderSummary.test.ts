import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeMermaid } from '../../src/report/print/markdown/mermaid.js';
import { renderMarkdown } from '../../src/report/renderMarkdown.js';
import { renderSummary } from '../../src/report/renderSummary.js';
import { hostileText } from '../support/hostileText.js';
import { createResult } from '../support/results.js';
import { FRAME } from './frame.js';
import { scenario } from './scenarios.js';

describe('renderSummary', () => {
  it('is the report and a chart of the importance of columns, with a table beside it', () => {
    const result = scenario('drift');
    const summary = renderSummary(result, Infinity, FRAME);
    expect(summary.startsWith(renderMarkdown(result))).toBe(true);
    const chart = summary.slice(renderMarkdown(result).length);
    expect(chart).toContain('\n```mermaid\n---\nconfig:\n');
    expect(chart).toContain('\nxychart-beta horizontal\n');
    expect(chart).toContain('bar [25.70, 22.10, 2.40, 0.00]\n```\n');
    expect(chart).toContain('| petal_length | 25.7\u00a0points | 2.1\u00a0points |');
  });

  it('leaves the chart out where it does not fit or there is nothing to draw', () => {
    const result = scenario('drift');
    const report = renderMarkdown(result);
    const bytes = Buffer.byteLength(report);
    const footer = renderSummary(result, Infinity, FRAME).split('\n').at(-2) ?? '';
    expect(footer).toMatch(/^<sub>.*Report with charts.*commit\/9f8e7d6.*<\/sub>$/);
    const room = bytes + Buffer.byteLength(`\n${footer}\n`);
    expect(renderSummary(result, room + 100, FRAME)).toBe(`${report}\n${footer}\n`);
    expect(Buffer.byteLength(renderSummary(result, room - 1, FRAME))).toBeLessThan(room);
    const importance = { rows: 0, repeats: 0, columns: [], reason: 'Too long.' };
    const first = createResult({ importance });
    expect(renderSummary(first, Infinity, FRAME)).not.toContain('```mermaid');
  });

  it('lets no name end a label of the chart', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeMermaid(text)).toMatch(/^"[^"`\n\r\\<>;%{}[\]#&]*"$/);
      }),
    );
  });
});
