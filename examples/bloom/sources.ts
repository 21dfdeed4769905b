/** What the claims stand beside. */
export const bloom = {
  reference: 'Bloom, Space/time trade-offs in hash coding with allowable errors, Communications of the ACM 13 (1970)',
  says: 'Method 2: each item sets d different bits of N; a fraction (1 − d/N)^n of the bits stays 0, and an item that is not stored passes with the d-th power of the fraction that is set.',
  checked: 'recalled',
} as const;

export const bose = {
  reference:
    'Bose, Guo, Kranakis, Maheshwari, Morin, Morrison, Smid and Tang, On the false-positive rate of Bloom filters, Information Processing Letters 108 (2008)',
  says: 'The classical formula is not the false-positive rate, and is strictly smaller for k ≥ 2; the rate is a sum over Stirling numbers of the second kind; the two differ by a relative error that tends to 0 under conditions on k and m.',
  checked: 'recalled',
} as const;

export const christensen = {
  reference:
    'Christensen, Roginsky and Jimeno, A new analysis of the false positive rate of a Bloom filter, Information Processing Letters 110 (2010)',
  says: 'Corrects the derivation of the rate and gives a way to compute it, by which sizes are chosen.',
  checked: 'recalled',
} as const;

export const goel = {
  reference:
    'Goel and Gupta, Small subset queries and Bloom filters using ternary associative memories, with applications, SIGMETRICS 2010',
  says: 'The rate is at most (1 − e^{−k(n + 1/2)/(m − 1)})^k for every finite filter with m > 1.',
  checked: 'recalled',
} as const;

export const survey = {
  reference: 'Broder and Mitzenmacher, Network applications of Bloom filters: a survey, Internet Mathematics 1 (2004)',
  says: 'The rate as (1 − (1 − 1/m)^{kn})^k, approximated by (1 − e^{−kn/m})^k; the best k is (ln 2) m/n; the fraction of bits set is concentrated about its mean; with a range of m/k bits for each hash function the rate is slightly higher.',
  checked: 'recalled',
} as const;
