import { BASELINE_CHOICES, CHECK_CODES, STAGE, type CheckCode } from '../document/enums.js';
import { splitRules } from '../rules/splitRules.js';
import { suggestName } from '../text/suggestName.js';
import type { AskedPart, MaxFeatures } from './settings.js';

/** A value as it was written; a list only where YAML wrote one. */
export type RawValue = string | readonly string[];

/** A kind of value: how it is asked for and how it is read. */
export interface Kind<T> {
  /** Stands for the value in `--help`. */
  readonly placeholder: string;
  /** What is allowed, as the end of a sentence. */
  readonly allowed: string;
  /** The value, or `undefined` for anything that is not allowed. */
  readonly parse: (value: RawValue) => T | undefined;
  /** What a value that is not allowed may have meant, as a sentence; absent where nobody can tell. */
  readonly suggest?: ((value: RawValue) => string) | undefined;
  /** The values it may have, where these can be listed. */
  readonly choices?: readonly string[] | undefined;
  /** What its flag means without a value; absent where it needs one. */
  readonly bare?: string | undefined;
  /** What parts the values of a flag that is given again; absent where it is given once. */
  readonly separator?: string | undefined;
}

const WHOLE = /^(?:0|[1-9]\d*)$/;
const DECIMAL = /^-?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i;
const NAME = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/i;
export const NAME_LENGTH = 64;
/** Jobs that one run is divided among. */
export const MOST_PARTS = 10_000;

function kind<T>(
  placeholder: string,
  allowed: string,
  parse: (text: string) => T | undefined,
): Kind<T> {
  return {
    placeholder,
    allowed,
    parse: (value) => (typeof value === 'string' ? parse(value) : undefined),
  };
}

/** Any text but a blank one. */
export function text(placeholder: string, allowed: string): Kind<string> {
  return kind(placeholder, allowed, (value) => (value.trim() === '' ? undefined : value));
}

/** One of the values listed. */
export function choice<T extends string>(values: readonly T[]): Kind<T> {
  return {
    ...kind('NAME', listed(values), (value) => values.find((allowed) => allowed === value)),
    choices: values,
  };
}

/** One of the values listed, or the name of a stage. */
export const choiceOrStage: Kind<string> = kind(
  'NAME',
  `${listed(BASELINE_CHOICES)}, or the name of a stage such as production`,
  (value) => (STAGE.test(value) ? value : undefined),
);

/** The booleans of YAML's core schema, as every action reads them. */
export const trueOrFalse: Kind<boolean> = {
  ...kind('BOOLEAN', 'true or false', (value) =>
    /^(?:true|True|TRUE)$/.test(value)
      ? true
      : /^(?:false|False|FALSE)$/.test(value)
        ? false
        : undefined,
  ),
  choices: ['true', 'false'],
  bare: 'true',
};

/** A whole number without sign, point or leading zero. */
export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Kind<number> {
  return kind(
    'N',
    most === Number.MAX_SAFE_INTEGER
      ? `a whole number from ${least}`
      : `a whole number from ${least} to ${most}`,
    (value) => readWhole(value, least, most),
  );
}

/** A decimal number that fulfils a condition. */
export function decimal(allowed: string, accepts: (value: number) => boolean): Kind<number> {
  return kind('NUMBER', allowed, (value) => {
    const number = readDecimal(value);
    return number !== undefined && accepts(number) ? number : undefined;
  });
}

export const maxDepth: Kind<number | null> = kind('N', 'a whole number from 1, or none', (value) =>
  value === 'none' ? null : readWhole(value, 1, Number.MAX_SAFE_INTEGER),
);

/** `1` is one column and `1.0` is all of them, so the point decides. */
export const maxFeatures: Kind<MaxFeatures> = kind(
  'NUMBER',
  'auto (about half of them, or what out-of-bag error shows to be better), a share above 0 and up to 1.0 with its point (0.5 is half, 1.0 is all), a whole number of columns, sqrt or log2',
  (value) => {
    if (value === 'auto' || value === 'sqrt' || value === 'log2') return value;
    if (value.includes('.')) {
      const share = readDecimal(value);
      return share !== undefined && share > 0 && share <= 1 ? { share } : undefined;
    }
    const count = readWhole(value, 1, Number.MAX_SAFE_INTEGER);
    return count === undefined ? undefined : { count };
  },
);

/** Such as `3/8`, `auto` or `auto/8`. */
export const partOf: Kind<AskedPart> = kind(
  'PART',
  'a number of how many, such as 3/8 (0/8 and 8/8 are the same part, so that counting from 0 is as good as from 1), auto (as the job says in its environment), or auto/8',
  (value) => {
    const [first = '', total, ...more] = value.split('/');
    const parts = total === undefined ? null : readWhole(total, 1, MOST_PARTS);
    if (parts === undefined || more.length > 0) return undefined;
    if (first === 'auto') return { number: null, parts };
    const number = parts === null ? undefined : readWhole(first, 0, parts);
    return number === undefined ? undefined : { number, parts };
  },
);

export const columns: Kind<readonly string[]> = {
  placeholder: 'COLUMNS',
  allowed: 'column names separated by commas, or a YAML list',
  parse: (value) => {
    const names = typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value;
    return names.length === 0 || names.some((name) => name.trim() === '') ? undefined : names;
  },
};

/** Codes of checks, in their order, each once. */
export const checks: Kind<readonly CheckCode[]> = {
  placeholder: 'CODES',
  allowed: `codes of checks separated by commas, or a YAML list (${CHECK_CODES[0]} to ${CHECK_CODES.at(-1) ?? ''})`,
  separator: ',',
  parse: (value) => {
    const codes = (columns.parse(value) ?? []).map((code) => code.trim().toUpperCase());
    const isKnown = codes.length > 0 && codes.every((code) => CODES.has(code));
    return isKnown ? CHECK_CODES.filter((code) => codes.includes(code)) : undefined;
  },
  suggest: (value) => {
    const codes = columns.parse(value) ?? [];
    const wrong = codes.find((code) => !CODES.has(code.trim().toUpperCase()));
    return wrong === undefined ? '' : suggestName(wrong.toUpperCase(), CHECK_CODES);
  },
};

const CODES: ReadonlySet<string> = new Set(CHECK_CODES);

/** At least one rule, not yet read: each may hold more than a yes or no says. */
export const rules: Kind<readonly string[]> = {
  placeholder: 'RULES',
  allowed: 'one rule a line or a YAML list',
  separator: '\n',
  parse: (value) => {
    const texts = typeof value === 'string' ? splitRules(value) : value;
    return texts.length === 0 ? undefined : texts;
  },
};

export const label: Kind<string | null> = kind('LABEL', 'the name of a label, or none', (value) =>
  value === 'none' ? null : value.trim() === '' ? undefined : value,
);

/** Safe in a comment's hidden mark, an artifact's name and a file's name. */
export const gateName: Kind<string> = kind(
  'NAME',
  `letters and digits with single ".", "_" or "-" between them, at most ${NAME_LENGTH} characters`,
  (value) => (value.length <= NAME_LENGTH && NAME.test(value) ? value : undefined),
);

function readWhole(value: string, least: number, most: number): number | undefined {
  const number = WHOLE.test(value) ? Number(value) : NaN;
  return number >= least && number <= most ? number : undefined;
}

function readDecimal(value: string): number | undefined {
  // Adding 0 makes -0 a plain 0.
  const number = DECIMAL.test(value) ? Number(value) + 0 : NaN;
  return Number.isFinite(number) ? number : undefined;
}

function listed(values: readonly string[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}
