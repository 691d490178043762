import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { note } from '../../src/commands/note.js';
import type { Result } from '../../src/document/result.js';
import { guardNote } from '../../src/gitlab/guardNote.js';
import { headCommit } from '../../src/gitlab/headCommit.js';
import { BOT, startGitLab, TOKEN, type GitLab } from '../support/gitlab/startGitLab.js';
import { resultOf } from '../verify/resultOf.js';

const HEAD = 'ab'.repeat(20);

let gitlab: GitLab;
let folder: string;
let said: string;
beforeEach(async () => {
  said = '';
  folder = await mkdtemp(join(tmpdir(), 'forest-gate-note-'));
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
  gitlab = await startGitLab(HEAD);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await gitlab.close();
  await rm(folder, { recursive: true, force: true });
});

function measured(): Result {
  return resultOf({ before: [3] });
}

async function write(
  env: Readonly<Record<string, string>> = {},
  {
    status = false,
    result = measured(),
    commit = HEAD,
  }: { status?: boolean; result?: Result; commit?: string | null } = {},
): Promise<void> {
  const metrics = join(folder, 'metrics.json');
  await writeFile(metrics, JSON.stringify({ ...result, source: { ...result.source, commit } }));
  await note(
    { metrics, status },
    {
      CI_API_V4_URL: `${gitlab.url}/api/v4`,
      CI_PROJECT_ID: '34',
      CI_MERGE_REQUEST_PROJECT_ID: '12',
      CI_MERGE_REQUEST_IID: '5',
      CI_COMMIT_SHA: HEAD,
      CI_JOB_URL: 'https://gitlab.example.com/a/b/-/jobs/9',
      CI_JOB_ID: '9',
      GITLAB_TOKEN: TOKEN,
      ...env,
    },
  );
}

describe('note', () => {
  it('writes one note of a gate, and edits it', async () => {
    await write();
    expect(gitlab.notes).toHaveLength(1);
    expect(gitlab.notes[0]?.body).toMatch(new RegExp(`^<!-- forest-gate:iris;sha=${HEAD};run=9;`));
    expect(gitlab.notes[0]?.body).toContain(
      'https://gitlab.example.com/a/b/-/jobs/9/artifacts/browse',
    );
    expect(said).toBe('The note of iris in !5 was created.\n');
    await write({ CI_JOB_ID: '10' });
    expect(gitlab.notes).toHaveLength(1);
    expect(gitlab.notes[0]?.body).toContain(';run=10;');
    expect(said).toContain('was updated');
  });

  it('leaves alone what others wrote, with its marker and among hundreds', async () => {
    await write();
    const { body = '' } = gitlab.notes[0] ?? {};
    gitlab.notes = Array.from({ length: 150 }, (_, id) => ({
      id,
      body,
      author: { id: 1 },
    }));
    await write();
    expect(gitlab.notes).toHaveLength(151);
    expect(gitlab.notes.filter(({ author }) => author.id === BOT)).toHaveLength(1);
  });

  it('is one note when two jobs write at once', async () => {
    await Promise.all([write(), write()]);
    await write();
    expect(gitlab.notes).toHaveLength(1);
  });

  it('gives way to a newer job, a newer commit and a merge request that is closed', async () => {
    await write({ CI_JOB_ID: '20' });
    const before = gitlab.notes[0]?.body;
    await write();
    expect(gitlab.notes.map(({ body }) => body)).toEqual([before]);
    gitlab.notes = [];
    gitlab.request = { sha: 'cd'.repeat(20), state: 'opened' };
    await write();
    gitlab.request = { sha: HEAD, state: 'merged' };
    await write();
    expect(gitlab.notes).toEqual([]);
  });

  it('sets a status of the commit when asked', async () => {
    await write({}, { status: true });
    expect(gitlab.statuses).toEqual([
      {
        state: 'success',
        name: 'forest-gate / iris',
        target_url: 'https://gitlab.example.com/a/b/-/jobs/9',
        description: expect.stringContaining('96.7%'),
      },
    ]);
  });

  it('takes the head of the branch where the pipeline tests a merge', async () => {
    await write({ CI_COMMIT_SHA: '00'.repeat(20), CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: HEAD });
    expect(gitlab.notes).toHaveLength(1);
  });

  it('R40: writes nothing of a document that contradicts itself', async () => {
    const forged: Result = { ...measured(), verdict: 'failed' };
    await expect(write({}, { result: forged })).rejects.toThrow('it contradicts itself: verdict');
    expect(gitlab.asked).toEqual([]);
  });

  it('refuses a document of another commit, or of none, and says what to do', async () => {
    for (const [commit, what] of [
      ['cd'.repeat(20), 'is of the commit cdcdcdc'],
      [null, 'names no commit'],
    ] as const) {
      await expect(write({}, { commit, status: true })).rejects.toThrow(
        `metrics.json ${what}, and this pipeline of !5 is of abababa: run the gate in this pipeline`,
      );
    }
    expect([gitlab.asked, gitlab.statuses]).toEqual([[], []]);
  });

  it('calls a merge request what GitLab calls it', async () => {
    for (const rules of [null, ['accuracy >= 0.99']]) {
      await write({}, { result: resultOf({ before: [3], baseRules: rules }) });
      gitlab.request = { sha: 'cd'.repeat(20), state: 'opened' };
      await write(
        { CI_COMMIT_SHA: gitlab.request.sha, CI_JOB_ID: '10' },
        { result: resultOf({ before: [3], baseRules: rules }), commit: gitlab.request.sha },
      );
      const [{ body } = { body: '' }] = gitlab.notes;
      expect(body).toContain('look no. 2 at this merge request');
      expect(body).not.toMatch(/pull request/i);
      if (rules !== null) expect(body).toContain('This merge request changes the rules');
      gitlab.notes = [];
      gitlab.request = { sha: HEAD, state: 'opened' };
    }
  });

  it('names all that its environment lacks', async () => {
    await expect(write({ GITLAB_TOKEN: '', CI_MERGE_REQUEST_IID: '' })).rejects.toThrow(
      /^note needs CI_MERGE_REQUEST_IID \(.*\), GITLAB_TOKEN \(an access token .* CI_JOB_TOKEN may write no note\)\.$/,
    );
  });

  it('says what the token needs when GitLab refuses, and never shows it', async () => {
    gitlab.refuse = 403;
    const refused = write();
    await expect(refused).rejects.toThrow(
      'GITLAB_TOKEN needs the scope api and the role Developer',
    );
    await expect(refused).rejects.not.toThrow(TOKEN);
  });
});

describe('the commit of a job', () => {
  it('is the head of the branch, where it is one', () => {
    const merge = { CI_COMMIT_SHA: '00'.repeat(20), CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: HEAD };
    expect(headCommit(merge)).toBe(HEAD);
    expect(headCommit({ CI_COMMIT_SHA: HEAD, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '' })).toBe(HEAD);
    expect([headCommit({}), headCommit({ CI_COMMIT_SHA: 'main' })]).toEqual([null, null]);
  });
});

describe('guardNote', () => {
  it('R38: leaves no line a quick action, and nothing a reference', () => {
    expect(guardNote('/close\n  /label ~bug\nsee !12, $3 and ~"a b"; 5~6 a!b <!-- x -->')).toBe(
      '\\/close\n  \\/label ~\u200bbug\nsee !\u200b12, $\u200b3 and ~\u200b"a b"; 5~6 a!b <!-- x -->',
    );
  });
});
