import type { Result } from '../document/result.js';
import { hashText } from '../table/hashRow.js';
import { joinClasses } from './joinClasses.js';

type Rows = Result['rows'];
type OtherRows = NonNullable<Rows['baseline']>;

/** The tested rows of all parts, one part after the other, by the classes of all. */
export function joinRows(parts: readonly Result[]): Rows {
  const { names, codes } = joinClasses(parts.map(({ data }) => data));
  const rowsOf = parts.map(({ rows }) => rows);
  // Where some are counted, all are, one row at a time at first.
  const isWhole = rowsOf.every(({ weight }) => weight === null);
  const widths = parts.map(({ data }) => data.classes.length);
  const [first] = parts;
  const identity = join(rowsOf, (rows) => rows.identity);
  // Where rows are told apart by their place, each part counts from its own beginning.
  const isByPlace = parts.length > 1 && isWhole && first?.settings.idColumn === null;
  return {
    line: isWhole ? join(rowsOf, ({ line }) => line) : [],
    identity: isByPlace
      ? identity.map((_, row) => hashText('id', `place ${String(row)}`))
      : identity,
    content: null,
    group: rowsOf.every(({ group }) => group !== null)
      ? join(rowsOf, (rows) => rows.group ?? [])
      : null,
    fold: isWhole ? join(rowsOf, ({ fold }) => fold) : [],
    truth: join(rowsOf, ({ truth }, part) => recode(truth, codes[part]!)),
    predicted: join(rowsOf, ({ predicted }, part) => recode(predicted, codes[part]!)),
    votes: isWhole ? joinVotes(rowsOf, codes, widths, names.length) : null,
    unit: rowsOf[0]?.unit ?? 'votes',
    baseline: joinOthers(
      rowsOf.map(({ baseline }) => baseline),
      codes,
      widths,
      names.length,
    ),
    weight: isWhole ? null : join(rowsOf, ({ weight, truth }) => weight ?? truth.map(() => 1)),
  };
}

/** What another model says of the same rows; `null` where a part has no such answers. */
export function joinOthers(
  others: readonly (OtherRows | null)[],
  codes: readonly Int32Array[],
  widths: readonly number[],
  width: number,
): OtherRows | null {
  const known = others.filter((other) => other !== null);
  if (known.length < others.length) return null;
  return {
    predicted: join(known, ({ predicted }, part) => recode(predicted, codes[part]!)),
    votes: joinVotes(known, codes, widths, width),
    unit: known[0]?.unit ?? 'votes',
    truth: join(known, ({ truth }, part) => recode(truth, codes[part]!)),
  };
}

function join<Of, Item>(
  parts: readonly Of[],
  read: (of: Of, part: number) => readonly Item[],
): Item[] {
  const joined: Item[] = [];
  for (const [part, of] of parts.entries()) {
    for (const item of read(of, part)) joined.push(item);
  }
  return joined;
}

function recode<Code extends number | null>(codes: readonly Code[], to: Int32Array): Code[] {
  return codes.map((code) => (code === null ? code : (to[code]! as Code)));
}

/** Nothing speaks for a class that a part does not have. */
function joinVotes(
  parts: readonly Pick<OtherRows, 'votes'>[],
  codes: readonly Int32Array[],
  widths: readonly number[],
  width: number,
): number[] | null {
  const joined: number[] = [];
  for (const [part, { votes }] of parts.entries()) {
    if (votes === null) return null;
    const from = widths[part]!;
    for (let row = 0; row < votes.length / from; row += 1) {
      const start = joined.length;
      for (let code = 0; code < width; code += 1) joined.push(0);
      for (let code = 0; code < from; code += 1) {
        joined[start + codes[part]![code]!] = votes[row * from + code]!;
      }
    }
  }
  return joined;
}
