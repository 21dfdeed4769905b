import { claim, integers, readings } from 'refutable';
import { interval, logSphereTail, type Interval } from 'refutable/numeric';
import { delta } from 'refutable/superposition';

const place = 'Proof of Lemma 1';
const domain = {
  n: integers(2, 1e12, { scale: 'logarithmic' }),
  m: integers(2, 1e9, { scale: 'logarithmic' }),
};

interface Sizes {
  readonly n: number;
  readonly m: number;
}

const isVacuous = ({ n, m }: Sizes): boolean => delta(n, m) >= 1;

/** P(|W_i·W_j| > δ), ten times wider than the stated error of the tail. */
function failure({ n, m }: Sizes): Interval {
  const ln = logSphereTail(delta(n, m), m);
  const error = 1e-12 - 1e-14 * ln;
  return interval.exp([ln - error, ln + error]);
}

/** n^−2. */
const p = ({ n }: Sizes): Interval => interval.divide([1, 1], interval.multiply([n, n], [n, n]));

export default readings({
  'tail-is-success': claim({
    title: 'Two random unit vectors have |W_i·W_j| ≤ √(4 ln n/m) with probability n^−2',
    place,
    quote: String.raw`gives the probability that $|W_i \cdot W_j| \leq \delta$ is $p = e^{-2 \ln n} = n^{-2}$.`,
    subject: 'the probability',
    statement: String.raw`\Pr\big[|W_i\cdot W_j|\le\delta\big]=p=n^{-2},\qquad\delta=\sqrt{\tfrac{4\ln n}m}`,
    over: 'W',
    uses: ['chernoff-tail'],
    forAll: domain,
    vacuousWhen: isVacuous,
    value: (setting) => interval.subtract([1, 1], failure(setting)),
    valueEquals: p,
    expect: 'refuted',
    note: String.raw`The event is the complementary one: $n^{-2}$ belongs to $|W_i\cdot W_j|>\delta$, and the probability of $|W_i\cdot W_j|\le\delta$ is near 1.`,
  }),
  'tail-is-success-opposite': claim({
    title: 'Two random unit vectors have |W_i·W_j| > √(4 ln n/m) with probability n^−2',
    place,
    statement: String.raw`\Pr\big[|W_i\cdot W_j|>\delta\big]=p=n^{-2},\qquad\delta=\sqrt{\tfrac{4\ln n}m}`,
    over: 'W',
    uses: ['chernoff-tail'],
    forAll: domain,
    vacuousWhen: isVacuous,
    value: failure,
    valueEquals: p,
    expect: 'refuted',
    note: String.raw`This is most likely what was meant, but it inherits the equality of chernoff-tail. For large m the probability is about $0.4\,n^{-2}/\sqrt{\ln n}$.`,
  }),
  'tail-is-success-repaired': claim({
    title: 'Two random unit vectors have |W_i·W_j| > √(4 ln n/m) with probability at most n^−2',
    place,
    statement: String.raw`\Pr\big[|W_i\cdot W_j|>\delta\big]\le n^{-2},\qquad\delta=\sqrt{\tfrac{4\ln n}m}`,
    over: 'W',
    uses: ['chernoff-tail-two-sided'],
    forAll: domain,
    vacuousWhen: isVacuous,
    value: failure,
    valueAtMost: p,
    repairs: 'tail-is-success',
    expect: 'upheld',
    note: String.raw`chernoff-tail-two-sided at $c=\sqrt{4\ln n}$: $e^{-2\ln n}=n^{-2}$.`,
    twin: {
      claims: 'The same with n^−2/4',
      valueAtMost: (setting) => interval.divide(p(setting), [4, 4]),
    },
  }),
  'tail-is-success-sharper': claim({
    title: 'Two random unit vectors have |W_i·W_j| > √(4 ln n/m) with probability at most 0.4 n^−2/√(ln n)',
    place,
    statement: String.raw`\Pr\big[|W_i\cdot W_j|>\delta\big]\le\frac{0.4}{n^2\sqrt{\ln n}}`,
    over: 'W',
    forAll: domain,
    vacuousWhen: isVacuous,
    value: failure,
    valueAtMost: (setting) =>
      interval.divide(interval.multiply([0.4, 0.4], p(setting)), interval.sqrt(interval.log([setting.n, setting.n]))),
    repairs: 'tail-is-success-opposite',
    expect: 'upheld',
    note: String.raw`For a normal variable $2Q(c)\le\frac2{c\sqrt{2\pi}}e^{-c^2/2}$, and at $c=2\sqrt{\ln n}$ this is $0.399\,n^{-2}/\sqrt{\ln n}$, the limit for $m\gg\ln^2n$; unit vectors have lighter tails from $c=\sqrt3$ on.`,
    twin: {
      claims: 'The same with 0.3 in place of 0.4',
      valueAtMost: (setting) => (0.3 * p(setting)[0]) / Math.sqrt(Math.log(setting.n)),
    },
  }),
});
