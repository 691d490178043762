const LIGHT = `
  --page: #ffffff; --text: #1f2328; --muted: #59636e; --line: #d1d9e0; --bar: #f6f8fa;
  --link: #0969da; --good: #1a7f37; --bad: #cf222e; --warn: #9a6700; --plain: #afb8c1;
  --right-1: #ddf4ff; --right-2: #80ccff; --right-3: #0969da; --right-4: #0550ae;
  --wrong-1: #ffcecb; --wrong-2: #ffaba8; --wrong-3: #cf222e; --wrong-4: #a40e26;
  --on-1: #1f2328; --on-2: #1f2328; --on-3: #ffffff; --on-4: #ffffff; --beyond: #cf222e1f;
  --usual: #0969da1f;`;

const DARK = `
  --page: #0d1117; --text: #f0f6fc; --muted: #9198a1; --line: #3d444d; --bar: #151b23;
  --link: #4493f8; --good: #3fb950; --bad: #f85149; --warn: #d29922; --plain: #545d68;
  --right-1: #051d4d; --right-2: #0c2d6b; --right-3: #388bfd; --right-4: #79c0ff;
  --wrong-1: #67060c; --wrong-2: #8e1519; --wrong-3: #f85149; --wrong-4: #ffa198;
  --on-1: #f0f6fc; --on-2: #f0f6fc; --on-3: #0d1117; --on-4: #0d1117; --beyond: #f8514933;
  --usual: #4493f833;`;

/** The colours of both themes, by name, for whoever checks that they can be read. */
export const THEMES = { light: LIGHT, dark: DARK } as const;

/** The page's one style. */
export const STYLE = `
:root { color-scheme: light dark; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 16px 48px; max-width: 932px; background: var(--page);
  color: var(--text); overflow-wrap: anywhere;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 16px; }
h2 { font-size: 19px; line-height: 1.25; margin: 0 0 12px; }
section { margin: 32px 0 0; padding: 24px 0 0; border-top: 1px solid var(--line); }
p, ul, details, .wide, .figures { margin: 0 0 16px; }
.note { color: var(--muted); font-size: 14px; max-width: 80ch; }
.alert { padding: 8px 12px; border-left: 4px solid var(--warn); background: var(--bar); }
.mark { font-weight: 700; }
.mark.passed { color: var(--good); }
.mark.failed { color: var(--bad); }
.mark.warning, .mark.accepted { color: var(--warn); }
.mark.not-applied { color: var(--muted); }
.whole, td.right { white-space: nowrap; }
:is(td, tbody th).left { min-width: 4.5em; }
a { color: var(--link); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { font: 85% ui-monospace, SFMono-Regular, Menlo, "Liberation Mono", monospace;
  padding: 2px 5px; border-radius: 6px; background: var(--bar); }
summary { cursor: pointer; padding: 4px 0; }
details[open] > summary { margin-bottom: 8px; }
.wide { overflow-x: auto; max-width: 100%; }
.long { overflow-y: auto; max-height: 80vh; }
.long thead :is(th, td) { position: sticky; top: 0; }
table { border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums;
  overflow-wrap: normal; }
th, td { padding: 6px 12px; border: 1px solid var(--line); vertical-align: top; font-weight: 400; }
thead th { font-weight: 600; background: var(--bar); }
.left { text-align: left; }
.right { text-align: right; }
.filter { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin: 0 0 8px;
  font-size: 14px; }
.filter input { font: inherit; color: inherit; background: var(--page); padding: 4px 8px;
  border: 1px solid var(--muted); border-radius: 6px; min-width: 0; }
thead button { font: inherit; color: inherit; background: none; border: 0; padding: 0;
  cursor: pointer; text-decoration: underline dotted; text-underline-offset: 3px; }
th[aria-sort=ascending] button::after { content: " \\2191"; }
th[aria-sort=descending] button::after { content: " \\2193"; }
.figures { display: flex; flex-wrap: wrap; gap: 24px 16px; }
figure { margin: 0; flex: 1 1 320px; max-width: 434px; min-width: 0; }
.numbers { flex: 1 1 320px; min-width: 0; margin: 0; }
.numbers table { font-size: 13px; }
.numbers :is(th, td) { padding: 5px 6px; }
figcaption { font-size: 14px; font-weight: 600; margin: 0 0 8px; }
svg { display: block; width: 100%; height: auto; font-size: 13px; }
svg text { fill: var(--text); stroke: var(--page); stroke-width: 3px; paint-order: stroke; }
svg text[class^=on-] { stroke: none; }
svg .muted { fill: var(--muted); }
svg .strong { font-weight: 600; }
.grid { stroke: var(--line); }
.zero, .reference { stroke: var(--muted); }
.reference { stroke-dasharray: 5 4; }
.none { fill: var(--bar); }
.right-1 { fill: var(--right-1); } .right-2 { fill: var(--right-2); }
.right-3 { fill: var(--right-3); } .right-4 { fill: var(--right-4); }
.wrong-1 { fill: var(--wrong-1); } .wrong-2 { fill: var(--wrong-2); }
.wrong-3 { fill: var(--wrong-3); } .wrong-4 { fill: var(--wrong-4); }
svg .on-right-1, svg .on-wrong-1 { fill: var(--on-1); }
svg .on-right-2, svg .on-wrong-2 { fill: var(--on-2); }
svg .on-right-3, svg .on-wrong-3 { fill: var(--on-3); }
svg .on-right-4, svg .on-wrong-4 { fill: var(--on-4); }
line.worse { stroke: var(--bad); stroke-width: 3; }
line.better { stroke: var(--good); stroke-width: 3; }
.before { fill: var(--page); stroke: var(--muted); stroke-width: 2; }
.now { fill: var(--link); }
.now.worse { fill: var(--bad); }
.now.better { fill: var(--good); }
.now.same { fill: var(--muted); }
.interval { stroke: var(--text); stroke-width: 1.5; }
.beyond { fill: var(--beyond); }
.margin { stroke: var(--bad); stroke-width: 2; stroke-dasharray: 4 3; }
.usual { fill: var(--usual); }
.through { fill: none; stroke: var(--link); stroke-width: 1.5; }
.bar { fill: var(--link); }
.base { fill: var(--plain); }
.dots { fill: none; stroke: var(--link); stroke-width: 5; stroke-linecap: round; opacity: 0.55; }
.outline { fill: none; stroke: var(--link); stroke-width: 2.5; }
footer { margin: 32px 0 0; padding: 16px 0 0; border-top: 1px solid var(--line);
  color: var(--muted); font-size: 14px; }
@media (max-width: 480px) {
  :is(th, td), .numbers :is(th, td) { padding: 4px 6px; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  section, figure, tr { break-inside: avoid; }
  section:has(.sortable) { break-inside: auto; }
  .wide { overflow: visible; max-height: none; }
  .filter { display: none; }
  details::details-content { content-visibility: visible; }
  * { print-color-adjust: exact; }
}
`;
