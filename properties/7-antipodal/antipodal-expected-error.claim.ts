import { claim, Fraction, integers, rationals, readings } from 'refutable';

const place = 'Antipodal Pairs, expected error';
const exactly = { n: integers(2, 10_000, { scale: 'logarithmic' }), k: integers(0, 'n') };

/** 2·P(both features of a pair are present) for exactly k of n. */
const exactPairLoss = (n: number, k: number): Fraction => new Fraction(2 * k * (k - 1), n * (n - 1));

export default readings({
  'antipodal-expected-error': claim({
    title: 'With features present independently with probability k/n, a pair loses 2(k/n)² in expectation',
    place,
    statement: String.raw`E\sum_{i\in\text{pair}}(x''_i-x_i)^2=2\left(\tfrac kn\right)^2,\qquad x_i\sim\mathrm{Bernoulli}(\tfrac kn)`,
    uses: ['antipodal-only-error'],
    forAll: { p: rationals() },
    given: ['0 <= p', 'p <= 1'],
    // The four inputs of the pair with their probabilities and losses.
    concludes: '(1-p)^2*0 + p*(1-p)*0 + (1-p)*p*0 + p^2*2 = 2*p^2',
    expect: 'proved',
    note: '$p=k/n$. The four inputs of a pair lose 0, 0, 0 and 2.',
    twin: { claims: 'It loses p²', concludes: '(1-p)^2*0 + p*(1-p)*0 + (1-p)*p*0 + p^2*2 = p^2' },
  }),
  'antipodal-expected-error-per-feature': claim({
    title: 'A feature of a pair loses 2(k/n)² in expectation, as the paper’s total error counts it',
    place: 'Antipodal Pairs, total error',
    quote: String.raw`In conclusion, the error from these last three source will total $\exp L = \sum_x \sum_i (x_i'' - x_i)^2 = ((3\epsilon)^2 + e^{-c'^2/2} + 2(\frac{k}{n})^2)|\{x\}||\{i\}|$.`,
    statement: String.raw`E(x''_i-x_i)^2=2\left(\tfrac kn\right)^2`,
    forAll: { p: rationals() },
    given: ['0 <= p', 'p <= 1'],
    // Of the four inputs only (1, 1) costs this feature anything, and that is 1.
    concludes: 'p^2*1 = 2*p^2',
    expect: 'refuted',
    note: 'The pair loses $2(k/n)^2$ and has two features. Multiplied by the number of *features*, as in the paper’s total, the loss of each pair is counted twice.',
  }),
  'antipodal-expected-error-per-feature-repaired': claim({
    title: 'A feature of a pair loses (k/n)² in expectation',
    place: 'Antipodal Pairs, total error',
    statement: String.raw`E(x''_i-x_i)^2=\left(\tfrac kn\right)^2`,
    forAll: { p: rationals() },
    given: ['0 <= p', 'p <= 1'],
    concludes: 'p^2*1 = (p^2*2)/2',
    repairs: 'antipodal-expected-error-per-feature',
    expect: 'proved',
    twin: { claims: 'It loses half of that', concludes: 'p^2*1 = (p^2*2)/4' },
  }),
  'antipodal-expected-error-exactly-k': claim({
    title: 'With exactly k of n features present, a pair loses 2(k/n)²',
    place,
    statement: String.raw`2\cdot\frac{k(k-1)}{n(n-1)}=2\left(\tfrac kn\right)^2`,
    forAll: exactly,
    value: ({ n, k }) => exactPairLoss(n, k),
    valueEquals: ({ n, k }) => new Fraction(2 * k * k, n * n),
    expect: 'refuted',
    note: 'When one feature of a pair is present, only $k-1$ present features are left among the other $n-1$. At $k=1$ a pair never errs.',
  }),
  'antipodal-expected-error-exactly-k-repaired': claim({
    title: 'With exactly k of n features present, a pair loses at most 2(k/n)²',
    place,
    statement: String.raw`2\cdot\frac{k(k-1)}{n(n-1)}\le2\left(\tfrac kn\right)^2`,
    forAll: exactly,
    value: ({ n, k }) => exactPairLoss(n, k),
    valueAtMost: ({ n, k }) => new Fraction(2 * k * k, n * n),
    repairs: 'antipodal-expected-error-exactly-k',
    expect: 'upheld',
    note: '$\\frac{k-1}{n-1}\\le\\frac kn$ for $k\\le n$.',
    twin: { claims: 'It loses at most (k/n)²', valueAtMost: ({ n, k }) => new Fraction(k * k, n * n) },
  }),
});
