import { claim, integers, positiveRationals, readings } from 'refutable';
import { interval } from 'refutable/numeric';

const place = 'Compare Antipodal to Smaller n';
const domain = {
  n: integers(2, 1_000_000, { scale: 'logarithmic' }),
  k: integers(1, 100),
  m: integers(1, 10_000, { scale: 'logarithmic' }),
};

/** 4k/m times an enclosed logarithm. */
const scaled = (k: number, m: number, logarithm: readonly [number, number]) =>
  interval.multiply(interval.divide([4 * k, 4 * k], [m, m]), [logarithm[0], logarithm[1]]);

export default readings({
  'epsilon-halved': claim({
    title: 'With natural logarithms, as in Lemma 1, halving n reduces ε² by 4k/m',
    place,
    quote: String.raw`$\epsilon'^2 = \frac{4k \ln(n/2)}{m} = \epsilon^2 - \frac{4k}{m}$`,
    subject: 'ε′²',
    statement: String.raw`\tfrac{4k\ln(n/2)}{m}=\tfrac{4k\ln n}{m}-\tfrac{4k}{m}`,
    forAll: domain,
    value: ({ n, k, m }) => scaled(k, m, interval.log([n / 2, n / 2])),
    valueEquals: ({ n, k, m }) =>
      interval.subtract(scaled(k, m, interval.log([n, n])), interval.divide([4 * k, 4 * k], [m, m])),
    expect: 'refuted',
    note: 'The natural logarithm of $n/2$ is $\\ln n-\\ln2$. Subtracting 1 is right for the logarithm to base 2, but the $\\ln n$ of Lemma 1 is natural: the reduction is $4k\\ln2/m$, smaller by a factor of 0.69.',
  }),
  'epsilon-halved-repaired': claim({
    title: 'With natural logarithms, halving n reduces ε² by 4k ln 2/m',
    place,
    statement: String.raw`\tfrac{4k(\ln n-\ln2)}{m}=\tfrac{4k\ln n}{m}-\tfrac{4k\ln2}{m}`,
    // L stands for ln n and T for ln 2; ln(n/2) = L − T.
    forAll: { L: positiveRationals(), T: positiveRationals(), k: positiveRationals(), m: positiveRationals() },
    concludes: '4*k*(L - T)/m = 4*k*L/m - 4*k*T/m',
    repairs: 'epsilon-halved',
    expect: 'proved',
    twin: { claims: 'It reduces ε² by 2k ln 2/m', concludes: '4*k*(L - T)/m = 4*k*L/m - 2*k*T/m' },
  }),
  'epsilon-halved-base-two': claim({
    title: 'With logarithms to base 2, halving n reduces ε² by 4k/m',
    place,
    statement: String.raw`\tfrac{4k\log_2(n/2)}{m}=\tfrac{4k\log_2n}{m}-\tfrac{4k}{m}`,
    // L stands for log₂ n; log₂(n/2) = L − 1.
    forAll: { L: positiveRationals(), k: positiveRationals(), m: positiveRationals() },
    concludes: '4*k*(L - 1)/m = 4*k*L/m - 4*k/m',
    repairs: 'epsilon-halved',
    expect: 'proved',
    twin: { claims: 'It reduces ε² by 2k/m', concludes: '4*k*(L - 1)/m = 4*k*L/m - 2*k/m' },
  }),
});
