import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { AnyResult } from '../../src/document/regressionResult.js';
import { renderHtml } from '../../src/report/renderHtml.js';
import { scenario } from '../report/scenarios.js';
import { scenario as regression } from '../report/regression/scenarios.js';
import { findChromium } from '../support/findChromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page that shows much, and those that differ most from it. */
const NUMBERS = ['failed-drop of numbers', 'twenty-thousand-rows of numbers'];
const NAMES = [...NUMBERS, 'drift', 'hostile', 'many-classes', 'long-names', 'first-run', 'rules'];
const LOOKS = [900, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((theme) => ({ width, theme })),
);

const folder = mkdtempSync(join(tmpdir(), 'forest-gate-'));
let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium: npm run test:browser installs it.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface Look {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly script?: boolean;
}

/** A scenario of classes, or of numbers. */
function resultOf(name: string): AnyResult {
  const [ofNumbers] = / of numbers$/.exec(name) ?? [];
  return ofNumbers === undefined ? scenario(name) : regression(name.slice(0, -ofNumbers.length));
}

/** Opens a page, and gathers whatever the browser complains about, violations of the policy too. */
async function open(
  name: string,
  { width = 900, theme = 'light', script = true }: Look,
): Promise<{ page: Page; complaints: string[] }> {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, [...renderHtml(resultOf(name))].join(''));
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: theme,
    javaScriptEnabled: script,
  });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}

describe('report.html in Chromium', () => {
  describe.each(NAMES)('%s', (name) => {
    it.each(LOOKS)('stands in $width pixels, $theme, and axe finds nothing', async (look) => {
      const { page, complaints } = await open(name, look);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
      await page.evaluate(AXE);
      const found = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
      );
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });

  it('has every row without script', async () => {
    const { page } = await open('many-classes', { script: false });
    const { newlyRight = 0, newlyWrong = 0 } = scenario('many-classes').comparison ?? {};
    expect(await page.locator('.sortable tbody tr').count()).toBe(newlyRight + newlyWrong);
    expect(await page.locator('input, button').count()).toBe(0);
    await page.close();
  });

  it('sorts and filters its rows by the keyboard alone', async () => {
    const { page } = await open('drift', {});
    const lines = (): Promise<string[]> =>
      page.locator('.sortable tbody tr:not([hidden]) th').allTextContents();
    await page.getByRole('button', { name: 'line' }).focus();
    await page.keyboard.press('Enter');
    const up = (await lines()).map(Number);
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    await page.keyboard.press('Enter');
    expect((await lines()).map(Number)).toEqual(up.toReversed());
    expect(await page.locator('[aria-sort=descending]').count()).toBe(1);
    await page.getByLabel('Filter').fill('newly right');
    expect(await lines()).toHaveLength(1);
    expect(await page.getByRole('status').textContent()).toBe(`1 of ${up.length} rows`);
    await page.close();
  });

  it('is printed in light colours, with all numbers', async () => {
    const { page } = await open('drift', { theme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(ground).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.filter').isVisible()).toBe(false);
    await page.close();
  });
});
