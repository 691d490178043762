import { UserError } from '../errors.js';
import { compareText } from '../text/compareText.js';
import type { ColumnRef } from './assignRoles.js';
import { isDecimal } from './readNumber.js';
import type { TableLimits } from './tableLimits.js';
import { describePlace, quoteName, type Unit } from './wording.js';

/** More different numbers than this are measurements, unless they are counted as codes are. */
const MOST_NUMBERED_CLASSES = 20;

/** Gives each class a number, in the order they come. */
export class ClassEncoder {
  readonly #codes = new Map<string, number>();
  /** The line that each class first came on, in the same order. */
  readonly #lines: number[] = [];
  readonly #path: string;
  readonly #target: ColumnRef;
  readonly #limits: TableLimits;
  readonly #unit: Unit;

  constructor(path: string, target: ColumnRef, limits: TableLimits, unit: Unit) {
    this.#path = path;
    this.#target = target;
    this.#limits = limits;
    this.#unit = unit;
  }

  encode(name: string, line: number): number {
    const known = this.#codes.get(name);
    if (known !== undefined) return known;
    const code = this.#codes.size;
    this.#codes.set(name, code);
    this.#lines.push(line);
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
   * @param areClasses whether numbers are classes, however many there are
   * @throws UserError `regression`, `too-many-classes`, `name-too-long`, `one-class`
   */
  finish(
    codes: Int32Array,
    areClasses: boolean,
  ): { readonly classes: readonly string[]; readonly labels: Int32Array } {
    const sorted = [...this.#codes].sort(([a], [b]) => compareText(a, b));
    const classes = sorted.map(([name]) => name);
    if (!areClasses && areMeasurements(classes)) this.#refuseNumbers(classes.length);
    this.#checkNames();
    const column = `column ${this.#target.index + 1} ${quoteName(this.#target.name)}`;
    const [only] = classes;
    if (classes.length === 1 && only !== undefined) {
      throw new UserError(
        'one-class',
        `${this.#path}, ${column}: every row is of the class ${quoteName(only)}, and a classifier needs at least two. Is \`target\` the right column?`,
      );
    }

    const labelOf = new Int32Array(classes.length);
    sorted.forEach(([, code], label) => {
      labelOf[code] = label;
    });
    return { classes, labels: codes.map((code) => labelOf[code]!) };
  }

  #refuseNumbers(count: number): never {
    const { name, index } = this.#target;
    throw new UserError(
      'regression',
      `${this.#path}, column ${index + 1} ${quoteName(name)}: the target holds ${count} different numbers, so that predicting it is a regression, and only classes can be measured so far. Name another column with \`target\`; or, if its numbers stand for classes, add ${quoteName(name)} to \`categorical-features\`.`,
    );
  }

  #checkNames(): void {
    const { nameCharacters, classes } = this.#limits;
    const names = [...this.#codes.keys()];
    const long = names.findIndex((name) => name.length > nameCharacters);
    const place = (code: number): string =>
      describePlace(this.#path, { line: this.#lines[code]!, column: this.#target }, this.#unit);
    if (long >= 0) {
      throw new UserError(
        'name-too-long',
        `${place(long)}: the class is longer than ${nameCharacters} characters. Is \`target\` the right column?`,
      );
    }
    if (names.length > classes) {
      throw new UserError(
        'too-many-classes',
        `${place(classes)}: the target has more than ${classes} classes. Is \`target\` the right column? It must name classes, not ids or texts.`,
      );
    }
  }
}

/**
 * Whether the values of a target measure something: they are numbers with fractions, more than two
 * of them, or more than 20 whole ones. Whole numbers that count from 0 or 1 without a gap are codes
 * of classes, as encoders give them.
 */
function areMeasurements(values: readonly string[]): boolean {
  if (values.length <= 2 || !values.every(isDecimal)) return false;
  const numbers = values.map(Number);
  if (!numbers.every(Number.isInteger)) return true;
  const distinct = new Set(numbers).size;
  if (distinct <= MOST_NUMBERED_CLASSES) return false;
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers.reduce((a, b) => Math.max(a, b));
  return !((least === 0 || least === 1) && most - least === distinct - 1);
}
