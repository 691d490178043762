/** The names of what goes into a graph and comes out. */
export interface ValueNames {
  /** One per feature: its column's. */
  readonly inputs: readonly string[];
  /** That of what is answered: a label, or a number. */
  readonly answer: string;
  /** One per class. */
  readonly probabilities: readonly string[];
}

/**
 * Names that tell all values apart. Columns keep theirs; what would be empty or taken has a number or
 * an underscore behind it.
 *
 * @param classes none where numbers are answered
 */
export function nameValues(features: readonly string[], classes: readonly string[]): ValueNames {
  const taken = new Set<string>();
  const take = (wanted: string): string => {
    let name = wanted;
    while (taken.has(name)) name += '_';
    taken.add(name);
    return name;
  };
  const clean = (text: string): string => Buffer.from(text).toString().replaceAll('\0', '\ufffd');
  return {
    inputs: features.map((name, index) => take(clean(name) || `column_${index + 1}`)),
    answer: take(classes.length === 0 ? 'prediction' : 'label'),
    probabilities: classes.map((name) => take(`probability_${clean(name)}`)),
  };
}
