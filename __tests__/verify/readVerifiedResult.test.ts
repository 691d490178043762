import { describe, expect, it } from '@jest/globals';
import { OtherFormatError } from '../../src/document/parseResult.js';
import type { Result } from '../../src/document/result.js';
import { readVerifiedResult } from '../../src/verify/readVerifiedResult.js';
import { ofClasses } from '../support/parseClasses.js';
import { resultOf } from './resultOf.js';

function read(change: (result: Result) => object = () => ({})): Result {
  const result = resultOf({ before: [3, 17] });
  return ofClasses(
    readVerifiedResult(Buffer.from(JSON.stringify({ ...result, ...change(result) }))),
  );
}

describe('readVerifiedResult', () => {
  it('reads back what follows from itself', () => {
    expect(read()).toEqual(resultOf({ before: [3, 17] }));
  });

  it('R40: refuses what does not, with the first value that differs', () => {
    expect(() => read((r) => ({ evaluation: { ...r.evaluation, accuracy: 1 } }))).toThrow(
      /^it contradicts itself: evaluation\.accuracy: the file states 1, but it is 0\.966/,
    );
    expect(() => read(() => ({ verdict: 'failed' }))).toThrow('it contradicts itself: verdict');
    expect(() => read((r) => ({ rows: { ...r.rows, predicted: r.rows.truth } }))).toThrow(
      'the votes on row 3 (counted from 0) are not those of its prediction',
    );
  });

  it('R32: tells another format from a document that is wrong', () => {
    expect(() => read(() => ({ formatVersion: 2 }))).toThrow(OtherFormatError);
  });

  it('R40: refuses rules that would take for ever to be tested again', () => {
    expect(() => read((r) => ({ policy: { ...r.policy, significance: 1e-9 } }))).toThrow(
      'its rules would need 2000000000 draws of 60 rows to be checked',
    );
    const policy = { ...resultOf().policy, significance: 0 };
    const basePolicy = { policy, rules: [], verdict: 'passed' };
    expect(() => read(() => ({ basePolicy }))).toThrow('Infinity draws');
  });
});
