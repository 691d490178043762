import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { renderGfm } from './renderGfm.js';

export interface PictureOptions {
  readonly theme: 'light' | 'dark';
  /** Whether the folded parts are open. */
  readonly open: boolean;
}

/** Colours of GitHub's two default themes. */
const THEMES = {
  light: `--text: #1f2328; --muted: #59636e; --page: #ffffff; --bar: #f6f8fa; --line: #d1d9e0;
    --faint: #d1d9e0b3; --link: #0969da; --code: #818b981f; --warning: #9a6700;`,
  dark: `--text: #f0f6fc; --muted: #9198a1; --page: #0d1117; --bar: #151b23; --line: #3d444d;
    --faint: #3d444db3; --link: #4493f8; --code: #656c7633; --warning: #d29922;`,
} as const;

const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; padding: 16px; background: var(--page); color: var(--text);
    font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica,
      Arial, sans-serif, "Noto Color Emoji"; }
  .comment { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
  .author { padding: 8px 16px; background: var(--bar); border-bottom: 1px solid var(--line);
    color: var(--muted); }
  .author b { color: var(--text); }
  .author i { font-style: normal; font-size: 12px; border: 1px solid var(--line);
    border-radius: 2em; padding: 0 6px; margin: 0 4px; }
  .body { padding: 16px; overflow-wrap: break-word; }
  .body > :first-child { margin-top: 0; }
  .body > :last-child { margin-bottom: 0; }
  h3 { font-size: 1.25em; line-height: 1.25; margin: 24px 0 16px; font-weight: 600; }
  p, ul, table, details, blockquote { margin: 0 0 16px; }
  ul { padding-left: 2em; }
  li + li { margin-top: .25em; }
  table { display: block; width: max-content; max-width: 100%; overflow: auto;
    border-collapse: collapse; font-variant: tabular-nums; }
  th, td { padding: 6px 13px; border: 1px solid var(--line); }
  th { font-weight: 600; }
  tr { border-top: 1px solid var(--faint); }
  tr:nth-child(2n) { background: var(--bar); }
  a { color: var(--link); text-decoration: underline; text-underline-offset: .2rem; }
  code { padding: .2em .4em; font: 85% ui-monospace, SFMono-Regular, Menlo, "Liberation Mono",
    monospace; background: var(--code); border-radius: 6px; }
  summary { cursor: pointer; }
  blockquote { padding: 8px 16px; border-left: .25em solid var(--line); color: var(--muted); }
  blockquote.warning { border-color: var(--warning); color: inherit; }
  blockquote.warning b { display: block; color: var(--warning); font-weight: 500; }
  blockquote p { margin: 0; }`;

/** A page that shows Markdown the way GitHub shows a comment, for screenshots of a report. */
export function renderPicture(markdown: string, { theme, open }: PictureOptions): string {
  const body = renderGfm(markdown)
    .replaceAll('<details>', open ? '<details open>' : '<details>')
    .replaceAll(
      '<blockquote>\n<p>[!WARNING]\n',
      '<blockquote class="warning">\n<b>\u26a0 Warning</b><p>',
    );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Forest Gate</title>
<style>:root { ${THEMES[theme]} color-scheme: ${theme}; }${STYLE}</style>
<div class="comment">
<div class="author"><b>github-actions</b><i>bot</i> commented</div>
<div class="body">
${body}
</div>
</div>
</html>
`;
}

// node .build/__tests__/support/renderPicture.js report.md picture.html [dark] [open]
if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , from = '', to = '', ...words] = argv;
  const options = {
    theme: words.includes('dark') ? ('dark' as const) : ('light' as const),
    open: words.includes('open'),
  };
  writeFileSync(to, renderPicture(readFileSync(from, 'utf8'), options));
}
