/** The few ANSI styles reports use. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
} as const;

export type Style = keyof typeof CODES;

export type Paint = (style: Style, text: string) => string;

/** Paints when there are to be colours, else leaves the text alone. */
export function createPaint(colour: boolean): Paint {
  return colour
    ? (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`
    : (_, text) => text;
}
