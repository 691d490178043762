import { UserError } from '../../src/errors.js';
import { parseResult } from '../../src/document/parseResult.js';
import { parseHistory } from '../../src/history/parseHistory.js';
import { parseStrictJson } from '../../src/json/parseStrictJson.js';
import { readModel } from '../../src/model/readModel.js';
import { cut } from '../support/cut.js';
import { measured } from './measured.js';
import { isReason, requireSame, type Target, unlessRefused } from './target.js';

/** The strict reader of JSON. */
export const json: Target = {
  seeds: () => [
    '{"a":[1,2.5e-3,-0,true,false,null],"b":{"c":"\\u00e9\\ud83d\\ude00"}}',
    '[[[[]]]]',
    '"a\\\\"',
    '{"a":1,"b":9007199254740993}',
    '123456789012345680000',
    '{"constructor":1}',
  ],
  attempt: (input) => {
    const value = unlessRefused(() => ({ read: parseStrictJson(input) }), isReason);
    if (value === null) return;
    const text = input.toString('utf8').replace(/^\ufeff/, '');
    requireSame('the value', value.read, JSON.parse(text));
  },
};

/** A model file, whole and in small pieces. */
export const model: Target = {
  seeds: () => [measured.file('model.json')],
  attempt: (input) => {
    const read = (size: number): unknown =>
      unlessRefused(
        () => {
          const { header, trees, vote } = readModel({
            bytes: input.length,
            pieces: () => cut(input, size),
          });
          const columns = header.features.map(() => Float64Array.of(NaN, 0, 1e300));
          return [header, trees.length, [...vote(columns).predicted]];
        },
        (error) => error instanceof UserError,
      );
    requireSame('in pieces', read(7), read(1 << 20));
  },
};

/** Result documents and histories. */
export const result: Target = {
  seeds: () => [
    measured.file('metrics.json'),
    JSON.stringify({ format: 'forest-gate/history', formatVersion: 1, entries: [] }),
  ],
  attempt: (input) => {
    unlessRefused(() => parseResult(input), isReason);
    unlessRefused(() => parseHistory(input), isReason);
  },
};
