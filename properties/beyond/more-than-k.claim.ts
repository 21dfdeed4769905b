import { claim, Fraction, integers, readings, picture } from 'refutable';
import { binomial } from 'refutable/numeric';

const place = 'Antipodal Pairs, against the definition of x';

interface Sizes {
  readonly n: number;
  readonly k: number;
}

/** P(X > most) for X features present of n, each with probability k/n, exactly. */
function moreThan({ n, k }: Sizes, most: number): Fraction {
  let favourable = 0n;
  for (let present = most + 1; present <= n; present++) {
    favourable += binomial(n, present) * BigInt(k) ** BigInt(present) * BigInt(n - k) ** BigInt(n - present);
  }
  return new Fraction(favourable, BigInt(n) ** BigInt(n));
}

const sizes = { n: integers(2, 80), k: integers(1, ({ n }) => Math.floor(n / 2)) };

const shares = picture<Sizes>({
  title: 'Probability that more than k features are present, each of sixty with probability k/60',
  at: { n: 60 },
  along: 'k',
  values: [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30],
  logarithmic: true,
  y: 'probability',
  curves: {
    'more than k': (setting) => moreThan(setting, setting.k).valueOf(),
    'more than 2k': (setting) => moreThan(setting, 2 * setting.k).valueOf(),
  },
});

export default readings({
  'more-than-k': claim({
    title: 'If each feature is present with probability k/n, more than k are present with probability at most 1/10',
    place,
    statement: String.raw`x_i=1\text{ with probability }\tfrac kn:\quad\Pr\big[|x|>k\big]\le\tfrac1{10}`,
    over: 'x',
    forAll: sizes,
    value: (setting) => moreThan(setting, setting.k),
    valueAtMost: () => new Fraction(1, 10),
    expect: 'refuted',
    note: 'The paper defines $x$ by “at most $k$ of the $n$ features” and, from the antipodal pairs on, treats them as independent, each with probability $k/n$. These are different models.',
  }),
  'more-than-k-repaired': claim({
    title:
      'If each feature is present with probability k/n, more than k are present with probability at least ¼ (k ≤ n/2, n ≤ 80)',
    place,
    statement: String.raw`\Pr\big[|x|>k\big]\ge\tfrac14\qquad(1\le k\le\tfrac n2,\ n\le80)`,
    over: 'x',
    forAll: sizes,
    value: (setting) => moreThan(setting, setting.k),
    valueAtLeast: () => new Fraction(1, 4),
    exhaustive: true,
    repairs: 'more-than-k',
    expect: 'proved',
    picture: shares,
    note: 'Exact, with equality at $n=2$, $k=1$. For large $n$ it tends to the Poisson probability: 0.264 at $k=1$, 0.323 at $k=2$, and $\\frac12$ as $k$ grows.',
    twin: { claims: 'With probability at least 0.26', valueAtLeast: () => new Fraction(26, 100) },
  }),
  'more-than-k-half': claim({
    title:
      'If each feature is present with probability k/n, more than k are present with probability below ½ (k ≤ n/2, n ≤ 80)',
    place,
    statement: String.raw`\Pr\big[|x|>k\big]<\tfrac12\qquad(1\le k\le\tfrac n2,\ n\le80)`,
    over: 'x',
    forAll: sizes,
    holds: (setting) => moreThan(setting, setting.k).compare(new Fraction(1, 2)) < 0,
    exhaustive: true,
    expect: 'proved',
    note: 'A binomial distribution whose mean is an integer has it as its median.',
    twin: {
      claims: 'With probability below 0.4',
      holds: (setting) => moreThan(setting, setting.k).compare(new Fraction(40, 100)) < 0,
    },
  }),
  'more-than-k-twice': claim({
    title:
      'If each feature is present with probability k/n, more than 2k are present with probability at most (e/4)^k (n ≤ 80)',
    place,
    statement: String.raw`\Pr\big[|x|>2k\big]\le\left(\tfrac e4\right)^k\qquad(n\le80)`,
    over: 'x',
    forAll: sizes,
    value: (setting) => moreThan(setting, 2 * setting.k),
    valueAtMost: ({ k }) => (Math.E / 4) ** k,
    expect: 'upheld',
    note: 'By Chernoff’s bound. So a bound for at most $2k$ features, $m=O(k\\ln n)$ with twice the constant, covers independent features too, except for a fraction of inputs that decreases exponentially in $k$.',
    twin: { claims: 'With probability at most (e/8)^k', valueAtMost: ({ k }) => (Math.E / 8) ** k },
  }),
});
