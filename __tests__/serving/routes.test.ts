import { describe, expect, it } from '@jest/globals';
import { fitEncoding } from '../../src/preprocessing/fitEncoding.js';
import { HttpProblem } from '../../src/serving/httpProblem.js';
import { Meter } from '../../src/serving/meter.js';
import { createRoutes } from '../../src/serving/routes.js';
import type { Cell } from '../../src/serving/encodeCells.js';
import type { Reply } from '../../src/serving/reply.js';
import type { ServedModel } from '../../src/serving/servedModel.js';
import { EMPTY_MODEL } from './emptyModel.js';

/** Answers with the first class, every share the longest number there is. */
function modelOf(
  columns: readonly string[],
  classes: readonly string[],
): ServedModel & { asked: unknown[] } {
  const asked: (readonly (readonly Cell[])[])[] = [];
  return {
    ...EMPTY_MODEL,
    classes,
    columns: columns.map((name) => fitEncoding({ name, levels: null })),
    names: {
      inputs: columns,
      answer: 'label',
      probabilities: classes.map((label) => `probability_${label}`),
    },
    predict: (cells) => {
      asked.push(cells);
      const rows = cells[0]?.length ?? 0;
      return {
        rows,
        predicted: new Int32Array(rows),
        shares: new Float64Array(rows * classes.length).fill(0.00012345678901234567),
        numbers: null,
        missing: new Map(),
        unseen: new Map(),
        outside: new Map(),
      };
    },
    asked,
  };
}

function ask(model: ServedModel, path: string, body: string, maxRows = 10_000): Reply {
  const state = { isReady: true, inFlight: 0, connections: 0 };
  const { answer } = createRoutes(model, new Meter(model, 0), maxRows)(path);
  return answer({ headers: {}, body: Buffer.from(body), state });
}

function problemOf(work: () => unknown): { status: number; message: string } | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    return { status: error.status, message: error.message };
  }
}

describe('columns and classes of any name', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString'];

  it('are asked for as a record has them, and answered', () => {
    const model = modelOf(NAMES, NAMES);
    const record = '{"__proto__": 1, "constructor": 2, "prototype": null, "toString": 4}';
    const { body } = ask(model, '/predict', record);
    expect(model.asked).toEqual([[[1], [2], [null], [4]]]);
    expect(Buffer.from(body).toString()).toContain(
      '{"label":"__proto__","shares":{"__proto__":0.00012345678901234567,"constructor":',
    );
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('are lacking where a record only inherits them', () => {
    const inherited = '{"__proto__": {"constructor": 2, "prototype": 3, "toString": 4}}';
    expect(problemOf(() => ask(modelOf(NAMES, ['a']), '/predict', inherited))?.message).toContain(
      'Row 1 lacks "constructor", "prototype", "toString"',
    );
  });
});

describe('the bound of a reply', () => {
  const MAX_REPLY = 64 * 1024 * 1024;
  const CLASSES = Array.from({ length: 1_000 }, (_, code) => `a "class" ${code}`);
  const records = (rows: number): string => `[${Array(rows).fill('{"x":1}').join()}]`;
  const tensor = (rows: number): string =>
    JSON.stringify({
      inputs: [{ name: 'x', datatype: 'FP64', shape: [rows], data: Array(rows).fill(1) }],
    });

  it.each([
    ['/predict', records],
    ['/v2/models/iris/infer', tensor],
  ])('R104: fewer rows are taken of many classes, by %s', (path, write) => {
    const model = modelOf(['x'], CLASSES);
    const refused = problemOf(() => ask(model, path, write(10_000)));
    expect(refused).toEqual({
      status: 413,
      message: expect.stringMatching(
        /^The request has 10000 rows; at most \d+ are taken at a time, as a reply for 1000 classes holds 64 MiB at most\. Send them in parts\.$/,
      ),
    });
    expect(model.asked).toEqual([]);
    const most = Number(/at most (\d+)/.exec(refused?.message ?? '')?.[1]);
    const bytes = ask(model, path, write(most)).body.byteLength;
    expect(bytes).toBeLessThanOrEqual(MAX_REPLY);
    expect(bytes).toBeGreaterThan(MAX_REPLY / 3);
  });

  it('leaves as many rows as were chosen where they fit, and takes one always', () => {
    const small = modelOf(['x'], ['a', 'b']);
    expect(ask(small, '/predict', records(10_000)).status).toBe(200);
    expect(problemOf(() => ask(small, '/predict', records(3), 2))?.message).toBe(
      'The request has 3 rows; at most 2 are taken at a time. Send them in parts.',
    );
    const wide = modelOf(['x'], ['a', 'b'.repeat(MAX_REPLY)]);
    expect(problemOf(() => ask(wide, '/predict', records(2)))?.message).toContain('at most 1 are');
  });
});
