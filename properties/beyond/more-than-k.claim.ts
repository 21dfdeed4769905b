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
  title: 'How often more than k features are present, each of sixty with probability k/60',
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
    title:
      'With each feature present with probability k/n, hardly ever are more than k present: one time in ten at most',
    place,
    statement: String.raw`x_i=1\text{ with probability }\tfrac kn:\quad\Pr\big[|x|>k\big]\le\tfrac1{10}`,
    over: 'x',
    forAll: sizes,
    value: (setting) => moreThan(setting, setting.k),
    valueAtMost: () => new Fraction(1, 10),
    expect: 'refuted',
    note: 'The paper defines $x$ by “at most $k$ of the $n$ features” and speaks of independent ones, $k/n$ each, from the antipodal pairs on. These are two models.',
  }),
  'more-than-k-repaired': claim({
    title: 'With k/n each and n ≤ 80, k ≤ n/2, more than k are present at least a quarter of the time',
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
    note: 'Exact, with equality at $n=2$, $k=1$. For many features it is Poisson’s: 0.264 at $k=1$, 0.323 at 2, and towards ½ as $k$ grows.',
    twin: { claims: 'At least 26 times in a hundred', valueAtLeast: () => new Fraction(26, 100) },
  }),
  'more-than-k-half': claim({
    title: 'With k/n each and n ≤ 80, k ≤ n/2, more than k are present less than half of the time',
    place,
    statement: String.raw`\Pr\big[|x|>k\big]<\tfrac12\qquad(1\le k\le\tfrac n2,\ n\le80)`,
    over: 'x',
    forAll: sizes,
    holds: (setting) => moreThan(setting, setting.k).compare(new Fraction(1, 2)) < 0,
    exhaustive: true,
    expect: 'proved',
    note: 'A whole number that is the mean of a binomial law is its median.',
    twin: {
      claims: 'Less than 40 times in a hundred',
      holds: (setting) => moreThan(setting, setting.k).compare(new Fraction(40, 100)) < 0,
    },
  }),
  'more-than-k-twice': claim({
    title: 'With k/n each and n ≤ 80, more than 2k are present with probability at most (e/4)^k',
    place,
    statement: String.raw`\Pr\big[|x|>2k\big]\le\left(\tfrac e4\right)^k\qquad(n\le80)`,
    over: 'x',
    forAll: sizes,
    value: (setting) => moreThan(setting, 2 * setting.k),
    valueAtMost: ({ k }) => (Math.E / 4) ** k,
    expect: 'upheld',
    note: 'Chernoff. So a bound for at most $2k$ features, $m=O(k\\ln n)$ with twice the constant, serves independent features too, but for a share that falls exponentially with $k$.',
    twin: { claims: 'At most (e/8)^k', valueAtMost: ({ k }) => (Math.E / 8) ** k },
  }),
});
