import { claim, Fraction, integers, readings } from 'refutable';
import { interval, type Interval } from 'refutable/numeric';
import { collision, expMinus } from '../laws.ts';
import { bellare } from '../sources.ts';

const place = 'Birthday bounds';
const people = { n: integers(1, 400, { scale: 'logarithmic' }), q: integers(1, ({ n }) => Math.min(n + 1, 60)) };
const law = ({ n, q }: { n: number; q: number }): Fraction => collision(n, q);
/** 1 − e^{−q(q−1)/(2n)}. */
const exponential = ({ n, q }: { n: number; q: number }): Interval =>
  interval.subtract([1, 1], expMinus(q * (q - 1), 2 * n));

export default readings({
  birthday: claim({
    title: 'Among q people two share one of n birthdays with probability 1 − exp(−q(q − 1)/(2n))',
    place: 'Variant with an equals sign',
    statement: String.raw`\Pr[\text{collision}]=1-e^{-q(q-1)/(2n)}`,
    over: 'the birthdays',
    forAll: people,
    value: law,
    valueEquals: exponential,
    expect: 'refuted',
    note: 'An approximation; what is true is birthday-at-least.',
  }),
  'birthday-at-least': claim({
    title: 'Among q people two share one of n birthdays with probability at least 1 − exp(−q(q − 1)/(2n))',
    place,
    statement: String.raw`\Pr[\text{collision}]=1-\prod_{i<q}\Big(1-\frac in\Big)\ge1-e^{-q(q-1)/(2n)}`,
    over: 'the birthdays',
    forAll: people,
    value: law,
    valueAtLeast: exponential,
    repairs: 'birthday',
    expect: 'upheld',
    note: String.raw`From $1-x\le e^{-x}$.`,
    literature: [bellare],
    twin: {
      claims: 'The same with q² in place of q(q − 1)',
      valueAtLeast: ({ n, q }) => interval.subtract([1, 1], expMinus(q * q, 2 * n)),
    },
  }),
  'birthday-at-most': claim({
    title: 'Among q people two share one of n birthdays with probability at most 1 − exp(−q(q − 1)/(2n))',
    place: 'Variant in the wrong direction',
    statement: String.raw`\Pr[\text{collision}]\le1-e^{-q(q-1)/(2n)}`,
    over: 'the birthdays',
    forAll: people,
    value: law,
    valueAtMost: exponential,
    expect: 'refuted',
    note: 'What would be needed to show that collisions are rare.',
  }),
  'birthday-at-most-repaired': claim({
    title: 'Among q people two share one of n birthdays with probability at most q(q − 1)/(2n)',
    place,
    statement: String.raw`\Pr[\text{collision}]\le\frac{q(q-1)}{2n}`,
    over: 'the birthdays',
    forAll: people,
    vacuousWhen: ({ n, q }) => q * (q - 1) >= 2 * n,
    value: law,
    valueAtMost: ({ n, q }) => new Fraction(q * (q - 1), 2 * n),
    repairs: 'birthday-at-most',
    expect: 'upheld',
    note: 'A union over the pairs; with two people the two sides are equal.',
    literature: [bellare],
    twin: { claims: 'At most (q − 1)²/(2n)', valueAtMost: ({ n, q }) => new Fraction((q - 1) ** 2, 2 * n) },
  }),
  'birthday-three-tenths': claim({
    title: 'Among q ≤ √(2n) people two share one of n birthdays with probability at least 0.3 q(q − 1)/n',
    place,
    statement: String.raw`1\le q\le\sqrt{2n}:\quad\Pr[\text{collision}]\ge0.3\,\frac{q(q-1)}n`,
    over: 'the birthdays',
    forAll: { n: integers(1, 1800, { scale: 'logarithmic' }), q: integers(1, ({ n }) => Math.floor(Math.sqrt(2 * n))) },
    value: law,
    valueAtLeast: ({ n, q }) => new Fraction(3 * q * (q - 1), 10 * n),
    uses: ['birthday-at-least'],
    expect: 'upheld',
    note: String.raw`$1-e^{-x}\ge(1-\frac1e)x$ for $0\le x\le1$, with $x=\frac{q(q-1)}{2n}$, gives the constant $\frac12(1-\frac1e)=0.316$.`,
    literature: [bellare],
    twin: { claims: 'At least 0.4 q(q − 1)/n', valueAtLeast: ({ n, q }) => new Fraction(4 * q * (q - 1), 10 * n) },
  }),
  'birthday-half': claim({
    title: 'Among √(2n ln 2) people, rounded up, two share one of n birthdays with probability at least ½',
    place: 'Variant without a lower-order term',
    statement: String.raw`q=\Big\lceil\sqrt{2n\ln2}\,\Big\rceil:\quad\Pr[\text{collision}]\ge\tfrac12`,
    over: 'the birthdays',
    forAll: { n: integers(1, 1000) },
    value: ({ n }) => collision(n, Math.ceil(Math.sqrt(2 * n * Math.LN2))),
    valueAtLeast: () => new Fraction(1, 2),
    show: ({ n }) => ({ q: Math.ceil(Math.sqrt(2 * n * Math.LN2)) }),
    expect: 'refuted',
    note: String.raw`It gives the familiar 23 at $n=365$, where rounding up is enough to cover what is missing.`,
  }),
  'birthday-half-repaired': claim({
    title: 'Among ½ + √(¼ + 2n ln 2) people, rounded up, two share one of n birthdays with probability at least ½',
    place,
    statement: String.raw`q=\Big\lceil\tfrac12+\sqrt{\tfrac14+2n\ln2}\,\Big\rceil:\quad\Pr[\text{collision}]\ge\tfrac12`,
    over: 'the birthdays',
    forAll: { n: integers(1, 1000) },
    uses: ['birthday-at-least'],
    value: ({ n }) => collision(n, Math.ceil(0.5 + Math.sqrt(0.25 + 2 * n * Math.LN2))),
    valueAtLeast: () => new Fraction(1, 2),
    alsoAt: [{ n: 365 }],
    repairs: 'birthday-half',
    expect: 'upheld',
    note: String.raw`Solves $\frac{q(q-1)}{2n}\ge\ln2$, which is enough by birthday-at-least.`,
    twin: {
      claims: 'One person fewer is enough',
      value: ({ n }) => collision(n, Math.ceil(0.5 + Math.sqrt(0.25 + 2 * n * Math.LN2)) - 1),
    },
  }),
});
