import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Result } from '../../src/document/result.js';
import { THEMES } from '../../src/report/print/html/style.js';
import { renderHtml } from '../../src/report/renderHtml.js';
import { escapeHtml } from '../../src/text/escapeHtml.js';
import { hostileText } from '../support/hostileText.js';
import { readHtml, textOf } from '../support/readHtml.js';
import { createResult } from '../support/results.js';
import { scenario, SMALL_SCENARIOS } from './scenarios.js';

function render(result: Result): string {
  return [...renderHtml(result)].join('');
}

/** What stands in the page's body, but for its script. */
function bodyOf(page: string): string {
  return /<body>([\s\S]*)<script>/.exec(page)?.[1] ?? '';
}

/** A result whose classes and columns have these names. */
function rename(names: readonly string[]): Result {
  const result = scenario('improved');
  const nameOf = (index: number): string => names[index % names.length] ?? '';
  return {
    ...result,
    data: {
      ...result.data,
      features: result.data.features.map((_, index) => nameOf(index)),
      classes: result.data.classes.map((of, index) => ({ ...of, name: nameOf(index) })),
    },
    comparison: result.comparison && {
      ...result.comparison,
      current: {
        ...result.comparison.current,
        perClass: result.comparison.current.perClass.map((of, index) => ({
          ...of,
          name: nameOf(index),
        })),
      },
    },
    evaluation: {
      ...result.evaluation,
      perClass: result.evaluation.perClass.map((of, index) => ({ ...of, name: nameOf(index) })),
    },
    importance: {
      ...result.importance,
      columns: result.importance.columns.map((of, index) => ({ ...of, column: nameOf(index) })),
    },
  };
}

const TAGS = [
  ...['main', 'section', 'h1', 'h2', 'p', 'ul', 'li', 'footer', 'details', 'summary', 'div'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'span', 'strong', 'em', 'code', 'a'],
  ...['bdi', 'br', 'figure', 'figcaption', 'svg', 'g', 'text', 'line', 'rect', 'circle', 'path'],
  'title',
];

describe('renderHtml', () => {
  it('runs its own script and style alone, and loads nothing', () => {
    const page = render(scenario('drift'));
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const hashOf = (tag: string): string => {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashOf('style')}`,
      `script-src ${hashOf('script')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page).not.toMatch(/ style=| on\w+=|<link|<img|src=|@import|url\(/);
  });

  it.each(SMALL_SCENARIOS)('is a page of known elements: %s', (name) => {
    const { tags } = readHtml(bodyOf(render(scenario(name))));
    expect([...new Set(tags.map((tag) => tag.name))].filter((tag) => !TAGS.includes(tag))).toEqual(
      [],
    );
    for (const { attributes } of tags) {
      expect(attributes).toMatch(/^(?: [a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*\/?$/);
    }
    expect(tags.filter((tag) => tag.name === 'h1')).toHaveLength(1);
  });

  it('shows text from the data as text, whatever it is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileText, { minLength: 3, maxLength: 3 }), (classes) => {
        const { tags } = readHtml(bodyOf(render(rename(classes))));
        const plain = readHtml(bodyOf(render(rename(['a', 'b', 'c']))));
        const links = (all: typeof tags) => all.filter(({ name }) => name === 'a').length;
        expect(links(tags)).toBe(links(plain.tags));
        expect(tags.map(({ name }) => name).filter((name) => !TAGS.includes(name))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('draws nothing that is not a number', () => {
    for (const name of SMALL_SCENARIOS) {
      expect(render(scenario(name))).not.toMatch(/NaN|Infinity|undefined|="-\d[^"]*" height/);
    }
  });

  it('lists every row that flipped, whatever their number', () => {
    const result = scenario('many-classes');
    const { newlyRight = 0, newlyWrong = 0 } = result.comparison ?? {};
    const table = /<table class="sortable">[\s\S]*?<\/table>/.exec(render(result))?.[0] ?? '';
    expect(table.match(/<tr>/g)).toHaveLength(1 + newlyRight + newlyWrong);
  });

  it('says why the importance of columns is not there', () => {
    const reason = 'Shuffling each of 900 columns would take too long.';
    const importance = { rows: 0, repeats: 0, columns: [], reason };
    const page = render(createResult({ importance }));
    expect(page).toContain(`Not measured. ${reason}`);
    expect(page).not.toContain('Points of accuracy lost');
  });
});

describe('escapeHtml', () => {
  it('reads as the visible text, in an element and in an attribute', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = readHtml(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`);
        expect(html.tags).toHaveLength(1);
        expect(textOf(html)).not.toMatch(/[\u0000-\u001f\u202e\u2066]/);
      }),
    );
    expect(escapeHtml('<b title="x">&\'`')).toBe('&#60;b title=&#34;x&#34;&#62;&#38;&#39;&#96;');
  });
});

describe('the colours of the page', () => {
  const colourOf = (theme: string, name: string): string =>
    new RegExp(`--${name}: #([0-9a-f]{6});`).exec(theme)?.[1] ?? '';

  /** Relative luminance, by WCAG 2. */
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4]
      .map((from) => Number.parseInt(hex.slice(from, from + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(Object.entries(THEMES))('can be read: %s', (_, theme) => {
    const pairs: [text: string, ground: string][] = [
      ...['text', 'muted', 'link', 'good', 'bad', 'warn'].map((name): [string, string] => [
        name,
        'page',
      ]),
      ['text', 'bar'],
      ...[1, 2, 3, 4].flatMap((shade): [string, string][] => [
        [`on-${shade}`, `right-${shade}`],
        [`on-${shade}`, `wrong-${shade}`],
      ]),
    ];
    const tooFaint = pairs.filter(
      ([text, ground]) => contrast(colourOf(theme, text), colourOf(theme, ground)) < 4.5,
    );
    expect(tooFaint).toEqual([]);
  });
});
