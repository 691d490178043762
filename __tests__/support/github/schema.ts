import { z } from 'zod';
import type { Json } from './exchange.js';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** The keywords that openapi.json uses; any other one is an error, not ignored. */
export const schemaSchema = z.strictObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(value).optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  maxProperties: z.int().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), schemaSchema).optional();
  },
  get items() {
    return schemaSchema.optional();
  },
  get anyOf() {
    return z.array(schemaSchema).optional();
  },
  get oneOf() {
    return z.array(schemaSchema).optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), schemaSchema]).optional();
  },
});
export type Schema = z.infer<typeof schemaSchema>;

export function referenceName(reference: string): string {
  return reference.replace('#/components/schemas/', '');
}

/**
 * The same schema with every object closed: a property that the description does not name is
 * refused, so that the fake server cannot promise what GitHub does not. References become bare
 * names.
 */
export function closeSchema(schema: Schema): Schema {
  const closed: Schema = { ...schema };
  if (schema.$ref !== undefined) closed.$ref = referenceName(schema.$ref);
  if (schema.properties !== undefined) {
    closed.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, inner]) => [name, closeSchema(inner)]),
    );
    closed.additionalProperties ??= false;
  }
  if (schema.items !== undefined) closed.items = closeSchema(schema.items);
  if (schema.anyOf !== undefined) closed.anyOf = schema.anyOf.map(closeSchema);
  if (schema.oneOf !== undefined) closed.oneOf = schema.oneOf.map(closeSchema);
  return closed;
}

const TEXTS = new Map([
  ['uri', 'https://api.github.com/'],
  ['date-time', '2026-01-01T00:00:00Z'],
  ['email', 'nobody@example.com'],
]);

/**
 * `facts` completed with the least that the schema requires: null where it is allowed, else an
 * empty or zero value. So a test states what matters and the reply is still whole.
 */
export function completeFacts(
  schema: Schema,
  facts: Json | undefined,
  find: (name: string) => Schema,
): Json {
  if (schema.$ref !== undefined) return completeFacts(find(schema.$ref), facts, find);
  const inner = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (inner !== undefined) {
    const nullable = (schema.anyOf ?? []).some(({ type }) => type === 'null');
    if (facts === null || (facts === undefined && nullable)) return null;
    return completeFacts(inner, facts, find);
  }
  if (Array.isArray(facts)) {
    const { items } = schema;
    return items === undefined ? facts : facts.map((item) => completeFacts(items, item, find));
  }
  const types = [schema.type ?? (schema.properties === undefined ? 'string' : 'object')].flat();
  if (facts === undefined && types.includes('null')) return null;
  const isObject = typeof facts === 'object' && facts !== null;
  if (facts !== undefined && !isObject) return facts;
  if (!isObject && !types.includes('object')) return emptyValue(schema, types[0]);

  const complete = new Map(Object.entries(facts ?? {}));
  const properties = new Map(Object.entries(schema.properties ?? {}));
  for (const name of new Set([...complete.keys(), ...(schema.required ?? [])])) {
    const property = properties.get(name);
    if (property !== undefined) {
      complete.set(name, completeFacts(property, complete.get(name), find));
    }
  }
  return Object.fromEntries(complete);
}

function emptyValue(schema: Schema, type: string | undefined): Json {
  if (schema.enum?.[0] !== undefined) return schema.enum[0];
  if (type === 'array') return [];
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return 0;
  return TEXTS.get(schema.format ?? '') ?? '';
}
