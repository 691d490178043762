import { describe, expect, it } from '@jest/globals';
import { pageWidth, terminalWidth } from '../../src/commands/terminalWidth.js';
import { wantsColour } from '../../src/commands/wantsColour.js';

const TERMINAL = { isTTY: true, columns: 80 };
const PIPE = {};

describe('wantsColour', () => {
  it('paints on a terminal, not in a pipe, unless told otherwise', () => {
    expect(wantsColour(TERMINAL, {})).toBe(true);
    expect(wantsColour(TERMINAL, { TERM: 'dumb' })).toBe(false);
    expect(wantsColour(PIPE, {})).toBe(false);
  });

  it.each(['1', '2', '3', 'true', 'yes'])('paints everywhere with FORCE_COLOR=%s', (value) => {
    expect(wantsColour(PIPE, { FORCE_COLOR: value })).toBe(true);
    expect(wantsColour(TERMINAL, { FORCE_COLOR: value, TERM: 'dumb' })).toBe(true);
  });

  it.each(['0', 'false'])('paints nowhere with FORCE_COLOR=%s', (value) => {
    expect(wantsColour(PIPE, { FORCE_COLOR: value })).toBe(false);
    expect(wantsColour(TERMINAL, { FORCE_COLOR: value })).toBe(false);
  });

  it('paints nowhere with NO_COLOR, whatever FORCE_COLOR says', () => {
    for (const value of ['1', '0', 'x']) {
      expect(wantsColour(TERMINAL, { NO_COLOR: value })).toBe(false);
      expect(wantsColour(TERMINAL, { NO_COLOR: value, FORCE_COLOR: '1' })).toBe(false);
    }
  });

  it('takes an empty variable for none', () => {
    expect(wantsColour(TERMINAL, { NO_COLOR: '', FORCE_COLOR: '' })).toBe(true);
    expect(wantsColour(PIPE, { NO_COLOR: '', FORCE_COLOR: '' })).toBe(false);
  });
});

describe('widths', () => {
  it('are those of the terminal, and none of a pipe', () => {
    expect(terminalWidth(TERMINAL)).toBe(80);
    expect(terminalWidth({ isTTY: true, columns: 0 })).toBe(80);
    expect(terminalWidth({ columns: 60 })).toBeNull();
  });

  it('of help and reports are at most 100', () => {
    expect([
      pageWidth(TERMINAL),
      pageWidth({ isTTY: true, columns: 300 }),
      pageWidth(PIPE),
    ]).toEqual([80, 100, 100]);
  });
});
