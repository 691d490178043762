import stringWidth from 'fast-string-width';
import { escapeHtml } from '../../../../text/escapeHtml.js';
import { shortText } from '../../../../text/visibleText.js';

/** All drawings are so wide: a phone shows them almost as they are. */
export const WIDTH = 420;

/** Units that one cell of a terminal takes in the font of drawings. */
const CELL_WIDTH = 8.2;

/** A coordinate, short and the same everywhere. */
export function at(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** A whole drawing, with what a reader of words hears of it. */
export function svg(height: number, label: string, parts: readonly string[]): string {
  const box = `viewBox="0 0 ${WIDTH} ${at(height)}"`;
  return `<svg ${box} role="img" aria-label="${escapeHtml(label)}">\n${parts.join('\n')}\n</svg>`;
}

export type Anchor = 'start' | 'middle' | 'end';

export function text(x: number, y: number, words: string, anchor: Anchor, style = ''): string {
  const styled = style === '' ? '' : ` class="${style}"`;
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}"${styled}>${escapeHtml(words)}</text>`;
}

export function line(style: string, x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="${style}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}"/>`;
}

/** @param title what is told to who points at it */
export function rect(
  style: string,
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  title: string,
): string {
  const size = `width="${at(Math.max(0, width))}" height="${at(Math.max(0, height))}"`;
  return `<rect class="${style}" x="${at(x)}" y="${at(y)}" ${size}>${titled(title)}</rect>`;
}

export function circle(style: string, x: number, y: number, radius: number, title: string): string {
  return `<circle class="${style}" cx="${at(x)}" cy="${at(y)}" r="${at(radius)}">${titled(title)}</circle>`;
}

export function path(style: string, d: string | null): string {
  return `<path class="${style}" d="${d ?? ''}"/>`;
}

function titled(title: string): string {
  return `<title>${escapeHtml(title)}</title>`;
}

/** A name from the data as long as the room allows. */
export function fitName(name: string, width: number): string {
  const most = Math.max(1, Math.floor(width / CELL_WIDTH));
  for (let length = most; length > 1; length -= 1) {
    const short = shortText(name, length);
    if (stringWidth(short) <= most) return short;
  }
  return shortText(name, 1);
}

/** A number at an axis. */
export function formatTick(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '\u2212');
}
