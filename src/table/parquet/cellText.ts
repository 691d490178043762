import type { SchemaElement } from 'hyparquet';
import { parseFloat16 } from 'hyparquet/src/convert.js';

/** A value as Parquet stores it. */
export type Stored = boolean | number | bigint | Uint8Array;

type ToText = (value: Stored) => string;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_TO_1970 = 2_440_588n;
/** Digits that tell any two 32-bit floats apart. */
const MOST_DIGITS = 9;
/** Of a decimal of 256 bits, the largest there is. */
const MOST_DECIMALS = 76;

/**
 * How the values of a column are written in cells: as `to_csv` of pandas writes the same column, so
 * that both files say the same. `null` for what is no text, number, boolean, date or time.
 */
export function textOf(element: SchemaElement): ToText | null {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL') {
    const scale = element.scale ?? 0;
    return scale >= 0 && scale <= MOST_DECIMALS ? decimalWith(scale) : null;
  }
  switch (type) {
    case 'BOOLEAN':
      return (value) => (value === true ? 'True' : 'False');
    case 'FLOAT':
      return (value) => shortest(Number(value));
    case 'DOUBLE':
      return (value) => decimal(Number(value));
    case 'INT32':
    case 'INT64':
      return integerOf(element);
    case 'INT96':
      return (value) => nanoseconds(fromInt96(BigInt(asNumber(value))));
    case 'BYTE_ARRAY':
      return converted === 'BSON' || logical?.type === 'BSON' ? null : text;
    case 'FIXED_LEN_BYTE_ARRAY':
      if (logical?.type === 'UUID') return uuid;
      return logical?.type === 'FLOAT16'
        ? (value) => decimal(parseFloat16(asBytes(value)) ?? NaN)
        : null;
    default:
      return null;
  }
}

/** Whether nothing says that a column's bytes are text; older writers do not say it of texts either. */
export function areBytes({
  type,
  converted_type: converted,
  logical_type: logical,
}: SchemaElement): boolean {
  return type === 'BYTE_ARRAY' && converted === undefined && logical === undefined;
}

function integerOf({
  type,
  converted_type: converted,
  logical_type: logical,
}: SchemaElement): ToText {
  if (logical?.type === 'DATE' || converted === 'DATE') {
    return (value) =>
      nanoseconds(BigInt(asNumber(value)) * BigInt(MILLISECONDS_PER_DAY) * 1_000_000n);
  }
  const unit = logical?.type === 'TIMESTAMP' || logical?.type === 'TIME' ? logical.unit : converted;
  const factor = unit?.endsWith('MILLIS') ? 1_000_000n : unit?.endsWith('MICROS') ? 1_000n : 1n;
  if (logical?.type === 'TIMESTAMP' || converted?.startsWith('TIMESTAMP_')) {
    return (value) => nanoseconds(BigInt(asNumber(value)) * factor);
  }
  if (logical?.type === 'TIME' || converted?.startsWith('TIME_')) {
    return (value) => nanoseconds(BigInt(asNumber(value)) * factor).slice('1970-01-01 '.length);
  }
  const isUnsigned =
    converted?.startsWith('UINT_') || (logical?.type === 'INTEGER' && !logical.isSigned);
  const bits = type === 'INT64' ? 64 : 32;
  return isUnsigned
    ? (value) => BigInt.asUintN(bits, BigInt(asNumber(value))).toString()
    : (value) => asNumber(value).toString();
}

function asNumber(value: Stored): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  throw new Error('A value is not a number.');
}

function asBytes(value: Stored): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error('A value is not bytes.');
}

function text(value: Stored): string {
  // As in a CSV, line ends inside cells are LF.
  return UTF8.decode(asBytes(value)).replaceAll('\r\n', '\n');
}

function decimal(value: number): string {
  if (Number.isNaN(value)) return '';
  if (Object.is(value, -0)) return '-0.0';
  return Number.isFinite(value) ? String(value) : value > 0 ? 'inf' : '-inf';
}

/** The shortest decimal that is the same 32-bit float. */
function shortest(value: number): string {
  if (!Number.isFinite(value) || value === 0) return decimal(value);
  for (let digits = 1; digits < MOST_DIGITS; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return String(rounded);
  }
  return String(Number(value.toPrecision(MOST_DIGITS)));
}

function decimalWith(scale: number): ToText {
  return (value) => {
    const unscaled = value instanceof Uint8Array ? fromBigEndian(value) : BigInt(asNumber(value));
    const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
    const point = digits.length - scale;
    const sign = unscaled < 0n ? '-' : '';
    return `${sign}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`;
  };
}

/** A whole number in two's complement. */
function fromBigEndian(bytes: Uint8Array): bigint {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
  return hex === '' ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex}`));
}

/** Nanoseconds since 1970, of 64 bits with those of the day and 32 with the Julian day. */
function fromInt96(value: bigint): bigint {
  const days = (value >> 64n) - DAYS_TO_1970;
  return days * BigInt(MILLISECONDS_PER_DAY) * 1_000_000n + BigInt.asUintN(64, value);
}

/** A moment as date and time; only a date at midnight. */
function nanoseconds(since1970: bigint): string {
  const fraction = ((since1970 % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  const date = new Date(Number((since1970 - fraction) / 1_000_000n));
  if (Number.isNaN(date.getTime())) return since1970.toString();
  const written = date.toISOString().replace('T', ' ').slice(0, -'.000Z'.length);
  return fraction === 0n ? written : `${written}.${fraction.toString().padStart(9, '0')}`;
}

function uuid(value: Stored): string {
  const hex = Buffer.from(asBytes(value)).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
