import { expect, it } from '@jest/globals';
import { renderChecks } from '../../src/verify/renderChecks.js';

it('prints what was checked, and each value that differs with both of its numbers', () => {
  expect(
    renderChecks([
      { what: 'The metrics', differences: [] },
      {
        what: 'The rules',
        differences: [
          { where: 'verdict', stated: 'passed', found: 'failed' },
          { where: 'rules[0].actual', stated: undefined, found: 0.5 },
          { where: 'name', stated: 'a\u001b[31mb', found: null },
        ],
      },
    ]),
  ).toBe(
    [
      '✔ The metrics',
      '✘ The rules',
      '    verdict: the file states "passed", but it is "failed"',
      '    rules[0].actual: the file states nothing, but it is 0.5',
      '    name: the file states "a\\u001b[31mb", but it is null',
    ].join('\n'),
  );
});

it('lists twenty differences and counts the others', () => {
  const differences = Array.from({ length: 25 }, (_, row) => ({
    where: `rows.fold[${row}]`,
    stated: 0,
    found: 1,
  }));
  const lines = renderChecks([{ what: 'The folds', differences }]).split('\n');
  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toBe('    and 5 more');
});
