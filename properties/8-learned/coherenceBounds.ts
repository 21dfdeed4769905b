/** Welch: n unit vectors in m dimensions have a pair with |W_i·W_j| at least this. */
export const welchBound = (n: number, m: number): number => (n <= m ? 0 : Math.sqrt((n - m) / (m * (n - 1))));

/** The orthoplex bound 1/√m of Rankin, which holds from n > m(m + 1)/2 on; 0 below. */
export const orthoplexBound = (n: number, m: number): number => (n > (m * (m + 1)) / 2 ? 1 / Math.sqrt(m) : 0);

/** Levenshtein's bound √((3n − m² − 2m)/((m + 2)(n − m))) for real lines, which holds from n > m(m + 1)/2 on; 0 below. */
export const levenshteinBound = (n: number, m: number): number =>
  n > (m * (m + 1)) / 2 ? Math.sqrt(Math.max(0, (3 * n - m * m - 2 * m) / ((m + 2) * (n - m)))) : 0;
