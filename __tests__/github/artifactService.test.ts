import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createRepository, type Repository } from '../support/github/createRepository.js';
import { pushEvent } from '../support/github/events.js';
import * as faults from '../support/github/faults.js';
import { type ActionResult, runAction } from '../support/github/runAction.js';
import { type Azurite, startAzurite } from '../support/github/startAzurite.js';
import { type GitHub, startGitHub } from '../support/github/startGitHub.js';
import type { Run } from '../support/github/state.js';
import { unzip } from '../support/github/zip.js';

jest.setTimeout(60_000);

const PROBE = '__tests__/support/github/probe';
const event = pushEvent({ before: 'a'.repeat(40), after: 'b'.repeat(40) });

let repository: Repository;
let workspace: string;
beforeEach(async () => {
  repository = await createRepository();
  workspace = await repository.checkOut(await repository.commit({ 'a.csv': 'a' }), 'files');
});
afterEach(() => repository.remove());

function upload(github: GitHub, node = process.execPath): Promise<ActionResult> {
  return runAction({
    github,
    event,
    workspace,
    node,
    action: PROBE,
    inputs: { scene: 'upload', 'text with space': 'the numbers' },
  });
}

function expectUploaded(github: GitHub, { run, outputs, stdout }: ActionResult): void {
  const [artifact] = github.state.artifacts;
  expect(stdout).toContain('successfully finalized');
  expect(artifact).toMatchObject({ name: 'probe', runId: run.id, backendId: run.backendId });
  expect(outputs.get('artifact-id')).toBe(String(artifact?.id));
  expect(`sha256:${outputs.get('digest') ?? ''}`).toBe(artifact?.digest);
  expect(outputs.get('listed')).toBe('probe');
  expect(outputs.get('digest-mismatch')).toBe('false');
  expect(outputs.get('twice')).toContain('already exists');
  expect(
    unzip(artifact?.bytes ?? Buffer.alloc(0))
      .get('metrics.json')
      ?.toString(),
  ).toBe('the numbers');
}

describe('with a plain storage', () => {
  let github: GitHub;
  beforeEach(async () => {
    github = await startGitHub();
  });
  afterEach(() => github.close());

  /** Calls the service as the action of a new run would. */
  const client = (given: Partial<Run> = {}) => {
    const run = github.state.startRun(event, given);
    const ids = {
      workflow_run_backend_id: run.backendId,
      workflow_job_run_backend_id: run.jobBackendId,
    };
    return (method: string, fields: Record<string, unknown>): Promise<Response> =>
      fetch(`${github.url}${faults.ARTIFACT_SERVICE}/${method}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${run.runtimeToken}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ ...ids, name: 'probe', ...fields }),
      });
  };
  const created = { version: 7, mime_type: 'application/zip' };
  const takeViolations = (): string => github.violations.splice(0).join('\n');

  it('takes an upload of @actions/artifact and gives it back', async () => {
    expectUploaded(github, await upload(github));
  });

  it.each([
    ['version', { ...created, version: 4 }],
    ['mime_type', { version: 7 }],
    ['name', { ...created, name: 'a/b' }],
    ['expires_at', { ...created, expires_at: 'tomorrow' }],
    ['colour', { ...created, colour: 'red' }],
    ['backend ids', { ...created, workflow_run_backend_id: 'another' }],
  ])('refuses to create one with a wrong %s', async (field, fields) => {
    const response = await client()('CreateArtifact', fields);
    expect(response.ok).toBe(false);
    expect(takeViolations()).toContain(field);
  });

  it('holds size and hash against the bytes that came', async () => {
    const call = client();
    const reply = await (await call('CreateArtifact', created)).text();
    const url = /"signed_upload_url":"([^"]+)"/.exec(reply)?.[1] ?? '';
    const headers = { 'x-ms-version': '2026-02-06', 'x-ms-blob-content-type': 'application/zip' };
    const put = (query: string, body: string): Promise<Response> =>
      fetch(`${url}&${query}`, { method: 'PUT', headers, body });
    expect((await put('comp=block&blockid=AAAA', 'bytes')).status).toBe(201);
    expect(
      (await put('comp=blocklist', '<BlockList><Latest>BBBB</Latest></BlockList>')).status,
    ).toBe(400);
    expect(takeViolations()).toContain('block BBBB was never sent');
    expect(
      (await put('comp=blocklist', '<BlockList><Latest>AAAA</Latest></BlockList>')).status,
    ).toBe(201);
    const hash = `sha256:${createHash('sha256').update('other').digest('hex')}`;
    await call('FinalizeArtifact', { size: '6', hash });
    expect(takeViolations()).toMatch(/the hash is .*\n.*5 bytes came/);
  });

  it('does not finalize what was not uploaded, nor serve without a token', async () => {
    const call = client();
    await call('CreateArtifact', created);
    const early = { size: '5', hash: `sha256:${'0'.repeat(64)}` };
    expect((await call('FinalizeArtifact', early)).status).toBe(404);
    const path = `${github.url}${faults.ARTIFACT_SERVICE}/ListArtifacts`;
    expect((await fetch(path, { method: 'POST', body: '{}' })).status).toBe(401);
    expect(takeViolations()).toMatch(/finalized before .*\n.*no runtime token/);
  });

  it('lists and deletes what this attempt of the run has, and nothing else', async () => {
    const first = github.state.startRun(event);
    github.state.addArtifact(first, { name: 'probe', bytes: Buffer.from('zip') });
    const call = client({ id: first.id, attempt: 2 });
    expect((await call('CreateArtifact', created)).status).toBe(200);
    expect((await call('CreateArtifact', created)).status).toBe(409);
    expect((await call('DeleteArtifact', { name: 'probe' })).status).toBe(404);

    const second = github.state.runs.at(-1) ?? first;
    const added = github.state.addArtifact(second, { name: 'other', bytes: Buffer.from('zip') });
    github.state.addArtifact(second, { name: 'third', bytes: Buffer.from('zip') });
    const list = async (filter: Record<string, string>): Promise<unknown> =>
      (await call('ListArtifacts', { name: undefined, ...filter })).json();
    const row = { name: 'other', database_id: String(added.id), size: '3', digest: added.digest };
    expect(await list({ name_filter: 'other' })).toMatchObject({ artifacts: [row] });
    expect(await list({ id_filter: String(added.id) })).toMatchObject({ artifacts: [row] });
    expect(await list({})).toMatchObject({ artifacts: [row, { name: 'third' }] });
    expect((await call('DeleteArtifact', { name: 'other' })).status).toBe(200);
    expect(github.state.artifacts.map(({ name }) => name)).toEqual(['probe', 'third']);
  });

  it('can be made to refuse an upload', async () => {
    const create = `${faults.ARTIFACT_SERVICE}/CreateArtifact`;
    github.on('POST', create, faults.answer(403));
    const refused = await upload(github);
    expect([refused.exitCode, github.state.artifacts]).toEqual([1, []]);
    expect(refused.annotations.at(-1)?.message).toContain('Failed to CreateArtifact');
  });
});

describe('with Azurite as the storage', () => {
  let azurite: Azurite;
  let github: GitHub;
  beforeEach(async () => {
    azurite = await startAzurite();
    github = await startGitHub({ blobs: azurite });
  });
  afterEach(async () => {
    await azurite.close();
    await github.close();
  });

  it('takes an upload of @actions/artifact and gives it back', async () => {
    expectUploaded(github, await upload(github));
    const [artifact] = github.state.artifacts;
    const again = await fetch(artifact?.url ?? '');
    expect(Buffer.from(await again.arrayBuffer()).equals(artifact?.bytes ?? Buffer.alloc(0))).toBe(
      true,
    );
  });
});
