import { availableParallelism } from 'node:os';
import type { GivenValue } from '../../settings/givenValue.js';
import { listEffective } from '../../settings/listEffective.js';
import { OF_GROWING } from '../../settings/rejectContradictions.js';
import { alignColumns } from '../../report/print/terminal/alignColumns.js';
import { shortText } from '../../text/visibleText.js';
import { shortCommit } from '../../text/shortCommit.js';
import type { RunContext } from '../context.js';

/** The machine that a run is on. */
export interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly cores: number;
}

/** The machine of this process. */
export function readMachine(): Machine {
  return {
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    cores: availableParallelism(),
  };
}

/** What runs and where, in one line. */
export function describeMachine(version: string, { node, platform, cores }: Machine): string {
  const shown = `${cores} core${cores === 1 ? '' : 's'}`;
  return `Forest Gate ${version} on Node.js ${node}, ${platform}, ${shown}.`;
}

/** What a run is for, in one line. */
export function describeSubject({ event, commit, pullRequest }: RunContext): string {
  const subject = pullRequest === null ? '' : ` of pull request ${pullRequest.number}`;
  return `For commit ${shortCommit(commit)}${subject} (${event}).`;
}

const LONGEST_VALUE = 60;

/**
 * Every setting in force, and where it came from: those that were given first. Beside predictions that
 * are given, what is about growing is not in force.
 */
export function describeSettings(given: ReadonlyMap<string, GivenValue>): string[] {
  const isOfFile = given.has('predictions');
  const settings = listEffective(given).filter(
    ({ name }) => !isOfFile || !OF_GROWING.includes(name),
  );
  const ordered = [
    ...settings.filter(({ isDefault }) => !isDefault),
    ...settings.filter(({ isDefault }) => isDefault),
  ];
  return alignColumns(
    ordered.map(({ name, value, origin }) => [name, shortText(value, LONGEST_VALUE), origin]),
    'lll',
  );
}
