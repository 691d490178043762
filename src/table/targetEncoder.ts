import type { Decimal } from '../document/enums.js';
import { UserError } from '../errors.js';
import type { TableSettings } from '../settings/settings.js';
import { compareText } from '../text/compareText.js';
import type { ColumnRef } from './assignRoles.js';
import { areMeasurements } from './areMeasurements.js';
import { readNumber } from './readNumber.js';
import type { Header } from './readRows.js';
import type { Table } from './table.js';
import type { TableLimits } from './tableLimits.js';
import { describePlace, quoteName, type Unit } from './wording.js';

/** Squares of what is larger, added up, could be too large for a double. */
const LARGEST_TARGET = 1e100;

/** What is predicted: a class or a number of each row. */
export type Target = Pick<Table, 'classes' | 'labels' | 'targets'>;

/** Gives each value of the target a code, in the order they come, and finds out what they are. */
export class TargetEncoder {
  readonly #codes = new Map<string, number>();
  /** The line that each value first came on, in the same order. */
  readonly #lines: number[] = [];
  readonly #path: string;
  readonly #target: ColumnRef;
  readonly #limits: TableLimits;
  readonly #unit: Unit;
  readonly #decimal: Decimal;

  constructor(path: string, target: ColumnRef, limits: TableLimits, header: Header) {
    this.#path = path;
    this.#target = target;
    this.#limits = limits;
    this.#unit = header.unit;
    this.#decimal = header.format.decimal;
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
   * Classes in code-unit order with labels that are indexes into them; or numbers.
   *
   * @param codes what `encode` gave, per row
   * @param task with `auto`, numbers that measure something are predicted as numbers
   * @throws UserError `target-not-a-number`, `too-many-classes`, `name-too-long`, `one-class`
   */
  finish(codes: Int32Array, task: TableSettings['task']): Target {
    const sorted = [...this.#codes].sort(([a], [b]) => compareText(a, b));
    const classes = sorted.map(([name]) => name);
    const numbers = classes.map((name) => readNumber(name, this.#decimal));
    if (task === 'regression' || (task === 'auto' && areMeasurements(numbers))) {
      return this.#finishNumbers(codes);
    }
    this.#checkNames();
    const [only] = classes;
    if (classes.length === 1 && only !== undefined) {
      throw new UserError(
        'one-class',
        `${this.#place()}: every row is of the class ${quoteName(only)}, and a classifier needs at least two. Is \`target\` the right column?`,
      );
    }

    const labelOf = new Int32Array(classes.length);
    sorted.forEach(([, code], label) => {
      labelOf[code] = label;
    });
    return { classes, labels: codes.map((code) => labelOf[code]!), targets: null };
  }

  #finishNumbers(codes: Int32Array): Target {
    const names = [...this.#codes.keys()];
    const numbers = names.map((name) => readNumber(name, this.#decimal));
    const isWrong = (number: number): boolean => !(Math.abs(number) <= LARGEST_TARGET);
    const wrong = numbers.findIndex(isWrong);
    if (wrong >= 0) {
      const wrongs = numbers.filter(isWrong).length;
      const more =
        wrongs === 1
          ? ''
          : ` So ${wrongs === 2 ? 'is 1 more' : `are ${wrongs - 1} more`} of its values.`;
      const [what, remedy] = Number.isNaN(numbers[wrong])
        ? ['not a decimal number, and `task` is regression', 'Correct it, or leave `task` out']
        : [
            'larger than 1e100, so that no errors could be added up',
            'Correct it, give it in a larger unit, or set `task: classification`',
          ];
      throw new UserError(
        'target-not-a-number',
        `${this.#placeOf(wrong)}: the target is ${what}.${more} ${remedy} to have classes predicted.`,
      );
    }
    const [first] = numbers;
    if (numbers.every((number) => number === first)) {
      throw new UserError(
        'one-class',
        `${this.#place()}: every row has the number ${String(first)}, so that there is nothing to predict. Is \`target\` the right column?`,
      );
    }
    return {
      classes: [],
      labels: new Int32Array(codes.length),
      // Adding 0 makes -0 a plain 0.
      targets: Float64Array.from(codes, (code) => numbers[code]! + 0),
    };
  }

  #place(): string {
    return `${this.#path}, column ${this.#target.index + 1} ${quoteName(this.#target.name)}`;
  }

  #placeOf(code: number): string {
    return describePlace(
      this.#path,
      { line: this.#lines[code]!, column: this.#target },
      this.#unit,
    );
  }

  #checkNames(): void {
    const { nameCharacters, classes } = this.#limits;
    const names = [...this.#codes.keys()];
    const long = names.findIndex((name) => name.length > nameCharacters);
    if (long >= 0) {
      throw new UserError(
        'name-too-long',
        `${this.#placeOf(long)}: the class is longer than ${nameCharacters} characters. Is \`target\` the right column?`,
      );
    }
    if (names.length > classes) {
      throw new UserError(
        'too-many-classes',
        `${this.#placeOf(classes)}: the target has more than ${classes} classes. Is \`target\` the right column? It must name classes, not ids or texts.`,
      );
    }
  }
}
