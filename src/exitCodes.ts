/** How a step or a command ends, the same in both. */
export const EXIT_CODES = {
  passed: 0,
  inconclusive: 0,
  failed: 1,
  wrongInput: 2,
  defect: 3,
} as const;
