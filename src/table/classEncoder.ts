import { UserError } from '../errors.js';
import type { ColumnRef } from './assignRoles.js';
import type { TableLimits } from './tableLimits.js';
import { describePlace, quoteName } from './wording.js';
import { compareText } from '../text/compareText.js';

/** Gives each class a number, in the order they come. */
export class ClassEncoder {
  readonly #codes = new Map<string, number>();
  readonly #path: string;
  readonly #target: ColumnRef;
  readonly #limits: TableLimits;

  constructor(path: string, target: ColumnRef, limits: TableLimits) {
    this.#path = path;
    this.#target = target;
    this.#limits = limits;
  }

  /** @throws UserError `name-too-long`, `too-many-classes` */
  encode(name: string, line: number): number {
    const known = this.#codes.get(name);
    if (known !== undefined) return known;

    const { nameCharacters, classes } = this.#limits;
    const place = describePlace(this.#path, { line, column: this.#target });
    if (name.length > nameCharacters) {
      throw new UserError(
        'name-too-long',
        `${place}: the class is longer than ${nameCharacters} characters. Is \`target\` the right column?`,
      );
    }
    const code = this.#codes.size;
    if (code === classes) {
      throw new UserError(
        'too-many-classes',
        `${place}: the target has more than ${classes} classes. Is \`target\` the right column? It must name classes, not ids or measurements.`,
      );
    }
    this.#codes.set(name, code);
    return code;
  }

  /** Whether a class came. */
  has(name: string): boolean {
    return this.#codes.has(name);
  }

  /**
   * The classes in code-unit order, and labels that are indexes into them.
   *
   * @param codes what `encode` gave, per row
   * @param lines the line of each row
   * @throws UserError `one-class`, `class-one-row`
   */
  finish(
    codes: Int32Array,
    lines: Int32Array,
  ): { readonly classes: readonly string[]; readonly labels: Int32Array } {
    const sorted = [...this.#codes].sort(([a], [b]) => compareText(a, b));
    const classes = sorted.map(([name]) => name);
    const column = `column ${this.#target.index + 1} ${quoteName(this.#target.name)}`;
    const [only] = classes;
    if (classes.length === 1 && only !== undefined) {
      throw new UserError(
        'one-class',
        `${this.#path}, ${column}: every row is of the class ${quoteName(only)}, and a classifier needs at least two. Is \`target\` the right column?`,
      );
    }

    const rows = new Int32Array(classes.length);
    for (const code of codes) rows[code] = rows[code]! + 1;
    for (const [name, code] of sorted) {
      if (rows[code] !== 1) continue;
      const place = describePlace(this.#path, {
        line: lines[codes.indexOf(code)]!,
        column: this.#target,
      });
      throw new UserError(
        'class-one-row',
        `${place}: this is the only row of the class ${quoteName(name)}, and a class needs one row to train with and another to test with. Add rows of the class, or remove this one.`,
      );
    }

    const labelOf = new Int32Array(classes.length);
    sorted.forEach(([, code], label) => {
      labelOf[code] = label;
    });
    return { classes, labels: codes.map((code) => labelOf[code]!) };
  }
}
