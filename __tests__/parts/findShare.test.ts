import { describe, expect, it } from '@jest/globals';
import { findShare } from '../../src/parts/findShare.js';
import { INPUTS } from '../../src/settings/definitions.js';
import { readSettingsFrom, userErrorOf } from '../support/readSettingsFrom.js';

function shareOf(part: string, env: Readonly<Record<string, string>> = {}) {
  const asked = INPUTS.part.parse(part);
  return asked ? findShare(asked, env) : null;
}

describe('the part that a job is', () => {
  it('is each part once, whether a matrix counts from 0 or from 1', () => {
    const from0 = ['0/3', '1/3', '2/3'].map((part) => shareOf(part)?.part);
    const from1 = ['1/3', '2/3', '3/3'].map((part) => shareOf(part)?.part);
    expect(from0.sort()).toEqual([1, 2, 3]);
    expect(from1).toEqual([1, 2, 3]);
  });

  it.each([
    ['GitLab', 'auto', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '8' }, 3, 8],
    ['CircleCI', 'auto', { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '4' }, 1, 4],
    ['Buildkite', 'auto', { BUILDKITE_PARALLEL_JOB: '3', BUILDKITE_PARALLEL_JOB_COUNT: '4' }, 4, 4],
    ['Azure', 'auto', { SYSTEM_JOBPOSITIONINPHASE: '2', SYSTEM_TOTALJOBSINPHASE: '2' }, 2, 2],
    ['AWS Batch', 'auto', { AWS_BATCH_JOB_ARRAY_INDEX: '1', AWS_BATCH_JOB_ARRAY_SIZE: '9' }, 2, 9],
    ['Kubernetes', 'auto/8', { JOB_COMPLETION_INDEX: '7' }, 8, 8],
    ['a number', '3/8', { JOB_COMPLETION_INDEX: '7' }, 3, 8],
  ])('%s: is found for %s', (_, asked, env, part, parts) => {
    expect(shareOf(asked, env)).toEqual({ part, parts });
  });

  it.each([
    ['nothing says it', 'auto', {}, /none of CI_NODE_INDEX, .* is set\. Say .* 3\/8/],
    ['nothing says of how many', 'auto', { JOB_COMPLETION_INDEX: '2' }, /Say it, such as auto\/8/],
    [
      'it is none of them',
      'auto/2',
      { JOB_COMPLETION_INDEX: '2' },
      /is 2, which is none of 2 parts from 0/,
    ],
    ['it is no number', 'auto/2', { JOB_COMPLETION_INDEX: 'x' }, /which is none of 2/],
  ])('says what to do where %s', (_, asked, env, message) => {
    expect(userErrorOf(() => shareOf(asked, env))).toMatch(message);
  });

  it.each(['3', '9/8', '3/0', '3/8/2', 'auto/', '-1/8', '3 / 8', 'auto/x'])('is not %s', (text) => {
    expect(userErrorOf(() => readSettingsFrom({ part: text }))).toMatch(/part is .*such as 3\/8/);
  });

  it.each([
    [{ part: '1/2', parts: '2' }, /parts "2".* contradicts part "1\/2"/],
    [{ part: '1/2', predictions: 'p.csv' }, /part "1\/2".* contradicts predictions/],
    [{ parts: '2', predictions: 'p.csv' }, /parts "2".* contradicts predictions/],
    [{ 'parts-from': 'x' }, /of no use without parts/],
    [{ part: '1/2', 'parts-from': 'x' }, /parts-from "x".* contradicts part/],
  ])('R6: %j is refused', (inputs, message) => {
    expect(userErrorOf(() => readSettingsFrom(inputs))).toMatch(message);
  });
});
