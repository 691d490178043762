/** What a label of a sample may hold. */
export type Labels = Readonly<Record<string, string>>;

/** How often values came, as Prometheus counts them: by the upper ends of buckets. */
export class Histogram {
  readonly #ends: readonly number[];
  /** How many were at most as large as each end. */
  readonly #counts: number[];
  #sum = 0;
  #count = 0;

  /** @param ends ascending */
  constructor(ends: readonly number[]) {
    this.#ends = ends;
    this.#counts = ends.map(() => 0);
  }

  add(value: number): void {
    this.#count += 1;
    this.#sum += value;
    for (const [index, end] of this.#ends.entries()) {
      if (value <= end) this.#counts[index]! += 1;
    }
  }

  /** Its samples in Prometheus' text format. */
  render(title: string, labels: Labels = {}): string[] {
    const bucket = (le: string): string => `${title}_bucket${renderLabels({ ...labels, le })}`;
    return [
      ...this.#ends.map((end, index) => `${bucket(String(end))} ${this.#counts[index]!}`),
      `${bucket('+Inf')} ${this.#count}`,
      `${title}_sum${renderLabels(labels)} ${this.#sum}`,
      `${title}_count${renderLabels(labels)} ${this.#count}`,
    ];
  }
}

export function renderLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** Source: Prometheus, "Exposition formats", text-based format. */
function escapeLabel(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
