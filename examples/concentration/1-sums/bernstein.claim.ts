import { claim, integers, readings } from 'refutable';
import { type Interval } from 'refutable/numeric';
import { expMinus, upperTailEnclosure } from '../laws.ts';
import { boucheron } from '../sources.ts';

/** n trials with success probability percent/100, of which s succeed; t = s − np. */
interface Trials {
  readonly n: number;
  readonly percent: number;
  readonly s: number;
}
const trials = {
  n: integers(1, 5000, { scale: 'logarithmic' }),
  percent: integers(1, 99),
  s: integers(({ n, percent }) => Math.min(n, Math.floor((n * percent) / 100) + 1), 'n', { scale: 'logarithmic' }),
};
const isAbove = ({ n, percent, s }: Trials): boolean => 100 * s > n * percent;
const upper = ({ n, percent, s }: Trials): Interval => upperTailEnclosure(n, percent / 100, s);

/** exp(−t²/(2(v + bt/parts))), with v = np(1 − p) and b = 1 − p: 100²v = n·percent·(100 − percent), 100t = 100s − n·percent. */
const bound = (parts: number, { n, percent, s }: Trials): Interval => {
  const [t, rest] = [100 * s - n * percent, 100 - percent];
  return expMinus(parts * t * t, 2 * (parts * n * percent * rest + rest * t));
};

export default readings({
  bernstein: claim({
    title:
      'A sum with variance v of independent centred values of at most b reaches t with probability at most exp(−t²/(2(v + bt/3)))',
    place: "Bernstein's inequality",
    statement: String.raw`EX_i=0,\ X_i\le b,\ v=\sum_iEX_i^2:\quad\Pr\Big[\sum_iX_i\ge t\Big]\le\exp\Big(-\frac{t^2}{2(v+bt/3)}\Big)`,
    over: 'the values',
    forAll: trials,
    where: isAbove,
    value: upper,
    valueAtMost: (setting) => bound(3, setting),
    repairs: 'bernstein-without-range',
    expect: 'upheld',
    note: String.raw`Tried on trials less their expectation $p$: $v=np(1-p)$, $b=1-p$ and $t=s-np$. Older sources take $|X_i|\le M$ in place of $X_i\le b$.`,
    literature: [boucheron],
    twin: { claims: 'With bt/12 in place of bt/3', valueAtMost: (setting) => bound(12, setting) },
  }),
  'bernstein-without-range': claim({
    title:
      'A sum with variance v of independent centred values of at most 1 reaches t with probability at most exp(−t²/(2v))',
    place: 'Variant without the range',
    statement: String.raw`EX_i=0,\ X_i\le1,\ v=\sum_iEX_i^2:\quad\Pr\Big[\sum_iX_i\ge t\Big]\le e^{-t^2/(2v)}`,
    over: 'the values',
    forAll: trials,
    where: isAbove,
    value: upper,
    valueAtMost: ({ n, percent, s }) => expMinus((100 * s - n * percent) ** 2, 2 * n * percent * (100 - percent)),
    expect: 'refuted',
    note: 'The tail of the normal distribution with the same variance: bounded values do not have it far from the mean.',
  }),
});
