import { describe, expect, it } from '@jest/globals';
import type { GatheredGate } from '../../src/report/comment/gatheredGate.js';
import { renderGathered } from '../../src/report/renderGathered.js';
import { HOSTILE_PIECES } from '../support/hostileText.js';
import { renderGfm } from '../support/renderGfm.js';
import { FRAME } from './frame.js';
import { scenario, SCENARIOS } from './scenarios.js';

/** A gate of every scenario, each with a name of its own. */
const EVERY: readonly GatheredGate[] = SCENARIOS.map((name) => ({
  name,
  result: { ...scenario(name), name },
}));

describe('renderGathered', () => {
  it('fits a comment, however many gates there are, and names the worst ones', () => {
    const many = Array.from({ length: 3 }, (_, at) =>
      EVERY.map((gate): GatheredGate => ({ ...gate, name: `${gate.name}-${at}` })),
    ).flat();
    for (const gates of [EVERY, many]) {
      const text = renderGathered(gates, FRAME, 65_000);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_000);
      expect(text).toMatch(/\d failed, /);
      expect(text).toContain('Shortened to fit here.');
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
      expect(text).toContain('| \u274c failed-drop');
    }
  });

  it('lets no name and no reason become markup', () => {
    const gates = HOSTILE_PIECES.map((text): GatheredGate => ({
      ...{ name: text, result: null, isAbsent: false, reason: text },
    }));
    const html = renderGfm(renderGathered(gates, FRAME));
    expect(html).not.toMatch(/<(?:script|img|iframe|svg)\b/i);
    expect(html.match(/<tr>/g)).toHaveLength(gates.length + 1);
  });

  it('counts a look after the first', () => {
    expect(renderGathered(EVERY, { ...FRAME, looks: 3 })).toContain(
      'look no. 3 at this pull request',
    );
  });
});
