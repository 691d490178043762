/** An action that does what its input `scene` says, with the libraries that Forest Gate uses. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import * as core from '@actions/core';
import { context, getOctokit } from '@actions/github';

const MARKER = '<!-- probe -->';
const octokit = getOctokit(core.getInput('github-token'));
octokit.hook.before('request', (options) => {
  options.headers['x-github-api-version'] = '2022-11-28';
});

async function comment() {
  const { rest, paginate } = octokit;
  const issue = { ...context.repo, issue_number: context.issue.number };
  const all = await paginate(rest.issues.listComments, { ...issue, per_page: 100 });
  const own = all.find(({ body, user }) => body.startsWith(MARKER) && user.type === 'Bot');
  const body = `${MARKER}\n${core.getInput('text with space')}`;
  const { data } =
    own === undefined
      ? await rest.issues.createComment({ ...issue, body })
      : await rest.issues.updateComment({ ...context.repo, comment_id: own.id, body });
  core.setOutput('comments', all.length);
  core.setOutput('comment-url', data.html_url);
}

async function upload() {
  const directory = process.env.RUNNER_TEMP;
  const file = join(directory, 'metrics.json');
  writeFileSync(file, core.getInput('text with space'));
  const artifacts = new DefaultArtifactClient();
  const { id, digest } = await artifacts.uploadArtifact('probe', [file], directory, {
    retentionDays: 7,
  });
  const listed = await artifacts.listArtifacts();
  const path = join(directory, 'again');
  const again = await artifacts.downloadArtifact(id, { path, expectedHash: `sha256:${digest}` });
  core.setOutput('artifact-id', id);
  core.setOutput('digest', digest);
  core.setOutput('listed', listed.artifacts.map(({ name }) => name).join());
  core.setOutput('digest-mismatch', again.digestMismatch);
  const twice = await artifacts.uploadArtifact('probe', [file], directory).catch(String);
  core.setOutput('twice', twice);
}

function speak() {
  core.setOutput('lines', 'one\ntwo<<three=four\n');
  core.setOutput('directory', process.cwd());
  core.warning('100% of rows, 5:1', { title: 'Odd, very', file: 'data.csv', startLine: 3 });
  console.log('a harmless ##[group]line');
  console.log('  ::notice::after blanks');
  console.log('not a ::error::command');
  process.stderr.write('::error::from the other stream\n');
  core.exportVariable('LEAK', 'yes');
  core.setOutput('environment', JSON.stringify(process.env));
  return core.summary.addRaw('# Summary').write();
}

const scenes = { comment, upload, speak, wait: () => setTimeout(() => {}, 60_000) };
try {
  await scenes[core.getInput('scene')]();
} catch (error) {
  core.setFailed(error);
}
