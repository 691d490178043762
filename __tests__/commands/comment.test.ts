import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { comment } from '../../src/commands/comment.js';
import { parseArguments } from '../../src/commands/parseArguments.js';
import type { Result } from '../../src/document/result.js';
import { pullRequestEvent, pushEvent, type GitHubEvent } from '../support/github/events.js';
import { COMMENTS, forbid } from '../support/github/faults.js';
import { runnerVariables } from '../support/github/runnerEnvironment.js';
import { startGitHub, type GitHub } from '../support/github/startGitHub.js';
import { resultOf } from '../verify/resultOf.js';

jest.setTimeout(60_000);

const HEAD = 'a'.repeat(40);
const EVENT = pullRequestEvent({
  ...{ number: 5, headSha: HEAD, mergeSha: 'c'.repeat(40), baseSha: 'b'.repeat(40) },
});

let github: GitHub;
let folder: string;
let printed: string;
let logged: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forest-gate-comment-'));
  github = await startGitHub();
  for (const sha of [HEAD, 'b'.repeat(40), 'c'.repeat(40)]) {
    github.state.addCommit({ sha, parents: [], files: new Map() });
  }
  [printed, logged] = ['', ''];
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    logged += String(chunk);
    return true;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

/** A gate that passes, or fails by what the base had right. */
function gate(
  name: string,
  { fails = false, commit = HEAD }: { fails?: boolean; commit?: string | null } = {},
): Result {
  const result = fails
    ? resultOf({ before: [], rules: ['accuracy >= 100%'] })
    : resultOf({ before: [3] });
  return { ...result, name, source: { ...result.source, commit } };
}

async function put(path: string, content: Result | string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(
    join(folder, path),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
}

/** Runs the command as on a terminal, with paths in the folder. */
async function tell(
  words: readonly string[],
  event: GitHubEvent | null = null,
  more: Readonly<Record<string, string>> = {},
): Promise<number> {
  const env =
    event === null
      ? {}
      : {
          ...runnerVariables(github, event, github.state.startRun(event), folder),
          GITHUB_EVENT_PATH: join(folder, 'event.json'),
          GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
          GITHUB_OUTPUT: join(folder, 'outputs'),
          GITHUB_TOKEN: github.state.token,
        };
  if (event !== null) await writeFile(join(folder, 'event.json'), JSON.stringify(event.payload));
  const asked = parseArguments(['comment', ...words]);
  if (!('request' in asked)) throw new Error('no command');
  const request = asked.request as Parameters<typeof comment>[0];
  const from = request.from.map((path) => `${folder.replaceAll('\\', '/')}/${path}`);
  return comment({ ...request, from }, { ...env, ...more });
}

function bodies(): string[] {
  return github.state.comments.map(({ body }) => body);
}

describe('one comment for several gates', () => {
  it('is created, and edited by the next run; the exit code is that of the worst', async () => {
    await put('forest-gate-spam/metrics.json', gate('spam'));
    await put('forest-gate-churn/metrics.json', gate('churn', { fails: true }));
    expect(await tell(['--from', '*/metrics.json'], EVENT)).toBe(1);
    expect(bodies()).toHaveLength(1);
    const [body = ''] = bodies();
    expect(body).toContain('### \u274c 2 gates: 1 failed, 1 passed');
    expect(body.indexOf('| \u274c churn |')).toBeLessThan(body.indexOf('| \u2705 spam |'));
    expect(body).toContain('<summary>spam, passed: ');
    expect(await readFile(join(folder, 'outputs'), 'utf8')).toMatch(
      /^verdict=failed\ncomment-url=https:.*\n$/,
    );
    expect(await readFile(join(folder, 'summary.md'), 'utf8')).toContain('2 gates: 1 failed');

    await put('forest-gate-churn/metrics.json', gate('churn'));
    expect(await tell(['--from', '*/metrics.json'], EVENT)).toBe(0);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('### \u2705 2 gates passed');
    expect(printed).toBe('');
  });

  it('stands beside the comment of a gate that is called as it is, and beside another group', async () => {
    await put('a/metrics.json', gate('gates'));
    await tell(['--from', 'a'], EVENT);
    await tell(['--from', 'a', '--name', 'text'], EVENT);
    expect(bodies().map((body) => body.slice(0, body.indexOf(';')))).toEqual([
      '<!-- forest-gate:all%2Fgates',
      '<!-- forest-gate:all%2Ftext',
    ]);
  });

  it('tells a gate that left no result, and fails', async () => {
    await put('a/metrics.json', gate('spam'));
    expect(await tell(['--from', 'a', '--expect', 'spam, churn,tone'], EVENT)).toBe(1);
    expect(bodies()[0]).toContain('3 gates: 2 left no result, 1 passed');
    expect(bodies()[0]).toContain(
      '- \u274c churn: it left no result. The log of its job says why.',
    );
    expect(await tell(['--from', 'none/**/*.json', '--expect', 'spam'])).toBe(1);
  });

  it('fails where a path leads to nothing, unless names are expected', async () => {
    await put('a/metrics.json', gate('spam'));
    expect(await tell(['--from', 'a', '--from', 'b'])).toBe(1);
    expect(printed).toContain('/b: there is no metrics.json');
    expect(await tell(['--from', 'a', '--from', 'b', '--expect', 'spam'])).toBe(0);
  });

  it('takes files, folders of artifacts and words that a shell made of a pattern', async () => {
    await put('results/forest-gate-spam/metrics.json', gate('spam'));
    await put('results/forest-gate-churn/out/metrics.json', gate('churn'));
    await put('one.json', gate('tone'));
    expect(await tell(['--from', 'results', 'one.json', 'results/forest-gate-spam'])).toBe(0);
    expect(printed).toContain('### \u2705 3 gates passed');
    expect(logged.trimEnd().split('\n')).toHaveLength(3);
  });

  it('says of each document why it cannot be used, and ends as with a wrong input', async () => {
    const [own, forged] = [gate('spam'), gate('forged')];
    await put('a/metrics.json', own);
    await put('b/metrics.json', own);
    await put('c/metrics.json', '{"format": "forest-gate/metrics\u202e", ');
    await put('d/metrics.json', gate('late', { commit: 'd'.repeat(40) }));
    await put('e/metrics.json', { ...forged, verdict: 'failed' });
    await put('f/metrics.json', gate('<img src=x>'));
    expect(
      await tell(['--from', '*/metrics.json', '--output', join(folder, 'all.md')], EVENT),
    ).toBe(2);
    const [body = ''] = bodies();
    expect(body).toContain('6 gates: 5 cannot be used, 1 passed');
    for (const why of [
      /b\/metrics.*of the gate spam, as .*a\/metrics.* is: give each gate a &#96;name&#96; of its own/,
      /d\/metrics.*of the commit d[^ ]*d, and this run is of a[^ ]*a/,
      /e\/metrics.*contradicts itself/,
      /f\/metrics.*a name that no gate may have/,
    ]) {
      expect(body).toMatch(why);
    }
    expect(body).not.toContain('<img');
    expect(await readFile(join(folder, 'all.md'), 'utf8')).toBe(body.slice(body.indexOf('\n') + 1));
  });

  it('does not count what it has no commit of as late', async () => {
    await put('a/metrics.json', gate('spam', { commit: null }));
    expect(await tell(['--from', 'a'], EVENT)).toBe(0);
  });

  it('writes to standard output where there is no pull request, also of a push', async () => {
    await put('a/metrics.json', gate('spam', { commit: 'd'.repeat(40) }));
    expect(await tell(['--from', 'a'])).toBe(0);
    expect(printed).toContain('### \u2705 1 gate passed');
    printed = '';
    const push = pushEvent({ before: 'b'.repeat(40), after: HEAD });
    expect(await tell(['--from', 'a'], push)).toBe(0);
    expect([printed.includes('1 gate passed'), bodies()]).toEqual([true, []]);
  });

  it('leaves a pull request from a fork to the summary, and one without a token', async () => {
    await put('a/metrics.json', gate('spam'));
    const base = { number: 5, headSha: HEAD, mergeSha: 'c'.repeat(40), baseSha: 'b'.repeat(40) };
    expect(await tell(['--from', 'a'], pullRequestEvent({ ...base, fork: true }))).toBe(0);
    expect(logged).toContain('from a fork gets a token that can only read');
    expect(await tell(['--from', 'a'], EVENT, { GITHUB_TOKEN: '' })).toBe(0);
    expect(logged).toContain('::warning::No comment: it takes a token (GITHUB_TOKEN).');
    expect(bodies()).toEqual([]);
    expect(await readFile(join(folder, 'summary.md'), 'utf8')).toContain('1 gate passed');
  });

  it('keeps its exit code where GitHub refuses the comment', async () => {
    await put('a/metrics.json', gate('spam'));
    github.on('POST', COMMENTS, forbid);
    expect(await tell(['--from', 'a'], EVENT)).toBe(0);
    expect(logged).toContain('::warning::The comment could not be written.');
  });

  it.each([
    [[], /comment needs --from PATHS/],
    [['--from', 'a', '--expect', 'a b'], /"a b" is no name of a gate/],
    [['--from', 'a', '--name', 'x/y'], /"x\/y" is no name of a gate/],
  ])('refuses %j', (words, message) => {
    expect(() => parseArguments(['comment', ...words])).toThrow(message);
  });
});
