/** A share of nothing is 0, as scikit-learn's `zero_division` default has it; never NaN. */
export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
