import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Log } from 'sarif';
import { renderSarif } from '../../src/report/renderSarif.js';
import { listFlips } from '../../src/report/words/listFlips.js';
import { hostileText } from '../support/hostileText.js';
import { sarifSchema } from '../support/sarifSchema.js';
import { createResult, SMALL } from '../support/results.js';
import { SMALL_SCENARIOS, scenario } from './scenarios.js';

function read(text: string): Log['runs'][number] {
  const { runs } = sarifSchema.parse(JSON.parse(text)) as Log;
  const [run] = runs;
  if (run === undefined) throw new Error('there is no run');
  return run;
}

describe('renderSarif', () => {
  it.each(SMALL_SCENARIOS)(
    '%s is valid, with each rule that is broken and each row newly wrong',
    (name) => {
      const result = scenario(name);
      const { results = [] } = read(renderSarif(result));
      const rows = results.filter(({ ruleId }) => ruleId === 'newly-wrong-row');
      expect(
        rows.map(({ locations }) => locations?.[0]?.physicalLocation?.region?.startLine),
      ).toEqual(listFlips(result).newlyWrong.map(({ line }) => line));
      const errors = results.filter(({ level }) => level === 'error').length;
      const all = [
        ...result.rules,
        ...(result.basePolicy?.rules ?? []),
        ...(result.baseEvaluation?.rules ?? []),
      ];
      const isBroken = all.some(({ outcome, level }) => outcome === 'failed' && level === 'fail');
      expect(errors > 0).toBe(isBroken);
    },
  );

  it('says where: the file in the repository, and what commit that is', () => {
    const result = scenario('failed-drop');
    const run = read(renderSarif(result));
    expect(run.results?.find(({ ruleId }) => ruleId === 'newly-wrong-row')).toMatchObject({
      level: 'warning',
      message: {
        text: 'This row is virginica, which the base predicted; this run predicts versicolor with 71% of the votes.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: result.source.dataPath ?? result.data.path,
              uriBaseId: '%SRCROOT%',
            },
            region: { startLine: 131 },
          },
        },
      ],
    });
  });

  it('keeps an alert when lines move and when a limit changes, and tells equal rows apart', () => {
    const prints = (text: string): unknown[] =>
      (read(text).results ?? []).map(({ partialFingerprints }) => partialFingerprints);
    const result = scenario('failed-drop');
    const moved = {
      ...result,
      rows: { ...result.rows, line: result.rows.line.map((line) => line + 7) },
      rules: result.rules.map((rule) => ({ ...rule, limit: rule.limit / 2 })),
    };
    const before = prints(renderSarif(result));
    expect(prints(renderSarif(moved))).toEqual(before);
    const equal = {
      ...result,
      rows: { ...result.rows, identity: result.rows.identity.map(() => '0'.repeat(32)) },
    };
    expect(new Set(prints(renderSarif(equal)).map((one) => JSON.stringify(one))).size).toBe(
      before.length,
    );
  });

  it('has at most 5,000 results and says what is left out', () => {
    const few = scenario('base-rules');
    const copies = 300;
    const repeat = <T>(list: readonly T[]): T[] =>
      Array.from({ length: copies }, () => list).flat();
    const { line, identity, fold, truth, predicted, votes, baseline } = few.rows;
    const rows = listFlips(few).newlyWrong.length * copies;
    const result = {
      ...few,
      rows: {
        ...few.rows,
        line: repeat(line),
        identity: repeat(identity),
        fold: repeat(fold),
        truth: repeat(truth),
        predicted: repeat(predicted),
        votes: votes && repeat(votes),
        baseline: baseline && { ...baseline, predicted: repeat(baseline.predicted) },
      },
    };
    const text = renderSarif(result);
    const { results = [], invocations = [] } = read(text);
    expect(results).toHaveLength(5_000);
    expect(results[0]?.ruleId).toBe('rule-failed');
    const left = rows - results.filter(({ ruleId }) => ruleId === 'newly-wrong-row').length;
    expect(invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
      `${left} more rows are newly wrong; all are in predictions.csv.`,
    );
    expect(text.length).toBeLessThan(10_000_000);
  });

  it('R57: text of the data is neither a placeholder nor a link', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const result = createResult({
          ...SMALL,
          classes: [a, `${b}2`, '[x](https://e.example) {0}'],
        });
        for (const { message } of read(renderSarif(result)).results ?? []) {
          expect((message.text ?? '').replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]|\]\(/);
        }
      }),
    );
  });

  it('has URIs for paths of any kind', () => {
    const uriOf = (path: string): string | undefined => {
      const base = scenario('failed-drop');
      const result = {
        ...base,
        source: { ...base.source, dataPath: null },
        data: { ...base.data, path },
      };
      return read(renderSarif(result)).results?.[0]?.locations?.[0]?.physicalLocation
        ?.artifactLocation?.uri;
    };
    expect(uriOf('./data/a b#c.csv')).toBe('data/a%20b%23c.csv');
    expect(uriOf('/tmp/a.csv')).toBe('file:///tmp/a.csv');
    expect(uriOf('C:\\data\\a.csv')).toBe('file:///C:/data/a.csv');
  });
});
