import { UserError } from '../errors.js';
import type { TableSettings } from '../settings/settings.js';
import type { ColumnRef, Roles } from './assignRoles.js';
import { TargetEncoder } from './targetEncoder.js';
import { ColumnBuilder } from './columnBuilder.js';
import { cutSlices } from './cutSlices.js';
import { hashFeatures } from './hashFeatures.js';
import { hashText } from './hashRow.js';
import { whyLeftOut } from './leaveOut.js';
import { isMissing } from './missing.js';
import type { Problems } from './problems.js';
import type { Header } from './readRows.js';
import type { HeadedTable } from './refuseDataAsHeader.js';
import type { Column, LeftOut, Table } from './table.js';
import type { TableLimits } from './tableLimits.js';
import { describePlace, quoteName } from './wording.js';

/** What a builder is given. */
export interface Task {
  readonly path: string;
  readonly roles: Roles;
  readonly settings: TableSettings;
  readonly header: Header;
  readonly limits: TableLimits;
  readonly problems: Problems;
  /** Columns that are known to be categories, by their place in the header. */
  readonly categories: ReadonlySet<number>;
}

/** Takes the rows of a file one by one and keeps what a `Table` needs of them. */
export class TableBuilder {
  readonly #task: Task;
  readonly #features: readonly ColumnBuilder[];
  readonly #encoder: TargetEncoder;
  readonly #codes: Int32Array;
  readonly #lines: Int32Array;
  readonly #ids: string[] = [];
  readonly #groups: string[] = [];
  readonly #slices: readonly (readonly [column: ColumnRef, cells: string[]])[];
  readonly #linesOfIds = new Map<string, number>();
  #rows = 0;
  #rowsWithoutTarget = 0;

  constructor(task: Task) {
    const { path, roles, settings, header, limits, categories } = task;
    const { capacity } = header;
    this.#task = task;
    this.#features = roles.features.map((column) => {
      const isNumber = settings.numericFeatures.includes(column.name);
      const isCategory =
        categories.has(column.index) || settings.categoricalFeatures.includes(column.name);
      const asked = isNumber ? 'number' : isCategory ? 'category' : null;
      return new ColumnBuilder(column, asked, header.format.decimal, capacity);
    });
    this.#slices = roles.slices.map((column) => [column, []]);
    this.#encoder = new TargetEncoder(path, roles.target, limits, header);
    this.#codes = new Int32Array(capacity);
    this.#lines = new Int32Array(capacity);
  }

  /**
   * @param cells as many as the header has
   * @throws UserError `too-many-rows`
   */
  addRow(cells: readonly string[], line: number): void {
    const { roles, settings, limits } = this.#task;
    const row = this.#rows;
    const position = row + this.#rowsWithoutTarget;
    if (position === limits.rows) {
      throw new UserError(
        'too-many-rows',
        `${this.#placeOf(line)}: the table has more than ${position} rows, which is the limit.`,
      );
    }
    const { target, id, group } = roles;
    const label = cells[target.index] ?? '';
    if (isMissing(label)) {
      this.#rowsWithoutTarget += 1;
      if (settings.missing === 'error') this.#addMissing('class', line, target);
      return;
    }
    this.#lines[row] = line;
    this.#codes[row] = this.#encoder.encode(label, line);
    for (const feature of this.#features) {
      feature.add(cells[feature.ref.index] ?? '', position);
    }
    if (id !== null) {
      const text = this.#readKey(cells, 'id', line, id);
      this.#requireNew(text, id, line);
      this.#ids.push(hashText('id', text));
    }
    if (group !== null) {
      this.#groups.push(hashText('group', this.#readKey(cells, 'group', line, group)));
    }
    for (const [column, texts] of this.#slices) texts.push(cells[column.index] ?? '');
    this.#rows += 1;
  }

  /** The text of a cell that every row must have. */
  #readKey(
    cells: readonly string[],
    part: 'id' | 'group',
    line: number,
    column: ColumnRef,
  ): string {
    const cell = cells[column.index] ?? '';
    if (isMissing(cell)) this.#addMissing(part, line, column);
    return cell;
  }

  #placeOf(line: number, column?: ColumnRef): string {
    const { path, header } = this.#task;
    return describePlace(path, column === undefined ? { line } : { line, column }, header.unit);
  }

  #addMissing(part: 'class' | 'id' | 'group', line: number, column: ColumnRef): void {
    const place = this.#placeOf(line, column);
    this.#task.problems.add(
      { line, column: column.index },
      'cell-missing',
      `${place}: the ${part} is missing (the cell is empty, or NA, null, ? and the like). Fill it in, or remove the row.`,
    );
  }

  #requireNew(text: string, id: ColumnRef, line: number): void {
    const earlier = isMissing(text) ? undefined : this.#linesOfIds.get(text);
    if (earlier === undefined) {
      this.#linesOfIds.set(text, line);
      return;
    }
    this.#task.problems.add(
      { line, column: id.index },
      'id-duplicate',
      `${this.#placeOf(line, id)}: ${this.#task.header.unit} ${earlier} has the same id, and \`id-column\` must tell every row apart. Correct one of them, or name another column.`,
    );
  }

  /** The table as far as it tells whether its first line names the columns. */
  get headed(): Omit<HeadedTable, 'path'> {
    const { header, roles } = this.#task;
    return {
      header: header.names,
      line: header.line,
      roles,
      rows: this.#rows + this.#rowsWithoutTarget,
      isLikeRow:
        this.#encoder.has(roles.target.name) &&
        this.#features.every((column) => column.has(column.ref.name)),
    };
  }

  /** The columns that were taken for numbers and have texts too, by their place in the header. */
  get mixed(): number[] {
    return this.#features.filter(({ isMixed }) => isMixed).map(({ ref }) => ref.index);
  }

  /**
   * @throws UserError `csv-no-rows`, `no-features`, `target-not-a-number`, `one-class` and the like, and
   *   whatever stands in the way of using the cells
   */
  finish(digests: Pick<Table, 'sha256' | 'fingerprint'>): Table {
    const { path, roles, settings, header, problems } = this.#task;
    for (const feature of this.#features) this.#checkCells(feature);
    // What the rows say together is not known where some of them were not read.
    if (problems.has('csv-ragged')) problems.refuse();
    if (this.#rows === 0) {
      problems.refuse();
      throw new UserError(
        'csv-no-rows',
        this.#rowsWithoutTarget === 0
          ? `${path} has a header but no rows.`
          : `${path} has no row with a class: column ${roles.target.index + 1} ${quoteName(roles.target.name)} is empty throughout. Is \`target\` the right column?`,
      );
    }
    const areClasses = settings.categoricalFeatures.includes(roles.target.name);
    const codes = this.#codes.slice(0, this.#rows);
    const target = problems.collect(header.line, () =>
      this.#encoder.finish(codes, areClasses ? 'classification' : settings.task),
    );
    const chosen = problems.collect(header.line, () => this.#chooseFeatures());
    problems.refuse();
    if (target === null || chosen === null) throw new Error('What was refused was not told.');
    const { features, constants, leftOut } = chosen;
    // A constant tells no rows apart, until one is added that has another value: then those that
    // were there keep their keys.
    const contents = hashFeatures([...features, ...constants]);
    const identities = roles.id === null ? contents : this.#ids;
    return {
      path,
      format: header.format,
      features,
      constants,
      leftOut,
      target: roles.target.name,
      ...target,
      rowsWithoutTarget: this.#rowsWithoutTarget,
      lines: this.#lines.slice(0, this.#rows),
      identities,
      contents,
      splitKeys: roles.group === null ? identities : this.#groups,
      slices: this.#slices.map(([{ name }, cells]) =>
        cutSlices(name, cells, header.format.decimal, settings.categoricalFeatures.includes(name)),
      ),
      ...digests,
    };
  }

  #checkCells(feature: ColumnBuilder): void {
    const { settings, problems } = this.#task;
    const { ref, obstacle, gaps } = feature;
    const add = (code: string, row: number, cells: number, sentence: string): void => {
      const line = this.#lines[row]!;
      const others = cells === 2 ? 'is another cell' : `are ${cells - 1} more cells`;
      const more = cells > 1 ? ` So ${others} of the column.` : '';
      const place = this.#placeOf(line, ref);
      problems.add({ line, column: ref.index }, code, `${place}: ${sentence}${more}`);
    };
    if (obstacle?.code === 'number-range' && !feature.isMixed) {
      add(
        'number-range',
        obstacle.row,
        obstacle.cells,
        `the number is too large for a 64-bit float. Correct it, or add ${quoteName(ref.name)} to \`ignore\`.`,
      );
    }
    if (obstacle?.code === 'cell-not-a-number') {
      add(
        'cell-not-a-number',
        obstacle.row,
        obstacle.cells,
        `the cell is not a decimal number, and \`numeric-features\` says that the column has numbers. Correct it, or leave the column out of \`numeric-features\`: then its texts are categories.`,
      );
    }
    if (gaps !== null && settings.missing === 'error') {
      add(
        'cell-missing',
        gaps.row,
        gaps.cells,
        `the value is missing (the cell is empty, or NA, null, ? and the like), and \`missing\` is error. Fill it in, or set \`missing: keep\` to learn from what is there.`,
      );
    }
  }

  #chooseFeatures(): {
    readonly features: readonly Column[];
    readonly constants: readonly Column[];
    readonly leftOut: readonly LeftOut[];
  } {
    const { path, settings } = this.#task;
    const features: Column[] = [];
    const constants: Column[] = [];
    const leftOut: LeftOut[] = [];
    for (const builder of this.#features) {
      const column = builder.finish();
      const { name } = column;
      const reason = whyLeftOut(builder, column, {
        category: settings.categoricalFeatures.includes(name),
        number: settings.numericFeatures.includes(name),
      });
      if (reason === null) features.push(column);
      else leftOut.push({ name, reason });
      if (reason === 'constant' && name.trim() !== '') constants.push(column);
    }
    if (features.length === 0) throw refuseAll(path, leftOut);
    return { features, constants, leftOut };
  }
}

const WHY = {
  constant: 'has one value in all rows',
  'free-text': 'has another text in more than half of the rows',
  date: 'holds dates or times, of which the year, the month or the weekday could be columns',
  index: 'counts the rows or has no name',
} as const;

function refuseAll(path: string, leftOut: readonly LeftOut[]): UserError {
  const reasons = leftOut.map(({ name, reason }) => `- ${quoteName(name)} ${WHY[reason]}.`);
  const most = 20;
  const more = reasons.length - most;
  return new UserError(
    'no-features',
    [
      `${path} has no column to learn from, beside the target:`,
      ...reasons.slice(0, most),
      ...(more > 0 ? [`- and ${more} more.`] : []),
      'Add columns that say something about a row; `categorical-features` and `numeric-features` name columns to be used all the same.',
    ].join('\n'),
  );
}
