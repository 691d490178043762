import type { ChildProcess } from 'node:child_process';
import { IRIS, openPullRequest, QUICK, relabelIris } from '../../support/scenario.js';
import { listDiffering } from '../torture/scene.js';
import { type Killable, timeOf } from './killable.js';

/** The action on a pull request: its files, its comment, its artifact. */
export async function killAction(): Promise<Killable> {
  const scenario = await openPullRequest(
    { 'data/iris.csv': IRIS },
    { 'data/iris.csv': relabelIris(25) },
  );
  const inputs = { ...QUICK, trees: '4' };
  const first = await scenario.pull(inputs);
  const sound = readUploaded();
  const milliseconds = await timeOf(() => scenario.pull(inputs));

  function readUploaded(): Record<string, string> {
    return Object.fromEntries(
      [...scenario.uploaded()].map(([name, text]) => [
        name,
        // What tells the run from others.
        text.replace(/runs\/\d+/g, '').replace(/"run(?:Id|Attempt)?": ?\d+/g, ''),
      ]),
    );
  }

  return {
    name: 'action',
    milliseconds,
    attempt: async (after) => {
      const onSpawn = (child: ChildProcess): void => {
        setTimeout(() => child.kill('SIGKILL'), after);
      };
      const uploads = scenario.archives().length;
      const killed = await scenario.pull(inputs, { onSpawn });
      if (killed.exitCode !== null && killed.exitCode !== first.exitCode) {
        return `it ended with ${killed.exitCode} at once: ${killed.stdout.slice(-400)}`;
      }
      if (/\n\s+at |defect of/.test(killed.stderr)) return `a stack trace: ${killed.stderr}`;
      if (scenario.archives().length > uploads) {
        const others = listDiffering(readUploaded(), sound);
        if (others.length > 0) return `it uploaded other bytes: ${others.join()}`;
      }
      const again = await scenario.pull(inputs);
      if (again.exitCode !== first.exitCode) return `done again, it ends with ${again.exitCode}`;
      const others = listDiffering(readUploaded(), sound);
      if (others.length > 0) return `done again, it has other bytes: ${others.join()}`;
      const comments = scenario.comments();
      return comments.length === 1 ? null : `there are ${comments.length} comments`;
    },
    close: () => scenario.close(),
  };
}
