import { describe, expect, it } from '@jest/globals';
import { renderJunit } from '../../src/report/renderJunit.js';
import { HOSTILE_NAMES, SMALL_SCENARIOS, scenario } from './scenarios.js';

describe('renderJunit', () => {
  it('has a test case for the verdict and each rule', () => {
    expect(renderJunit(scenario('failed-floor'))).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Forest Gate" tests="3" failures="2" errors="0" skipped="1">
  <testsuite name="iris" tests="3" failures="2" errors="0" skipped="1">
    <testcase classname="iris.verdict" name="iris: accuracy is 88.0%, at least 90% is required">
      <failure message="The verdict is failed. The base branch has no result of this gate yet." />
    </testcase>
    <testcase classname="iris.rules" name="accuracy &gt;= 0.9">
      <failure message="Below the limit." />
    </testcase>
    <testcase classname="iris.rules" name="accuracy drop &lt;= 0.02">
      <skipped message="There is nothing to compare with." />
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it.each(SMALL_SCENARIOS)('%s: counts what it has, fails as the verdict does', (name) => {
    const result = scenario(name);
    const xml = renderJunit(result);
    for (const [word, element] of [
      ['tests', 'testcase'],
      ['failures', 'failure'],
      ['skipped', 'skipped'],
    ]) {
      const stated = Number(new RegExp(`${word ?? ''}="(\\d+)"`).exec(xml)?.[1]);
      expect(xml.match(new RegExp(`<${element ?? ''} `, 'g')) ?? []).toHaveLength(stated);
    }
    const verdict = xml.split('<testcase ')[1] ?? '';
    expect(verdict.includes('<failure')).toBe(result.verdict === 'failed');
    expect(verdict.includes('<skipped')).toBe(result.verdict === 'inconclusive');
  });

  it('holds no character of a name that XML or a reader could take for another', () => {
    const xml = renderJunit(scenario('hostile'));
    for (const name of HOSTILE_NAMES) expect(xml).not.toContain(name);
    expect(xml).not.toMatch(/<script|<(?!\/?(?:testsuites?|testcase|failure|skipped)\b|\?xml)/);
    expect(xml.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
