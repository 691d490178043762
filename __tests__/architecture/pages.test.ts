import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { OUTPUTS } from '../../src/github/outputs.js';
import { METRICS } from '../../src/rules/metrics.js';
import { listExamples, readPages } from '../support/pages.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { ROOMS } from './rooms.js';

const PAGES = readPages();
const README = readFileSync('README.md', 'utf8');

const rightsSchema = z.record(z.string(), z.enum(['read', 'write']));
const stepsSchema = z.array(
  z.strictObject({
    uses: z.string().optional(),
    id: z.string().optional(),
    if: z.string().optional(),
    run: z.string().optional(),
    env: z.record(z.string(), z.string()).optional(),
    with: z.record(z.string(), z.coerce.string()).default({}),
  }),
);
const eventsSchema = z.strictObject({
  pull_request: z.object({ types: z.array(z.string()).optional() }).nullable(),
  push: z.strictObject({ branches: z.array(z.string()) }).optional(),
  merge_group: z.null().optional(),
});
const onRequestSchema = z.strictObject({
  workflow_dispatch: z.strictObject({ inputs: z.record(z.string(), z.unknown()) }),
});
const onRunSchema = z.strictObject({
  workflow_run: z.strictObject({
    workflows: z.array(z.string()),
    types: z.tuple([z.literal('completed')]),
  }),
});
const triggerSchema = z.strictObject({ on: eventsSchema, permissions: rightsSchema });
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.union([eventsSchema, onRequestSchema, onRunSchema]),
  permissions: rightsSchema,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }).optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      'runs-on': z.literal('ubuntu-latest'),
      needs: z.string().optional(),
      strategy: z.object({ matrix: z.record(z.string(), z.unknown()) }).optional(),
      if: z.string().optional(),
      'timeout-minutes': z.int().optional(),
      permissions: rightsSchema.optional(),
      environment: z.string().optional(),
      env: z.record(z.string(), z.string()).optional(),
      steps: stepsSchema,
    }),
  ),
});

const PUBLISH = '.github/actions/publish';
const COMMENT = '.github/actions/comment';
const publishSchema = z.object({ inputs: z.record(z.string(), z.unknown()) });

/** The rights that the page of GitHub explains. */
const RIGHTS = ['actions: read', 'contents: read', 'pull-requests: write'];

const yaml = listExamples(PAGES, 'yaml').map(({ path, code }) => ({
  path,
  code,
  value: parse(code) as unknown,
}));
const workflows = yaml.filter(({ code }) => /^jobs:/m.test(code));
const triggers = yaml.filter(({ code }) => /^on:/m.test(code) && !/^jobs:/m.test(code));
const steps = yaml.filter(({ value }) => Array.isArray(value));
const includes = yaml.filter(({ code }) => /^include:/m.test(code));
const settings = yaml.filter(
  ({ code, value }) => !Array.isArray(value) && !/^(?:on|include):/m.test(code),
);
const includeSchema = z.strictObject({
  include: z.tuple([
    z.strictObject({ remote: z.string(), inputs: z.record(z.string(), z.string()) }),
  ]),
});

function listRights(permissions: z.infer<typeof rightsSchema>): string[] {
  return Object.entries(permissions).map(([right, level]) => `${right}: ${level}`);
}

describe('the examples on the pages', () => {
  it.each(workflows)(
    'R90: $path: a workflow asks the rights it needs, and no more',
    ({ value }) => {
      const { jobs, permissions } = workflowSchema.parse(value);
      for (const job of Object.values(jobs)) {
        const own = job.steps.filter(({ uses }) => uses?.startsWith('forest-gate/'));
        expect(own.length).toBeLessThanOrEqual(1);
        const rights = listRights(job.permissions ?? permissions).sort();
        const [step] = own;
        if (step?.uses?.includes(PUBLISH) === true) {
          expect(rights).toEqual(['actions: read', 'contents: write']);
          expect(job.if).toContain("github.event_name == 'push'");
          expect(
            Object.keys(
              publishSchema.parse(parse(readFileSync(`${PUBLISH}/action.yml`, 'utf8'))).inputs,
            ),
          ).toEqual(expect.arrayContaining(Object.keys(step.with)));
        } else if (step?.uses?.includes(COMMENT) === true) {
          expect(value).toEqual(parse(readFileSync('.github/examples/github/comment.yml', 'utf8')));
        } else if (step !== undefined) {
          expect(rights).toEqual(RIGHTS);
          expect(job.steps[0]?.uses).toMatch(/^actions\/checkout@v\d+$/);
          expect(existsSync(readSettingsFrom(step.with).table.data ?? '')).toBe(true);
        } else if (job.steps.some(({ uses }) => uses?.startsWith('actions/attest'))) {
          const signs = ['attestations: write', 'id-token: write'];
          expect(rights).toEqual(['actions: read', 'contents: read', ...signs].sort());
          expect(job.if).toContain("github.event_name == 'push'");
        } else {
          expect(rights).toEqual(['contents: read']);
        }
      }
    },
  );

  it('R90: no event on any page is pull_request_target', () => {
    expect(workflows.length).toBeGreaterThan(1);
    for (const { path, text } of PAGES) {
      expect([path, /^ *pull_request_target:/m.test(text)]).toEqual([path, false]);
    }
  });

  it.each(triggers)(
    'R90: $path: a part of a workflow asks rights that are explained',
    (example) => {
      const { permissions } = triggerSchema.parse(example.value);
      const page = readFileSync('src/github/README.md', 'utf8');
      for (const right of listRights(permissions)) expect(page).toContain(`| \`${right}\` `);
    },
  );

  it.each(includes)('$path: a pipeline includes a file with inputs that it has', ({ value }) => {
    const [{ remote, inputs }] = includeSchema.parse(value).include;
    const [, path = ''] = /\/forest-gate\/v1\/(.+)$/.exec(remote) ?? [];
    const component = readFileSync(path, 'utf8');
    for (const name of Object.keys(inputs)) expect(component).toContain(`\n    ${name}:\n`);
  });

  it.each(settings)('$path: a settings file is one', ({ code, value }) => {
    const given = Object.keys(z.record(z.string(), z.unknown()).parse(value));
    expect(given.length).toBeGreaterThan(0);
    const { gate } = readSettingsFrom({}, code);
    if (given.includes('rules')) expect(gate.rules).toHaveLength(code.split('  - ').length - 1);
  });

  it.each(steps)('$path: steps are steps, and use outputs that there are', ({ code, value }) => {
    const ids = stepsSchema.parse(value).map(({ id }) => id);
    const used = [...code.matchAll(/steps\.(\w+)\.outputs\.([\w-]+)/g)];
    expect(used.length).toBeGreaterThan(0);
    for (const [, step, name = ''] of used) {
      expect(ids).toContain(step);
      expect(Object.keys(OUTPUTS)).toContain(name);
    }
  });

  it('are in a language that is tested', () => {
    const languages = PAGES.flatMap(({ text }) => [...text.matchAll(/^```(\w*)\n.*?^```$/gms)]);
    // The one in Python is run by npm run onnx, which has it.
    expect(new Set(languages.map(([, language]) => language))).toEqual(
      new Set(['bash', 'js', 'python', 'yaml']),
    );
  });
});

describe('README', () => {
  it('is a door of at most 10,000 bytes', () => {
    expect(Buffer.byteLength(README)).toBeLessThanOrEqual(10_000);
  });

  it('has a whole workflow of at most twelve lines, and six promises', () => {
    const [first] = workflows.filter(({ path }) => path === 'README.md');
    expect(first?.code.trim().split('\n').length).toBeLessThanOrEqual(12);
    const [, promises = ''] = README.split('## What it promises\n');
    expect(promises.split('\n## ')[0]?.match(/^- \*\*/gm)).toHaveLength(6);
  });

  it('links the page of every room that has one', () => {
    const rooms = ROOMS.filter(([name]) => existsSync(`src/${name}/README.md`));
    expect(rooms.length).toBeGreaterThan(5);
    for (const [name] of rooms) expect(README).toContain(`](src/${name}/README.md)`);
  });
});

describe('a page', () => {
  const readmes = PAGES.filter(({ path }) => path.endsWith('README.md'));

  it.each(readmes)('$path: begins with one sentence', ({ text }) => {
    expect(text).toMatch(/^# .+\n\n(?:[^.\n]|\.\w|\n(?!\n))+\.\n\n/);
  });

  it.each(PAGES)('$path: links only what there is', ({ path, text }) => {
    for (const [, target = ''] of withoutCode(text).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? path : join(dirname(path), decodeURI(file));
      expect([target, existsSync(linked)]).toEqual([target, true]);
      if (anchor === undefined) continue;
      expect([target, listAnchors(readFileSync(linked, 'utf8')).includes(anchor)]).toEqual([
        target,
        true,
      ]);
    }
  });

  it('of the verdict names every metric', () => {
    const page = readFileSync('src/verdict/README.md', 'utf8');
    const [, table = ''] = page.split('| What a rule is about');
    for (const name of METRICS.keys())
      expect(table.split('\n\n')[0]).toMatch(new RegExp(`\`${name}[\`[(]`));
  });
});

function withoutCode(text: string): string {
  return text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');
}

/** The anchors that GitHub gives to the headings of a page, which has no two equal ones. */
function listAnchors(text: string): string[] {
  const headings = text.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
