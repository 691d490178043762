import { describe, expect, it } from '@jest/globals';
import type { Result } from '../../../src/document/result.js';
import { listNextSteps } from '../../../src/report/words/listNextSteps.js';
import { scenario, SMALL_SCENARIOS } from '../scenarios.js';

function stepsOf(name: string, parts: Partial<Result> = {}): readonly string[] | undefined {
  return listNextSteps({ ...scenario(name), ...parts })?.steps;
}

function labelOf(name: string, parts: Partial<Result> = {}): string | null | undefined {
  return listNextSteps({ ...scenario(name), ...parts })?.label;
}

describe('listNextSteps', () => {
  it('has nothing to say of a run that passed, and something of any other', () => {
    for (const name of SMALL_SCENARIOS) {
      expect([name, stepsOf(name) === undefined]).toEqual([
        name,
        scenario(name).verdict === 'passed',
      ]);
    }
  });

  it.each<[name: string, steps: string[]]>([
    [
      'failed-drop',
      ['look at the rows below', 'try the settings of the base: max-depth back to none'],
    ],
    ['unreadable', ['run the job again']],
    ['not-comparable', ['look at the target and the columns: are they meant to differ?']],
    ['failed-required', ['run this gate on the base branch, then this job again']],
    [
      'failed-floor',
      [
        'look at the rows and classes below',
        'see with forest-gate plan whether the model can be held to this floor',
      ],
    ],
    ['since-nothing', ['see why v1.2.0 was not found']],
    ['checks', ['look at the data below: mend the table, or change the rule']],
    [
      'rows-not-to-be-tested',
      ['measure as the base does, or change that in a pull request of its own'],
    ],
    ['history-damaged', ['see why the earlier runs cannot be read']],
    [
      'history',
      ['look at the rows and classes below', 'look in the history since which run it is worse'],
    ],
  ])('%s', (name, steps) => {
    expect(stepsOf(name)).toEqual(steps);
  });

  it('calls a change what its forge calls it', () => {
    const steps = ['base-rules', 'rows-not-to-be-tested'].flatMap(
      (name) => listNextSteps(scenario(name), 'merge request')?.steps ?? [],
    );
    expect(steps).toContain('change the rules in a merge request of their own');
    expect(steps).toContain(
      'measure as the base does, or change that in a merge request of its own',
    );
    expect(steps.join()).not.toContain('pull request');
  });

  it('says what there is on a terminal', () => {
    const source = { ...scenario('unreadable').source, event: null };
    expect(stepsOf('unreadable', { source })).toEqual([
      'mend what keeps the base from being read, and run again',
    ]);
    expect(stepsOf('failed-required', { source })).toEqual(['give --baseline-commit']);
  });

  it('names relabelled rows, rules that changed and a mode that fails on chance', () => {
    expect(stepsOf('base-rules')).toContain('change the rules in a pull request of their own');
    expect(stepsOf('strict')).toContain('or allow what may be chance, with strict: false');
    expect(stepsOf('drift')).toContain(
      'look at the data below: mend the table, or change the rule',
    );
    expect(stepsOf('inconclusive')?.[0]).toMatch(/^about [\d,]+ tested rows would show/);
  });

  it('offers the label only where it would accept all that does not hold', () => {
    expect(labelOf('failed-drop')).toBe('forest-gate-accept');
    expect(labelOf('failed-floor')).toBeNull();
    expect(labelOf('accepted-in-part')).toBeNull();
    expect(labelOf('unreadable')).toBeNull();
    expect(labelOf('not-comparable')).toBeNull();
    expect(labelOf('other-rows')).toBeNull();
    for (const event of [null, 'push', 'merge_group']) {
      const source = { ...scenario('failed-drop').source, event };
      expect(labelOf('failed-drop', { source })).toBeNull();
    }
    const { policy } = scenario('failed-floor');
    expect(labelOf('failed-floor', { policy: { ...policy, acceptFloors: true } })).toBe(
      'forest-gate-accept',
    );
  });
});
