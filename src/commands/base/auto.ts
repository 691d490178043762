/** The revision that stands for what the CI system tells. */
export const AUTO = 'auto';
