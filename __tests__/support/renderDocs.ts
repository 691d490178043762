import { existsSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { readResults, summarise, tabulate } from '../accuracy/results.js';
import { readResults as readNeutral, tabulate as tabulateNeutral } from '../neutral/results.js';
import { readProofs } from '../architecture/readProofs.js';
import { REQUIREMENTS, type Requirement } from '../architecture/requirements.js';
import { ROOMS } from '../architecture/rooms.js';
import { FORMAT_VERSION, resultSchema } from '../../src/document/result.js';
import { DEFINITIONS, INPUTS, type Affected } from '../../src/settings/definitions.js';
import { OUTPUTS } from '../../src/github/outputs.js';

/** The page of the settings with inputs and outputs as they are defined. */
export function renderSettings(page: string): string {
  return fill(fill(page, 'inputs', renderInputs()), 'outputs', renderOutputsTable());
}

/** The page of the accuracy with what was measured last. */
export function renderAccuracy(page: string): string {
  const results = readResults();
  const kinds = ['numbers', 'drawn', 'mixed'] as const;
  const tables = kinds.reduce(
    (text, kind) => fill(text, kind, renderTable(tabulate(results, kind), 1)),
    page,
  );
  return fill(tables, 'summary', summarise(results));
}

/** The page of the verdicts with what `npm run neutral` found last. */
export function renderVerdicts(page: string): string {
  const found = readNeutral();
  const neutral = fill(page, 'neutral', renderTable(tabulateNeutral(found, true), 1));
  return fill(neutral, 'worse', renderTable(tabulateNeutral(found, false), 1));
}

/** action.yml with the inputs and outputs as they are defined. */
export function renderActionMetadata(actionYml: string): string {
  const document = parseDocument(actionYml);
  document.set('inputs', document.createNode(actionInputs()));
  document.set('outputs', document.createNode(actionOutputs()));
  return document.toString({ lineWidth: 100 });
}

/** Where the same action is declared for Node 24. */
export const NODE24_ACTION = '.github/actions/node24/action.yml';

/** The same action for runners that warn of Node 20; what it runs is named from its own folder. */
export function renderNode24Action(actionYml: string): string {
  const document = parseDocument(actionYml);
  document.setIn(['runs', 'using'], 'node24');
  document.setIn(['runs', 'main'], `../../../${String(document.getIn(['runs', 'main']))}`);
  return document.toString({ lineWidth: 100 });
}

/** The result document's schema in JSON Schema 2020-12. */
export function renderResultSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(resultSchema, {
    // A list that Forest Gate's own code must not change is no less a list to others.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  return JSON.stringify({
    $schema,
    $id: `urn:forest-gate:metrics:${FORMAT_VERSION}`,
    title: `metrics.json of Forest Gate, format version ${FORMAT_VERSION}`,
    ...schema,
  });
}

/** CONTRIBUTING.md with the rooms of `src` in their order, and links to the pages they have. */
export function renderContributing(page: string): string {
  const rooms = ROOMS.map(([name, what]) => {
    const readme = `src/${name}/README.md`;
    return [existsSync(readme) ? `[\`${name}\`](../${readme})` : `\`${name}\``, what];
  });
  return fill(page, 'rooms', renderTable([['Room', 'What it is'], ...rooms]));
}

/** REQUIREMENTS.md with every requirement and the tests that name it. */
export function renderRequirements(page: string): string {
  const proofs = readProofs();
  const sections = REQUIREMENTS.map(([about, list]) => {
    const items = list.map((item) => renderRequirement(item, proofs.get(item.number) ?? []));
    return `## ${about}\n\n${items.join('\n')}`;
  });
  return fill(page, 'requirements', sections.join('\n\n'));
}

function renderRequirement(
  { number, words, unproven }: Requirement,
  files: readonly string[],
): string {
  const links = files.map((file) => `[${file}](${file})`).join(', ');
  const proof = unproven === undefined ? links : `_${unproven}_`;
  return `- **R${number}.** ${words}\n  - ${proof}`;
}

/** What inputs affect, as headings, in the order of a run. */
const AFFECTED: readonly (readonly [Affected, heading: string])[] = [
  ['data', 'The data'],
  ['model', 'The model'],
  ['split', 'The split'],
  ['gate', 'The gate'],
  ['telling', 'Telling'],
];

/** A table of inputs for each thing that they affect first, and what some of them affect too. */
function renderInputs(): string {
  return AFFECTED.map(([affected, heading]) => {
    const inputs = DEFINITIONS.filter(({ affects }) => affects[0] === affected);
    const rows = inputs.map((d) => [`\`${d.name}\``, d.default, d.description]);
    const more = inputs
      .filter(({ affects }) => affects.length > 1)
      .map(
        ({ name, affects }) => `\`${name}\` affects the ${affects.slice(1).join(' and the ')} too.`,
      );
    const table = renderTable([['Input', 'Default', 'Meaning'], ...rows]);
    return [`### ${heading}`, table, ...(more.length > 0 ? [more.join(' ')] : [])].join('\n\n');
  }).join('\n\n');
}

function renderOutputsTable(): string {
  const rows = Object.entries(OUTPUTS).map(([name, meaning]) => [`\`${name}\``, meaning]);
  return renderTable([['Output', 'Meaning'], ...rows]);
}

/** Only the token has a default of the platform's: an explicit input can be told from the others'. */
export function actionInputs(): Record<string, { description: string; default?: string }> {
  return Object.fromEntries(
    DEFINITIONS.map(({ name, description, default: words }) => [
      name,
      {
        description: `${description} Default: ${words}.`,
        ...(name === INPUTS.githubToken.name ? { default: '${{ github.token }}' } : {}),
      },
    ]),
  );
}

export function actionOutputs(): Record<string, { description: string }> {
  return Object.fromEntries(
    Object.entries(OUTPUTS).map(([name, description]) => [name, { description }]),
  );
}

/**
 * A Markdown table in the layout that prettier gives it.
 *
 * @param right the first column that is aligned to the right
 */
function renderTable(rows: readonly (readonly string[])[], right = Infinity): string {
  const [header = [], ...body] = rows;
  const widths = header.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const padded = (row: readonly string[]): string =>
    line(
      widths.map((width, column) => {
        const cell = row[column] ?? '';
        return column < right ? cell.padEnd(width) : cell.padStart(width);
      }),
    );
  const rule = widths.map((width, column) =>
    column < right ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [padded(header), line(rule), ...body.map(padded)].join('\n');
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function fill(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`The page has no ${open} ... ${close}`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}
