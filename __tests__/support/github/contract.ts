import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { z } from 'zod';
import type { Json } from './exchange.js';
import { closeSchema, completeFacts, schemaSchema, type Schema } from './schema.js';

const contentSchema = z.record(z.string(), z.strictObject({ schema: schemaSchema })).optional();
const operationSchema = z.strictObject({
  operationId: z.string(),
  parameters: z.array(
    z.strictObject({
      name: z.string(),
      in: z.enum(['path', 'query']),
      required: z.boolean(),
      'x-multi-segment': z.literal(true).optional(),
      schema: schemaSchema,
    }),
  ),
  requestBody: z.strictObject({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.strictObject({ content: contentSchema })),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), schemaSchema) }),
});
type Described = z.infer<typeof operationSchema>;

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Such as `/repos/{owner}/{repo}`. */
  readonly template: string;
  readonly pattern: RegExp;
  readonly described: Described;
}

const document = documentSchema.parse(
  JSON.parse(readFileSync('__tests__/support/github/openapi.json', 'utf8')),
);
const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  formats: {
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
    email: /@/,
    int64: true,
    uri: (text: string) => URL.canParse(text),
  },
});
for (const [name, schema] of Object.entries(document.components.schemas)) {
  ajv.addSchema(closeSchema(schema), name);
}
const compiled = new Map<Schema, ValidateFunction>();
/** Every error has this shape, also where the description does not say so. */
const BASIC_ERROR: Schema = { $ref: 'basic-error' };

const operations: readonly Operation[] = Object.entries(document.paths).flatMap(
  ([template, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method: method.toUpperCase(),
      template,
      pattern: pathPattern(template, described),
      described,
    })),
);

function pathPattern(template: string, { parameters }: Described): RegExp {
  const wide = new Set(parameters.filter((p) => p['x-multi-segment'] === true).map((p) => p.name));
  const groups = template
    .replaceAll('.', String.raw`\.`)
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${wide.has(name) ? '.+' : '[^/]+'})`);
  return new RegExp(`^${groups}$`);
}

/** What is wrong with a value, as one sentence; `undefined` when nothing is. */
function problem(schema: Schema, value: unknown, name: string): string | undefined {
  const validate = compiled.get(schema) ?? ajv.compile(closeSchema(schema));
  compiled.set(schema, validate);
  if (validate(value)) return undefined;
  return ajv.errorsText(validate.errors, { dataVar: name });
}

/** The operation that a request means, with its path parameters decoded. */
export function findOperation(
  method: string,
  path: string,
): { operation: Operation; parameters: Map<string, string> } | undefined {
  for (const operation of operations) {
    const groups = operation.method === method && operation.pattern.exec(path)?.groups;
    if (!groups) continue;
    const parameters = new Map(Object.entries(groups));
    for (const [name, text] of parameters) parameters.set(name, decodeURIComponent(text));
    return { operation, parameters };
  }
  return undefined;
}

/** A path or query parameter is text; this is the value it stands for. */
function parameterValue({ type }: Schema, text: string): unknown {
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** Everything in a request that the description does not allow. */
export function requestProblems(
  { described }: Operation,
  path: ReadonlyMap<string, string>,
  query: URLSearchParams,
  body: unknown,
): string[] {
  const problems: (string | undefined)[] = [];
  const given = { path, query: new Map(query) };
  for (const { name, in: place, required, schema } of described.parameters) {
    const text = given[place].get(name);
    if (text !== undefined) problems.push(problem(schema, parameterValue(schema, text), name));
    else if (required) problems.push(`${name} is missing`);
  }
  const known = new Set(described.parameters.filter((p) => p.in === 'query').map((p) => p.name));
  for (const name of given.query.keys()) {
    if (!known.has(name)) problems.push(`query parameter ${name} does not exist`);
  }
  if (Number(query.get('per_page')) > 100) problems.push('per_page is at most 100');

  const schema = described.requestBody?.content?.['application/json']?.schema;
  if (schema !== undefined) problems.push(problem(schema, body, 'body'));
  else if (body !== undefined && described.requestBody === undefined)
    problems.push('this operation takes no body');
  return problems.filter((text) => text !== undefined);
}

/** Everything in a JSON reply (`undefined`: no body) that the description does not allow. */
export function replyProblems(
  { described }: Operation,
  status: number,
  json: Json | undefined,
): string[] {
  const reply = described.responses[String(status)];
  if (reply === undefined) {
    if (status < 400) return [`reply ${status} is not described`];
    return [problem(BASIC_ERROR, json, 'reply')].filter((text) => text !== undefined);
  }
  const schema = reply.content?.['application/json']?.schema;
  if (schema === undefined) {
    return json === undefined ? [] : [`reply ${status} has no body`];
  }
  return [problem(schema, json, 'reply')].filter((text) => text !== undefined);
}

function findSchema(name: string): Schema {
  const schema = document.components.schemas[name.replace('#/components/schemas/', '')];
  if (schema === undefined) throw new Error(`openapi.json has no schema ${name}.`);
  return schema;
}

/** An object of a named schema: the facts given, and the least else that the schema requires. */
export function complete(schemaName: string, facts: Json): Json {
  return completeFacts(findSchema(schemaName), facts, findSchema);
}
