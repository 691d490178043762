import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { parseArguments } from '../../src/commands/parseArguments.js';

const FOLDER = '.github/examples/gitlab';
const jobSchema = z.looseObject({
  script: z.tuple([z.string()]),
  after_script: z.tuple([z.string()]),
});
const exampleSchema = z.object({ 'forest-gate': jobSchema });
const specSchema = z.object({
  spec: z.object({
    inputs: z.record(z.string(), z.looseObject({ default: z.string().optional() })),
  }),
});

/** What a line of a script asks of the command. */
function ask(line: string, command: string): unknown {
  const words = line
    .slice(line.indexOf(command) + command.length)
    .trim()
    .split(/\s+/);
  const asked = parseArguments(words);
  return 'request' in asked ? asked.request : null;
}

it('the component of GitLab with its defaults is the whole example', () => {
  const example = exampleSchema.parse(parse(readFileSync(`${FOLDER}/.gitlab-ci.yml`, 'utf8')));
  const text = readFileSync(`${FOLDER}/templates/forest-gate.yml`, 'utf8');
  const [header, body] = text.split(/^---$/m);
  const { inputs } = specSchema.parse(parseAllDocuments(header ?? '')[0]?.toJS()).spec;
  const given: Record<string, string> = { data: 'data/iris.csv', target: 'species' };
  const used = new Set<string>();
  const filled = (body ?? '').replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => {
    used.add(name);
    const value = given[name] ?? inputs[name]?.default;
    if (value === undefined) throw new Error(`no input ${name}`);
    return value;
  });
  expect([...used].sort()).toEqual(Object.keys(inputs).sort());
  const component = exampleSchema.parse(parse(filled))['forest-gate'];
  const job = example['forest-gate'];
  expect({ ...component, script: [], after_script: [] }).toEqual({
    ...job,
    script: [],
    after_script: [],
  });
  const command = 'npx --yes forest-gate@1';
  const [asked, wanted] = [component, job].map(({ script: [line] }) => ask(line, command));
  expect(JSON.stringify(asked)).toContain('forest-gate-out');
  const ofDefaults = (text: string): string =>
    text.replace('--output-directory forest-gate-out ', '');
  expect(ask(ofDefaults(component.script[0]), command)).toEqual(wanted);
  const [note, noteWanted] = [component, job].map(({ after_script: [line] }) => ask(line, command));
  expect(note).toEqual(noteWanted);
});
