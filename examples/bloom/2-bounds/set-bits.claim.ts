import { claim, Fraction, integers, readings } from 'refutable';
import { interval, type Interval } from 'refutable/numeric';
import { occupancyCounts } from '../filter.ts';
import { survey } from '../sources.ts';

interface Throws {
  readonly m: number;
  readonly balls: number;
}

/** The mean number of set bits. */
const mean = ({ m, balls }: Throws): Fraction => new Fraction(1).sub(new Fraction(m - 1, m).pow(balls)).mul(m);

/** P(|X − EX| ≥ t). */
function deviates(setting: Throws & { t: number }): Fraction {
  const { m, balls, t } = setting;
  const centre = mean(setting);
  const far = occupancyCounts(balls, m).reduce((sum, count, x) => (centre.sub(x).abs().gte(t) ? sum + count : sum), 0n);
  return new Fraction(far, BigInt(m) ** BigInt(balls));
}

/** 2e^{−c t²/balls}. */
const tail = (c: number, { balls, t }: { balls: number; t: number }): Interval =>
  interval.multiply([2, 2], interval.exp(interval.divide([-c * t * t, -c * t * t], [balls, balls])));

export default readings({
  'set-bits': claim({
    title:
      'After h hash values, the number of set bits is off its mean by t or more with probability at most 2 exp(−2t²/h)',
    place: 'Concentration of the set bits',
    statement: String.raw`\Pr\big[|X-EX|\ge t\big]\le2e^{-2t^2/h},\qquad h=kn`,
    over: 'the hash values of the items',
    forAll: { m: integers(1, 60), balls: integers(1, 80), t: integers(1, 'balls') },
    vacuousWhen: ({ balls, t }) => 2 * Math.exp((-2 * t * t) / balls) >= 1,
    value: deviates,
    valueAtMost: (setting) => tail(2, setting),
    expect: 'upheld',
    note: String.raw`McDiarmid's inequality: one hash value changes $X$ by at most 1. With $h=kn$ this is why the classical formula is good for large filters although it is wrong: $X/m$ is hardly random there. The exact distribution of $X$ is that of occupied bins. In the parameters $h$ is called balls.`,
    literature: [survey],
    twin: {
      claims: 'It is at most 2 exp(−16t²/h)',
      vacuousWhen: ({ balls, t }) => 2 * Math.exp((-16 * t * t) / balls) >= 1,
      valueAtMost: (setting) => tail(16, setting),
    },
  }),
});
