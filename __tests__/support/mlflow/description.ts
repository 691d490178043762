import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A scalar, an enumeration, the name of a message, or a list of one of these. */
type Kind = string | { readonly enum: readonly string[] } | readonly [string];

const kind = z.union([z.string(), z.object({ enum: z.array(z.string()) }), z.tuple([z.string()])]);

/**
 * What MLflow publishes of its REST API, as its protobuf definitions: `describe.py` writes it down,
 * and `npm run test:services` holds it to the MLflow that is installed there.
 */
export const DESCRIPTION = z
  .object({
    operations: z.record(z.string(), z.tuple([z.string(), z.string()])),
    messages: z.record(z.string(), z.record(z.string(), kind)),
  })
  .parse(JSON.parse(readFileSync('__tests__/support/mlflow/description.json', 'utf8')));

/** What of a message is not as described: fields that there are not, and values of another kind. */
export function findMisfits(message: unknown, name: string): string[] {
  const fields = DESCRIPTION.messages[name];
  if (fields === undefined) throw new Error(`description.json has no message ${name}.`);
  if (typeof message !== 'object' || message === null || Array.isArray(message)) {
    return [`${name} is no message`];
  }
  return Object.entries(message).flatMap(([field, value]) => {
    const described = fields[field];
    return described === undefined
      ? [`${name} has no field ${field}`]
      : misfitsOf(value, described, `${name}.${field}`);
  });
}

function misfitsOf(value: unknown, described: Kind, where: string): string[] {
  if (typeof described === 'string') {
    if (described.startsWith('mlflow.')) return findMisfits(value, described);
    const type = { string: 'string', number: 'number', int64: 'number', bool: 'boolean' }[
      described
    ];
    return typeof value === type ? [] : [`${where} is no ${described}`];
  }
  if ('enum' in described) {
    return described.enum.includes(String(value)) ? [] : [`${where} is none of its values`];
  }
  if (!Array.isArray(value)) return [`${where} is no list`];
  const [item] = described;
  return value.flatMap((entry: unknown) => misfitsOf(entry, item, where));
}
