import { claim, type Fraction, integers, readings, reals } from 'refutable';
import { interval } from 'refutable/numeric';
import { classical, falsePositive } from '../filter.ts';
import { survey } from '../sources.ts';

const place = 'The number of hash functions';
const sizes = { m: integers(1, 40), n: integers(1, 12) };

interface Filter {
  readonly m: number;
  readonly n: number;
}

/** (m/n) ln 2. */
const advised = ({ m, n }: Filter): number => (m / n) * Math.LN2;
const atLeastOne = (k: number): number => Math.max(1, k);

/** The smallest probability over k ≤ most; by default twice the advice and two more, where the formula grows again. */
function smallest(filter: Filter, law = falsePositive, most = Math.ceil(2 * advised(filter)) + 2): Fraction {
  const tried = Array.from({ length: most }, (_, i) => law({ ...filter, k: i + 1 }));
  return tried.reduce((least, value) => (value.lt(least) ? value : least));
}

/** The smaller one of the probabilities at two k. */
function smallerOf(filter: Filter, first: number, second: number, law = falsePositive): Fraction {
  const [a, b] = [law({ ...filter, k: atLeastOne(first) }), law({ ...filter, k: atLeastOne(second) })];
  return a.lt(b) ? a : b;
}

const ln2Squared = interval.power(interval.log([2, 2]), 2);

export default readings({
  'best-k': claim({
    title: 'The formula (1 − exp(−kn/m))ᵏ is smallest at k = (m/n) ln 2, where it is 2⁻ᵏ',
    place,
    statement: String.raw`k\ln\big(1-e^{-kn/m}\big)\ge-\frac mn\ln^22,\quad\text{that is}\quad\ln p\,\ln(1-p)\le\ln^22\ \text{ for }p=e^{-kn/m}`,
    forAll: { p: reals(0, 1, { steps: 1000 }) },
    where: ({ p }) => p > 0 && p < 1 && p !== 1 / 2,
    value: ({ p }) => interval.multiply(interval.log([p, p]), interval.log(interval.subtract([1, 1], [p, p]))),
    valueAtMost: () => ln2Squared,
    expect: 'upheld',
    note: String.raw`For every real $k>0$. At $p=\frac12$, where half of the bits are expected to be set, both sides are the same; it is left out because enclosures of equal numbers decide nothing.`,
    literature: [survey],
    twin: {
      claims: 'ln p ln(1 − p) is at most 0.99 ln² 2',
      valueAtMost: () => interval.multiply([0.99, 0.99], ln2Squared),
    },
  }),
  'best-k-rounded': claim({
    title:
      'No number of hash functions gives fewer false positives than (m/n) ln 2 rounded to the nearest whole number',
    place,
    statement: String.raw`\min_k\Pr[\text{false positive}]\text{ is attained at }k=\max\big(1,\mathrm{round}(\tfrac mn\ln2)\big)`,
    over: 'all hash values',
    forAll: sizes,
    value: (filter) => falsePositive({ ...filter, k: atLeastOne(Math.round(advised(filter))) }),
    valueAtMost: (filter) => smallest(filter),
    show: (filter) => ({ '(m/n) ln 2': advised(filter) }),
    expect: 'refuted',
    note: 'The computed value is the exact probability for the advised number; the claimed one is the smallest over the numbers up to twice the advice and two more.',
    literature: [survey],
  }),
  'best-k-neighbours': claim({
    title: 'The best number of hash functions is (m/n) ln 2 rounded down or up',
    place,
    statement: String.raw`\min_k\Pr[\text{false positive}]\text{ is attained at }\lfloor\tfrac mn\ln2\rfloor\text{ or }\lceil\tfrac mn\ln2\rceil`,
    over: 'all hash values',
    forAll: sizes,
    value: (filter) => smallerOf(filter, Math.floor(advised(filter)), Math.ceil(advised(filter))),
    valueAtMost: (filter) => smallest(filter),
    show: (filter) => ({ '(m/n) ln 2': advised(filter) }),
    expect: 'refuted',
  }),
  'best-k-at-most': claim({
    title:
      'More hash functions than (m/n) ln 2 rounded up never give fewer false positives than the best smaller number',
    place,
    statement: String.raw`\min_k\Pr[\text{false positive}]\text{ is attained at some }k\le\lceil\tfrac mn\ln2\rceil`,
    over: 'all hash values',
    forAll: sizes,
    value: (filter) => smallest(filter),
    valueAtLeast: (filter) => smallest(filter, falsePositive, Math.ceil(advised(filter))),
    repairs: 'best-k-neighbours',
    expect: 'upheld',
    note: 'Checked at these sizes, not proved. The advice errs on one side only: what makes the formula too small grows with k, so that the best number is often smaller, for few items by much.',
    twin: {
      claims: 'The same rounded down',
      valueAtLeast: (filter) => smallest(filter, falsePositive, atLeastOne(Math.floor(advised(filter)))),
    },
  }),
  'best-k-neighbours-formula': claim({
    title: 'For the formula (1 − (1 − 1/m)ᵏⁿ)ᵏ the best whole k is (m/n) ln 2 rounded down or up',
    place,
    statement: String.raw`\min_k\Big(1-\big(1-\tfrac1m\big)^{kn}\Big)^k\text{ is attained at }\lfloor\tfrac mn\ln2\rfloor\text{ or }\lceil\tfrac mn\ln2\rceil`,
    forAll: sizes,
    value: (filter) => smallerOf(filter, Math.floor(advised(filter)), Math.ceil(advised(filter)), classical),
    valueAtMost: (filter) => smallest(filter, classical),
    show: (filter) => ({ '(m/n) ln 2': advised(filter) }),
    expect: 'upheld',
    note: String.raw`As a function of a real $k$ the formula falls up to one minimum and then rises; with $(1-\frac1m)^{kn}$ in place of $e^{-kn/m}$ that minimum is at $k=\ln2\big/\big(n\ln\frac m{m-1}\big)$, slightly below $\frac mn\ln2$. That no whole number lies between the two in a harmful way is checked at these sizes.`,
    twin: {
      claims: 'The same rounded to the nearest whole number',
      value: (filter) => classical({ ...filter, k: atLeastOne(Math.round(advised(filter))) }),
    },
  }),
});
