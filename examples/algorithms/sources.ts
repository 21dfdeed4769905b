/** What the claims stand beside. All are cited from memory, with the number of the theorem where it is remembered. */
const recalled = (reference: string, says: string) => ({ reference, says, checked: 'recalled' }) as const;

export const cormode = recalled(
  'Cormode and Muthukrishnan, An improved data stream summary: the count-min sketch and its applications, Journal of Algorithms 55 (2005), Theorem 1',
  'With ⌈e/ε⌉ counters in each of ⌈ln(1/δ)⌉ rows an estimate is never too small, and exceeds the count by more than ε times the length of the stream with probability at most δ.',
);

export const flajolet = recalled(
  'Flajolet, Fusy, Gandouet and Meunier, HyperLogLog: the analysis of a near-optimal cardinality estimation algorithm, AofA 2007, Theorem 1',
  'With m registers the standard error is about 1.04/√m; estimates are expected within one, two and three of these in 65, 95 and 99 % of all cases.',
);

export const vitter = recalled(
  'Vitter, Random sampling with a reservoir, ACM Transactions on Mathematical Software 11 (1985), algorithm R',
  'Each subset of k records is the sample with the same probability.',
);

export const li = recalled(
  'Li, Reservoir-sampling algorithms of time complexity O(n(1 + log(N/n))), ACM Transactions on Mathematical Software 20 (1994), algorithm L',
  'The records that are passed over are counted by a geometric variable, with the same law of the sample.',
);

export const knuth = recalled(
  'Knuth, Mathematical analysis of algorithms, IFIP Congress 1971; The Art of Computer Programming 3, section 5.2.2',
  'The mean number of comparisons of quickselect is 2((n + 1)H(n) − (n + 3 − j)H(n + 1 − j) − (j + 2)H(j) + n + 3), and of quicksort 2(n + 1)H(n) − 4n.',
);

export const charikar = recalled(
  'Charikar, Similarity estimation techniques from rounding algorithms, STOC 2002, section 3; Goemans and Williamson (1995)',
  'Two vectors at an angle θ lie on the same side of a random hyperplane with probability 1 − θ/π.',
);

export const indyk = recalled(
  'Indyk and Motwani, Approximate nearest neighbors, STOC 1998',
  'With k values in each of L tables, those that agree with probability p meet with probability 1 − (1 − pᵏ)ᴸ.',
);

export const broder = recalled(
  'Broder, On the resemblance and containment of documents, SEQUENCES 1997',
  'Under a random permutation the least elements of two sets are equal with probability |A ∩ B|/|A ∪ B|.',
);

export const freivalds = recalled(
  'Freivalds, Probabilistic machines can use less running time, IFIP Congress 1977',
  'If AB ≠ C, then ABr = Cr for a random 0/1 vector r with probability at most 1/2.',
);

export const karger = recalled(
  'Karger, Global min-cuts in RNC and other ramifications of a simple min-cut algorithm, SODA 1993',
  'Contracting random edges until two vertices are left finds a given smallest cut with probability at least 2/(n(n − 1)).',
);
