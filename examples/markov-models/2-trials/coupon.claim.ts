import { choices, claim, readings, type Rng } from 'refutable';
import {
  type Collection,
  complete,
  completeIfDifferent,
  expectedBeyond,
  expectedRounds,
  isComplete,
  roundsUntilComplete,
} from '../coupon.ts';
import { coupon } from '../published.ts';
import { atLeastReference, atMostReference, entry, isReference, meanOf, percent, runsFor } from '../runs.ts';
import { benchmarkSet, jansen } from '../sources.ts';

const place = 'coupon: several at a time';
const literature = [benchmarkSet, jansen];
const sizes = { coupons: choices(5, 7, 9, 15), draws: choices(2, 3, 4), rounds: choices(5) };
const isPublished = (setting: Collection): boolean =>
  coupon.some(({ coupons, draws }) => coupons === setting.coupons && draws === setting.draws);
const published = (setting: Collection): number => entry(coupon, setting).bounded.valueOf();

const drawn = {
  place,
  over: 'the coupons',
  forAll: { ...sizes, coupons: choices(5, 7, 9), percent },
  where: (setting: Collection & { readonly percent: number }): boolean =>
    isPublished(setting) && setting.percent >= (setting.coupons === 5 ? 1 : 3),
  draw: (rng: Rng, setting: Collection & { readonly percent: number }): number =>
    meanOf(runsFor(setting), rng, (one) => isComplete(one, setting)),
  quantity: (share: number): number => share,
  range: (): readonly [number, number] => [0, 1],
  uses: ['coupon'],
  literature,
};

/** Rounds of a draw are counted up to this many. */
const MOST = 30;

export default readings({
  coupon: claim({
    title: 'Five rounds of D coupons each bring all of N with the probability published, exactly',
    place,
    statement: String.raw`\Pr[\text{all of }N]=\sum_{j=0}^N(-1)^j\binom Nj\Big(1-\frac jN\Big)^{5D}`,
    over: 'the coupons',
    forAll: sizes,
    where: isPublished,
    exhaustive: true,
    value: complete,
    valueEquals: (setting) => entry(coupon, setting).bounded,
    expect: 'proved',
    note: 'The coupons of a round are independent, so that one may come twice in it.',
    literature,
    twin: { claims: 'In one round fewer', value: (setting) => complete({ ...setting, rounds: setting.rounds - 1 }) },
  }),
  'coupon-expected': claim({
    title: 'The expected number of rounds until all coupons have come is the one published, exactly',
    place,
    statement: String.raw`E[T]=\sum_{j=1}^N(-1)^{j+1}\binom Nj\Big(1-\Big(1-\frac jN\Big)^D\Big)^{-1}`,
    over: 'the coupons',
    forAll: { coupons: sizes.coupons, draws: sizes.draws },
    where: (setting) => isPublished({ ...setting, rounds: 5 }),
    exhaustive: true,
    value: expectedRounds,
    valueEquals: (setting) => entry(coupon, setting).expected,
    expect: 'proved',
    note: 'The sum of $\\Pr[T>t]$ over all $t\\ge0$, a geometric series for each $j$.',
    literature,
    twin: {
      claims: 'It is the number of single draws, NHₙ, divided by D',
      value: ({ coupons, draws }) => expectedRounds({ coupons, draws: 1 }).div(draws),
    },
  }),
  'coupon-different': claim({
    title: 'Five rounds of D different coupons each bring all of N with the probability published',
    place: 'coupon: all different',
    statement: String.raw`\Pr[\text{all of }N]=\sum_{j=0}^N(-1)^j\binom Nj\left[\binom{N-j}D\Big/\binom ND\right]^5`,
    over: 'the coupons',
    forAll: sizes,
    where: isPublished,
    value: completeIfDifferent,
    valueEquals: (setting) => entry(coupon, setting).bounded,
    expect: 'refuted',
    note: 'The description, "a certain number of coupons can be drawn at once", may be read as D different ones; the code draws each by itself.',
    literature,
  }),
  'coupon-drawn': claim({
    ...drawn,
    ...isReference(published),
    title: 'Collections drawn at random are complete after five rounds as often as published',
    statement: String.raw`\Pr[\text{all of }N]=0.5225,\ 0.4339,\ 0.3585`,
    expect: 'upheld',
  }),
  'coupon-at-least': claim({
    ...drawn,
    ...atLeastReference(published),
    title:
      'Collections drawn at random are complete after five rounds at least as often as published, less the tolerance',
    statement: String.raw`\Pr[\text{all of }N]\ge(1-\text{tolerance})\cdot\text{published}`,
    expect: 'upheld',
  }),
  'coupon-at-most': claim({
    ...drawn,
    ...atMostReference(published),
    title:
      'Collections drawn at random are complete after five rounds at most as often as published, and the tolerance',
    statement: String.raw`\Pr[\text{all of }N]\le(1+\text{tolerance})\cdot\text{published}`,
    expect: 'upheld',
  }),
  'coupon-rounds-drawn': claim({
    place,
    over: 'the coupons',
    forAll: { coupons: sizes.coupons, draws: sizes.draws, percent: choices(3, 10) },
    where: ({ coupons, draws }) => isPublished({ coupons, draws, rounds: 5 }),
    draw: (rng, setting) => meanOf(runsFor(setting), rng, (one) => roundsUntilComplete(one, setting)),
    quantity: (mean) => mean,
    range: () => [1, MOST],
    tailAtMost: ({ coupons, draws }) => expectedBeyond({ coupons, draws, rounds: MOST }).valueOf(),
    ...isReference(({ coupons: all, draws: each }: Omit<Collection, 'rounds'>) =>
      entry(coupon, { coupons: all, draws: each }).expected.valueOf(),
    ),
    title: 'Collections drawn at random are complete after as many rounds on average as published',
    statement: String.raw`E[T]=5.960,\ 6.383,\ 6.740,\ 12.82`,
    uses: ['coupon-expected'],
    expect: 'upheld',
    note: 'The number of rounds is not bounded; what lies beyond 30 is the same sum from there on.',
    literature,
  }),
});
