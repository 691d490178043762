/** Names that the column to predict has in tables that are learned from, the plainest first. */
const USUAL: readonly string[] = [
  'target',
  'class',
  'label',
  'y',
  'outcome',
  'survived',
  'churn',
  'churned',
  'exited',
  'default',
  'diagnosis',
  'species',
  'income',
  'fraud',
  'is_fraud',
  'attrition',
  'loan_status',
  'status',
  'response',
  'result',
];

/**
 * The column that is most likely to be the one to predict: one with a usual name, else the last.
 * Someone who was asked, or read what was taken, corrects it.
 */
export function guessTarget(columns: readonly string[]): string {
  const byName = new Map(columns.map((name) => [name.trim().toLowerCase(), name]));
  const usual = USUAL.find((name) => byName.has(name));
  return (usual === undefined ? undefined : byName.get(usual)) ?? columns.at(-1) ?? '';
}
