import type { Column } from '../table/table.js';
import { type Encoding, MISSING_NUMBER } from './encoding.js';

/** The encoding that a column has of its own: no class has a say in it. */
export function fitEncoding({ name, levels }: Pick<Column, 'name' | 'levels'>): Encoding {
  return levels === null
    ? { name, kind: 'number', missing: MISSING_NUMBER }
    : { name, kind: 'category', levels: [...levels] };
}
