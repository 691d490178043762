/**
 * Writes openapi.json: the operations Forest Gate may call, cut from GitHub's published OpenAPI
 * description, schema facts only. The description is too big to depend on (385 MB), so it is
 * installed elsewhere:
 *
 *     dir=$(mktemp -d) && npm install --prefix "$dir" --no-save @octokit/openapi@23.0.2
 *     node __tests__/support/github/refreshOpenapi.mjs "$dir/node_modules/@octokit/openapi"
 *
 * OpenAPI 3.0's `nullable` becomes the null type of JSON Schema, which is OpenAPI 3.1's way too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const TARGET = '__tests__/support/github/openapi.json';

const OPERATIONS = new Set([
  'actions/create-workflow-dispatch',
  'actions/download-artifact',
  'actions/get-artifact',
  'actions/get-workflow-run',
  'actions/list-artifacts-for-repo',
  'actions/list-workflow-run-artifacts',
  'actions/list-workflow-runs',
  'actions/list-workflow-runs-for-repo',
  'git/create-ref',
  'git/create-tag',
  'git/get-commit',
  'git/get-tag',
  'git/list-matching-refs',
  'issues/create',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/list-for-repo',
  'issues/list-events',
  'issues/list-labels-on-issue',
  'issues/update',
  'issues/update-comment',
  'pulls/get',
  'pulls/list',
  'repos/compare-commits-with-basehead',
  'repos/create-commit-status',
  'repos/create-release',
  'repos/delete-release',
  'repos/delete-release-asset',
  'repos/get',
  'repos/get-commit',
  'repos/get-content',
  'repos/get-release-asset',
  'repos/list-commits',
  'repos/list-releases',
  'repos/update-release',
  'repos/upload-release-asset',
]);

/** Keywords whose values are schemas, lists of schemas and named schemas. */
const NESTED = new Set(['items', 'additionalProperties', 'not']);
const LISTS = new Set(['anyOf', 'oneOf']);
const NAMED = new Set(['properties', 'patternProperties']);
/** Keywords copied as they are. All others are prose, hints for generators or `nullable`. */
const FACTS = new Set(
  `$ref type format enum required pattern minimum maximum minLength maxLength minItems maxItems
   uniqueItems minProperties maxProperties`.split(/\s+/),
);

const directory = process.argv[2];
if (directory === undefined) throw new Error('Give the directory of @octokit/openapi.');
const description = JSON.parse(
  readFileSync(join(directory, 'generated', 'api.github.com.json'), 'utf8'),
);
const needed = new Set();

const mapValues = (record, change) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const resolve = (node) =>
  node.$ref === undefined
    ? node
    : node.$ref
        .slice(2)
        .split('/')
        .reduce((inner, key) => inner[key], description);

function allowNull(schema) {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const listed = schema.enum === undefined ? {} : { enum: [...new Set([...schema.enum, null])] };
  return { ...schema, type: [schema.type, 'null'], ...listed };
}

function schemaFacts(schema) {
  if (typeof schema !== 'object') return schema;
  // The others only add what the fake never answers.
  if (schema.allOf !== undefined) return schemaFacts(schema.allOf[0]);
  const facts = {};
  for (const [key, value] of Object.entries(schema)) {
    if (FACTS.has(key)) facts[key] = value;
    else if (NESTED.has(key)) facts[key] = schemaFacts(value);
    else if (LISTS.has(key)) facts[key] = value.map(schemaFacts);
    else if (NAMED.has(key)) facts[key] = mapValues(value, schemaFacts);
  }
  if (schema.$ref !== undefined) needed.add(schema.$ref.split('/').at(-1));
  return schema.nullable === true ? allowNull(facts) : facts;
}

const contentFacts = ({ content }) =>
  content === undefined
    ? {}
    : { content: mapValues(content, ({ schema }) => ({ schema: schemaFacts(schema) })) };

function operationFacts(operation) {
  const { operationId, parameters = [], requestBody, responses } = operation;
  return {
    operationId,
    parameters: parameters.map(resolve).map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required ?? false,
      ...(parameter['x-multi-segment'] === true ? { 'x-multi-segment': true } : {}),
      schema: schemaFacts(parameter.schema),
    })),
    ...(requestBody === undefined ? {} : { requestBody: contentFacts(requestBody) }),
    responses: mapValues(mapValues(responses, resolve), contentFacts),
  };
}

const paths = {};
for (const [path, methods] of Object.entries(description.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    if (!OPERATIONS.delete(operation.operationId)) continue;
    (paths[path] ??= {})[method] = operationFacts(operation);
  }
}
if (OPERATIONS.size > 0) throw new Error(`Not described: ${[...OPERATIONS].join(', ')}`);

// Every error has this shape, also where the description does not say so.
needed.add('basic-error');
const schemas = {};
for (const name of needed) schemas[name] = schemaFacts(description.components.schemas[name]);

const subset = {
  openapi: '3.1.0',
  info: {
    title: 'GitHub REST API: the part that Forest Gate calls',
    version: '2022-11-28',
    license: { name: 'MIT' },
    'x-copyright': 'Copyright (c) 2020 Octokit contributors',
    'x-source': `@octokit/openapi ${description.info.version}, api.github.com.json`,
  },
  paths,
  components: {
    schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
  },
};
const style = await resolveConfig(TARGET);
writeFileSync(TARGET, await format(JSON.stringify(subset), { ...style, parser: 'json' }));
