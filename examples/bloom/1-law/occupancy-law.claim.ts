import { claim, Fraction, integers, readings } from 'refutable';
import { binomial } from 'refutable/numeric';
import { falsePositive, occupancyCounts, onto, queriesWith, type Sizes } from '../filter.ts';
import { bose, christensen } from '../sources.ts';

const place = 'The exact law';
const sizes = { n: integers(1, 8), m: integers(1, 24), k: integers(1, 5) };

/** E(X/m)^k from the numbers of throws that leave x bits set. */
function meanPower({ n, m, k }: Sizes, counts: readonly bigint[]): Fraction {
  const sum = counts.reduce((total, count, x) => total + BigInt(x) ** BigInt(k) * count, 0n);
  return new Fraction(sum, BigInt(m) ** BigInt(k * n + k));
}

/** C(m, x) x! S(balls, x), by the alternating sum for Stirling numbers. */
const stirlingCounts = (balls: number, m: number): bigint[] =>
  Array.from({ length: m + 1 }, (_, x) => binomial(m, x) * onto(balls, x));

export default readings({
  'occupancy-law': claim({
    title: 'A false positive has probability m⁻ᵏ⁽ⁿ⁺¹⁾ Σᵢ iᵏ i! C(m, i) S(kn, i), with Stirling numbers S',
    place,
    statement: String.raw`\Pr[\text{false positive}]=E\Big(\frac Xm\Big)^k=\frac1{m^{k(n+1)}}\sum_{i=1}^mi^k\,i!\binom mi\genfrac\{\}{0pt}{}{kn}i`,
    over: 'all hash values',
    forAll: sizes,
    value: (setting) => meanPower(setting, occupancyCounts(setting.k * setting.n, setting.m)),
    valueEquals: (setting) => meanPower(setting, stirlingCounts(setting.k * setting.n, setting.m)),
    repairs: 'classical-formula',
    expect: 'upheld',
    note: String.raw`Given $X$ set bits, a query passes with probability $(X/m)^k$; of the $m^{kn}$ sequences of hash values $\binom mi\,i!\genfrac\{\}{0pt}{}{kn}i$ leave exactly $i$ bits set. The left side is computed by throwing one hash value after another, the right side by the alternating sum for the Stirling numbers; a test compares both with a count of all sequences.`,
    literature: [bose, christensen],
    twin: {
      claims: 'The same with S(kn − 1, i)',
      valueEquals: (setting) => meanPower(setting, stirlingCounts(setting.k * setting.n - 1, setting.m)),
    },
  }),
  'occupancy-law-by-inclusion': claim({
    title: 'Inclusion and exclusion over the different bits of a query give the probability of a false positive',
    place,
    statement: String.raw`\Pr[\text{false positive}]=\sum_{d=1}^k\genfrac\{\}{0pt}{}kd\frac{m!}{(m-d)!\,m^k}\sum_{j=0}^d(-1)^j\binom dj\Big(1-\frac jm\Big)^{kn}`,
    over: 'all hash values',
    forAll: sizes,
    value: falsePositive,
    valueEquals: (setting) => meanPower(setting, occupancyCounts(setting.k * setting.n, setting.m)),
    expect: 'upheld',
    note: String.raw`The query has $d$ different bits with probability $\genfrac\{\}{0pt}{}kd\frac{m!}{(m-d)!\,m^k}$, and $j$ given bits are all clear with probability $(1-\frac jm)^{kn}$. This sum has about $k^2/2$ terms instead of $m$, so it is the one by which the other claims compute.`,
    twin: {
      claims: 'The same, as if the k bits of the query were always different',
      value: (setting) => allDifferent(setting),
    },
  }),
  'occupancy-law-by-draws': claim({
    title: 'Filters drawn at random let a new item pass as often as the exact law says, to within 1/20',
    place,
    statement: String.raw`E\Big(\frac Xm\Big)^k=\Pr[\text{false positive}]`,
    over: 'the hash values of the items',
    forAll: sizes,
    draw: (rng, { n, m, k }) => {
      const set = new Set<number>();
      for (let i = 0; i < k * n; i++) set.add(Math.floor(rng() * m));
      return set.size;
    },
    quantity: (set, { m, k }) => (set / m) ** k,
    range: () => [0, 1],
    meanEquals: (setting) => falsePositive(setting).valueOf(),
    within: () => 1 / 20,
    expect: 'upheld',
    note: 'The same law once more, this time without any counting: bits are set at random, and what a query then has for its chance of passing is averaged.',
    twin: {
      claims: 'One item fewer is stored',
      meanEquals: ({ n, m, k }) => falsePositive({ n: n - 1, m, k }).valueOf(),
    },
  }),
});

/** The sum with the term of k different bits alone. */
function allDifferent({ n, m, k }: Sizes): Fraction {
  const d = Math.min(k, m);
  let covered = 0n;
  for (let j = 0; j <= d; j++) covered += (j % 2 === 0 ? 1n : -1n) * binomial(d, j) * BigInt(m - j) ** BigInt(k * n);
  return new Fraction(queriesWith(d, m, k) * covered, queriesWith(d, m, k) * BigInt(m) ** BigInt(k * n));
}
