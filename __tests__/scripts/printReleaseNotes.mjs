/**
 * Prints what the changelog says of a release. Fails when it says nothing, or not when it was.
 *
 *     node __tests__/scripts/printReleaseNotes.mjs 1.0.0
 */
import { readFileSync } from 'node:fs';

const [version = ''] = process.argv.slice(2);
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
const section = sections.find((text) => text.startsWith(`[${version}]`)) ?? '';
const [heading = '', ...lines] = section.split('\n');
const notes = lines.join('\n').trim();
const problem =
  notes === ''
    ? `has nothing about ${version}`
    : /^\[.*\] - \d{4}-\d\d-\d\d$/.test(heading)
      ? null
      : `does not say when ${version} is released: write "## [${version}] - YEAR-MONTH-DAY"`;
if (problem === null) {
  console.log(notes);
} else {
  console.error(`CHANGELOG.md ${problem}.`);
  process.exitCode = 1;
}
