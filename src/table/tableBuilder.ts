import { UserError } from '../errors.js';
import type { ColumnRef, Roles } from './assignRoles.js';
import { ClassEncoder } from './classEncoder.js';
import { createFeatureHash, hashText } from './hashRow.js';
import { readNumber } from './readNumber.js';
import { readText } from './readText.js';
import type { Column, Table } from './table.js';
import type { TableLimits } from './tableLimits.js';
import { describePlace } from './wording.js';

type FeatureColumn = ColumnRef & Column;

/** Takes the rows of a file one by one and keeps what a `Table` needs of them. */
export class TableBuilder {
  readonly #path: string;
  readonly #roles: Roles;
  readonly #limits: TableLimits;
  readonly #features: readonly FeatureColumn[];
  readonly #hashFeatures: (values: Float64Array) => string;
  readonly #values: Float64Array;
  readonly #encoder: ClassEncoder;
  readonly #codes: Int32Array;
  readonly #lines: Int32Array;
  readonly #contents: string[] = [];
  readonly #identities: string[];
  readonly #splitKeys: string[] = [];
  readonly #linesOfIds = new Map<string, number>();
  #rows = 0;

  /** @param capacity at least as many as there will be rows */
  constructor(path: string, roles: Roles, capacity: number, limits: TableLimits) {
    this.#path = path;
    this.#roles = roles;
    this.#limits = limits;
    this.#features = roles.features.map((column) => ({
      ...column,
      values: new Float64Array(capacity),
    }));
    this.#hashFeatures = createFeatureHash(roles.features.map(({ name }) => name));
    this.#values = new Float64Array(roles.features.length);
    this.#identities = roles.id === null ? this.#contents : [];
    this.#encoder = new ClassEncoder(path, roles.target, limits);
    this.#codes = new Int32Array(capacity);
    this.#lines = new Int32Array(capacity);
  }

  /**
   * @param cells as many as the header has
   * @throws UserError `too-many-rows`, `too-many-classes`, `name-too-long`, `cell-missing`,
   *   `cell-not-a-number`, `number-range`, `id-duplicate`
   */
  addRow(cells: readonly string[], line: number): void {
    const row = this.#rows;
    if (row === this.#limits.rows) {
      throw new UserError(
        'too-many-rows',
        `${this.#path}, line ${line}: the table has more than ${row} rows, which is the limit.`,
      );
    }
    const cellOf = (column: ColumnRef): string => cells[column.index] ?? '';
    const textOf = (column: ColumnRef, part: 'class' | 'id' | 'group'): string =>
      readText(cellOf(column), part, this.#path, line, column);

    const { target, id, group } = this.#roles;
    this.#lines[row] = line;
    this.#codes[row] = this.#encoder.encode(textOf(target, 'class'), line);
    for (const [i, feature] of this.#features.entries()) {
      const value = readNumber(cellOf(feature), this.#path, line, feature);
      this.#values[i] = value;
      feature.values[row] = value;
    }
    const content = this.#hashFeatures(this.#values);
    this.#contents.push(content);
    const identity =
      id === null ? content : hashText('id', this.#requireNew(textOf(id, 'id'), id, line));
    if (id !== null) this.#identities.push(identity);
    this.#splitKeys.push(group === null ? identity : hashText('group', textOf(group, 'group')));
    this.#rows += 1;
  }

  #requireNew(text: string, id: ColumnRef, line: number): string {
    const earlier = this.#linesOfIds.get(text);
    if (earlier !== undefined) {
      throw new UserError(
        'id-duplicate',
        `${describePlace(this.#path, { line, column: id })}: line ${earlier} has the same id, and \`id-column\` must tell every row apart. Correct one of them, or name another column.`,
      );
    }
    this.#linesOfIds.set(text, line);
    return text;
  }

  /** How many rows were added. */
  get rows(): number {
    return this.#rows;
  }

  /** Whether a row of this class was added. */
  hasClass(name: string): boolean {
    return this.#encoder.has(name);
  }

  /** @throws UserError `csv-no-rows`, `one-class`, `class-one-row` */
  finish(digests: Pick<Table, 'sha256' | 'fingerprint'>): Table {
    if (this.#rows === 0) {
      throw new UserError('csv-no-rows', `${this.#path} has a header but no rows.`);
    }
    const lines = this.#lines.slice(0, this.#rows);
    return {
      path: this.#path,
      features: this.#features.map(({ name, values }) => ({
        name,
        values: values.slice(0, this.#rows),
      })),
      target: this.#roles.target.name,
      ...this.#encoder.finish(this.#codes.slice(0, this.#rows), lines),
      lines,
      identities: this.#identities,
      contents: this.#contents,
      splitKeys: this.#splitKeys,
      ...digests,
    };
  }
}
