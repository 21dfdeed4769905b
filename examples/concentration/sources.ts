/** What the claims stand beside. Numbers of theorems are from memory, as each entry says. */
export const hoeffding = {
  reference:
    'Hoeffding, Probability inequalities for sums of bounded random variables, Journal of the American Statistical Association 58 (1963), Theorem 1',
  says: 'For independent X_i in [0, 1] and 0 < t < 1 − μ, Pr[X̄ − μ ≥ t] is at most ((μ/(μ+t))^{μ+t} ((1−μ)/(1−μ−t))^{1−μ−t})^n (2.1) and at most e^{−2nt²} (2.3); Theorem 2, for ranges [a_i, b_i], has e^{−2n²t²/Σ(b_i−a_i)²} (2.6).',
  checked: 'recalled',
} as const;

export const mitzenmacher = {
  reference: 'Mitzenmacher and Upfal, Probability and Computing (2005)',
  says: 'Theorem 4.4: the upper tail of a sum of Poisson trials, (e^δ/(1+δ)^{1+δ})^μ for δ > 0, e^{−μδ²/3} for 0 < δ ≤ 1, and 2^{−R} for R ≥ 6μ. Theorem 4.5: the lower tail, e^{−μδ²/2} for 0 < δ < 1. Lemma 5.1: with n balls in n bins the largest load is more than 3 ln n/ln ln n with probability at most 1/n, for n sufficiently large.',
  checked: 'recalled',
} as const;

export const boucheron = {
  reference: 'Boucheron, Lugosi and Massart, Concentration Inequalities (2013), Section 2.8',
  says: "Bernstein's inequality for a sum S of independent centred variables, each at most b: Pr[S ≥ t] ≤ exp(−t²/(2(v + bt/3))), with v the sum of the second moments.",
  checked: 'recalled',
} as const;

export const motwani = {
  reference: 'Motwani and Raghavan, Randomized Algorithms (1995), Section 3.6',
  says: 'After r = βn ln n draws a coupon is missing with probability at most n^{−(β−1)}; after n(ln n + c) draws the probability of a complete collection tends to e^{−e^{−c}}.',
  checked: 'recalled',
} as const;

export const bellare = {
  reference:
    'Bellare and Rogaway, Introduction to Modern Cryptography, lecture notes, appendix on the birthday problem',
  says: 'For q balls in N bins the probability C of a collision is at most q(q−1)/(2N), at least 1 − e^{−q(q−1)/(2N)}, and at least 0.3 q(q−1)/N if 1 ≤ q ≤ √(2N).',
  checked: 'recalled',
} as const;

export const dasgupta = {
  reference:
    'Dasgupta and Gupta, An elementary proof of a theorem of Johnson and Lindenstrauss, Random Structures and Algorithms 22 (2003)',
  says: 'Theorem 2.1: k ≥ 4(ε²/2 − ε³/3)^{−1} ln n dimensions are enough. Lemma 2.2: with L the squared length of the projection of a random unit vector of R^d onto k coordinates, Pr[L ≤ βk/d] for β < 1 and Pr[L ≥ βk/d] for β > 1 are at most β^{k/2}(1 + (1−β)k/(d−k))^{(d−k)/2}, which is at most exp(k/2 (1 − β + ln β)).',
  checked: 'recalled',
} as const;

export const lugosi = {
  reference:
    'Lugosi and Mendelson, Mean estimation and regression under heavy-tailed distributions: a survey, Foundations of Computational Mathematics 19 (2019), Theorem 2',
  says: 'With k blocks of m values the median of their means is further than σ√(4/m) from the mean with probability at most e^{−k/8}; in particular, for k = ⌈8 ln(1/δ)⌉, within σ√(32 ln(1/δ)/n) with probability at least 1 − δ.',
  checked: 'recalled',
} as const;

export const azar = {
  reference: 'Azar, Broder, Karlin and Upfal, Balanced allocations, SIAM Journal on Computing 29 (1999), Theorem 1',
  says: 'If each of n balls goes into the least full of d ≥ 2 random bins of n, the fullest bin has ln ln n/ln d + Θ(1) balls with high probability; with one choice it has about ln n/ln ln n.',
  checked: 'recalled',
} as const;
