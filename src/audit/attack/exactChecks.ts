import { BLOCK } from '../../check/decide/Decider.ts';
import { Samples } from '../../check/decide/Samples.ts';
import { drawStreams } from '../../check/decide/streams.ts';
import type { Identity } from '../../inference/calibration/Identity.ts';
import { MARTINGALE_IDENTITIES } from '../../inference/calibration/martingaleIdentities.ts';
import type { Interval } from '../../numeric/Interval.ts';
import { enclose, interval } from '../../numeric/index.ts';
import { stream } from '../../random/stream.ts';
import { type Chooser, chooser } from './Chooser.ts';
import { compare, divided, minus, plus, power, type Rational, rational, rationalOfDouble, times } from './Rational.ts';

/** Pairs on which each operation on intervals is tried. */
const PAIRS = 400;

/** A double of any size, sign and number of digits. */
function anyDouble(choose: Chooser): number {
  const size = 10 ** choose.whole(-12, 12);
  return choose.of([1, -1]) * choose.of([1, 3, 0.1, choose.rng(), choose.rng() * size, Math.floor(choose.rng() * 100)]);
}

function anyInterval(choose: Chooser): Interval {
  const [a, b] = [anyDouble(choose), anyDouble(choose)];
  return choose.chance(0.5) ? [a, a] : [Math.min(a, b), Math.max(a, b)];
}

const holds = ([lo, hi]: Interval, x: Rational): boolean =>
  (lo === -Infinity || compare(rationalOfDouble(lo), x) <= 0) &&
  (hi === Infinity || compare(x, rationalOfDouble(hi)) <= 0);

/** Checks that an operation's interval contains every exact result at the ends of its arguments. */
const arithmetic = (
  name: string,
  operation: (x: Interval, y: Interval) => Interval,
  exact: (x: Rational, y: Rational) => Rational | undefined,
): Identity => ({
  says: `${name} of intervals holds the exact results`,
  broken: () => {
    const choose = chooser(stream('exact checks', name));
    for (let i = 0; i < PAIRS; i++) {
      const [x, y] = [anyInterval(choose), anyInterval(choose)];
      if (name === 'a quotient' && y[0] <= 0 && y[1] >= 0) continue;
      const found = operation(x, y);
      for (const a of x) {
        for (const b of y) {
          const value = exact(rationalOfDouble(a), rationalOfDouble(b));
          if (value !== undefined && !holds(found, value))
            return `[${x.join(', ')}] and [${y.join(', ')}] give [${found.join(', ')}], which does not hold what ${a} and ${b} give`;
        }
      }
    }
    return undefined;
  },
});

/** e^x for a rational x in [−2, 2], between two rationals: 40 terms of its series, and a bound on the others. */
function exponential(x: Rational): readonly [Rational, Rational] {
  let [sum, term] = [rational(1), rational(1)];
  for (let i = 1; i <= 40; i++) {
    term = times(term, { over: x.over, under: x.under * BigInt(i) });
    sum = plus(sum, term);
  }
  const rest = rational(1, 10n ** 35n);
  return [minus(sum, rest), plus(sum, rest)];
}

const functions: Identity = {
  says: 'square roots, powers, exponentials and logarithms of intervals hold the exact results',
  broken: () => {
    const choose = chooser(stream('exact checks', 'functions'));
    for (let i = 0; i < PAIRS; i++) {
      const x = Math.abs(anyDouble(choose));
      const [lo, hi] = interval.sqrt([x, x]);
      const square = (a: number): Rational => times(rationalOfDouble(a), rationalOfDouble(a));
      if (compare(square(Math.max(0, lo)), rationalOfDouble(x)) > 0 || compare(square(hi), rationalOfDouble(x)) < 0)
        return `the root of ${x} is not in [${lo}, ${hi}]`;
      const n = choose.whole(0, 7);
      const small = choose.of([1, -1]) * choose.rng() * 3;
      if (!holds(interval.power([small, small], n), power(rationalOfDouble(small), n)))
        return `${small}^${n} is left out`;
      const wide = anyInterval(choose);
      const powers = interval.power(wide, n);
      const inside = wide[0] <= 0 && wide[1] >= 0 ? [...wide, 0] : wide;
      const out = inside.find((at) => !holds(powers, power(rationalOfDouble(at), n)));
      if (out !== undefined) return `[${wide.join(', ')}]^${n} is [${powers.join(', ')}], without ${out}^${n}`;
    }
    for (let i = 0; i < PAIRS / 10; i++) {
      const x = (choose.rng() - 0.5) * 4;
      const [below, above] = exponential(rationalOfDouble(x));
      const exp = interval.exp([x, x]);
      if (!holds([-Infinity, exp[1]], below) || !holds([exp[0], Infinity], above)) return `e^${x} is left out`;
      // ln y in [lo, hi] is y in [e^lo, e^hi].
      const y = Math.exp(x);
      const [lo, hi] = interval.log([y, y]);
      if (
        compare(exponential(rationalOfDouble(lo))[0], rationalOfDouble(y)) > 0 ||
        compare(rationalOfDouble(y), exponential(rationalOfDouble(hi))[1]) > 0
      )
        return `ln ${y} is not in [${lo}, ${hi}]`;
    }
    return undefined;
  },
};

const wide: Identity = {
  says: 'an enclosure of a computed value is as wide as its error',
  broken: () => {
    const choose = chooser(stream('exact checks', 'enclose'));
    for (let i = 0; i < PAIRS; i++) {
      const [value, ulps] = [anyDouble(choose), choose.whole(1, 50)];
      const found = enclose(value, ulps);
      // A unit in the last place is between 2^−53 and 2^−52 of a double.
      const away = times(rationalOfDouble(Math.abs(value)), rational(BigInt(ulps), 2n ** 53n));
      const exact = rationalOfDouble(value);
      if (!holds(found, plus(exact, away)) || !holds(found, minus(exact, away)))
        return `${value} with an error of ${ulps} units in the last place is enclosed in [${found.join(', ')}]`;
    }
    return undefined;
  },
};

const inBlockOrder: Identity = {
  says: 'draws are made once each, block after block, each block from its own stream, however often one looks',
  broken: () => {
    const seen = (use: 'search' | 'fresh', count: number): number[] => {
      const streamOf = drawStreams('exact checks', 'draws', { n: 1 }, use);
      return Array.from({ length: Math.ceil(count / BLOCK) }, (_, block) => {
        const rng = streamOf(block);
        return Array.from({ length: BLOCK }, () => rng());
      })
        .flat()
        .slice(0, count);
    };
    const drawn = new Samples({ isEvent: false });
    const looks = [1, 2, 3, BLOCK - 1, BLOCK, BLOCK + 1, 100, 4 * BLOCK, 1000];
    const plain = seen('search', 1000);
    for (const look of looks) {
      drawn.upTo(look, (rng) => rng(), drawStreams('exact checks', 'draws', { n: 1 }, 'search'));
      const wrong = plain.slice(0, look).findIndex((value, i) => drawn.values[i] !== value);
      if (wrong >= 0 || drawn.count !== look) return `after ${look} draws number ${wrong} is not the stream's own`;
    }
    if (new Set([...plain, ...seen('fresh', 1000)]).size !== 2000)
      return 'a draw comes twice, or a fresh one is an old one';
    return undefined;
  },
};

/** The exact checks of the statistics and of the arithmetic on which exact laws rest. */
export const EXACT_CHECKS: readonly Identity[] = [
  ...MARTINGALE_IDENTITIES,
  arithmetic('a sum', interval.add, plus),
  arithmetic('a difference', interval.subtract, minus),
  arithmetic('a product', interval.multiply, times),
  arithmetic('a quotient', interval.divide, divided),
  functions,
  wide,
  inBlockOrder,
];
