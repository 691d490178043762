import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { renderComment } from '../../src/report/renderComment.js';
import { FRAME } from '../report/frame.js';
import { SCENARIOS, scenario } from '../report/scenarios.js';
import { findChromium } from '../support/findChromium.js';
import { renderGfm } from '../support/renderGfm.js';

const require = createRequire(import.meta.url);
const CSS = readFileSync(require.resolve('github-markdown-css/github-markdown-light.css'), 'utf8');

/** What is left of a phone of 390 pixels for a comment. */
const ROOM = 340;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium: npm run test:browser installs it.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 390, height: 900 } });
});

afterAll(async () => {
  await browser.close();
});

/** What is wider than its box, or the box than the room, with all folds open. */
async function findWide(markdown: string): Promise<unknown> {
  const body = renderGfm(markdown).replaceAll('<details>', '<details open>');
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${CSS} body { margin: 0 }
     .markdown-body { width: ${ROOM}px }</style><div class="markdown-body">${body}</div>`,
  );
  return page.evaluate(`[...document.querySelectorAll('.markdown-body, .markdown-body *')]
    .filter((one) => one.scrollWidth > ${ROOM} || one.getBoundingClientRect().right > ${ROOM} + 0.5)
    .map((one) => [one.tagName, one.scrollWidth, one.textContent.slice(0, 80)])`);
}

describe('comments on a phone, in Chromium', () => {
  it.each(SCENARIOS)("%s: nothing is wider than 340 pixels at GitHub's css", async (name) => {
    expect(await findWide(renderComment(scenario(name), FRAME))).toEqual([]);
  });
});
