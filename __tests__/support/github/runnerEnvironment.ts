import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { GitHubEvent } from './events.js';
import type { GitHub } from './startGitHub.js';
import { REPOSITORY, type Run } from './state.js';

const metadataSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string().optional() })).optional(),
  runs: z.object({ using: z.literal('node20'), main: z.string() }),
});

/** The part of an action.yml that a runner starts it by. */
export function readMetadata(actionDirectory: string): z.infer<typeof metadataSchema> {
  return metadataSchema.parse(parse(readFileSync(join(actionDirectory, 'action.yml'), 'utf8')));
}

/** How a runner names the variable of an input: only spaces are replaced. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** Every declared input is set, to its default or to nothing, and so is every undeclared one given. */
export function inputVariables(
  declared: z.infer<typeof metadataSchema>['inputs'],
  given: Readonly<Record<string, string>>,
  token: string,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, { default: value = '' }] of Object.entries(declared ?? {})) {
    variables[inputVariable(name)] = value.replace(/\$\{\{ *github\.token *\}\}/, token);
  }
  for (const [name, value] of Object.entries(given)) variables[inputVariable(name)] = value;
  return variables;
}

/** The files that a runner makes for a step, all in one directory. */
export function runnerFiles(directory: string) {
  return {
    GITHUB_EVENT_PATH: join(directory, 'event.json'),
    GITHUB_OUTPUT: join(directory, 'output'),
    GITHUB_STEP_SUMMARY: join(directory, 'summary'),
    GITHUB_ENV: join(directory, 'env'),
    GITHUB_PATH: join(directory, 'path'),
    GITHUB_STATE: join(directory, 'state'),
  };
}

/** The variables that a runner on github.com sets for a JavaScript action. */
export function runnerVariables(github: GitHub, event: GitHubEvent, run: Run, workspace: string) {
  return {
    CI: 'true',
    GITHUB_ACTION: '__octo-org_forest-gate',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: event.actor,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_BASE_REF: event.baseRef,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_GRAPHQL_URL: `${github.apiUrl}/graphql`,
    GITHUB_HEAD_REF: event.headRef,
    GITHUB_JOB: 'gate',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: REPOSITORY.fullName,
    GITHUB_REPOSITORY_ID: String(REPOSITORY.id),
    GITHUB_REPOSITORY_OWNER: REPOSITORY.owner,
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.id),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: event.sha,
    GITHUB_TRIGGERING_ACTOR: event.actor,
    GITHUB_WORKFLOW: 'Gate',
    GITHUB_WORKFLOW_REF: `${REPOSITORY.fullName}/${run.path}@${event.ref}`,
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: 'Linux',
    ACTIONS_RESULTS_URL: `${github.url}/`,
    ACTIONS_RUNTIME_TOKEN: run.runtimeToken,
  };
}
