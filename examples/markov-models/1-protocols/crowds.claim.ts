import { choices, claim, readings, type Rng } from 'refutable';
import { type Crowd, isSeenTwice, seenTwice } from '../crowds.ts';
import { crowds } from '../published.ts';
import { atLeastReference, atMostReference, entry, isReference, meanOf, percent, runsFor } from '../runs.ts';
import { benchmarkSet, reiter } from '../sources.ts';

const place = 'crowds: an anonymous sender';
const literature = [benchmarkSet, reiter];
const published = (setting: Crowd): number => entry(crowds, setting).positive.valueOf();
const drawn = {
  place,
  over: 'the paths',
  forAll: { runs: choices(3, 6), good: choices(5, 20), percent },
  // The rarer the event, the more draws a tolerance takes; the law is exact at all sizes.
  where: ({ runs, good, percent: tolerance }: Crowd & { readonly percent: number }): boolean =>
    runs === 3 ? good === 5 && tolerance === 10 : good === 20 && tolerance >= 3,
  draw: (rng: Rng, setting: Crowd & { readonly percent: number }): number =>
    meanOf(runsFor(setting), rng, (one) => isSeenTwice(one, setting)),
  quantity: (share: number): number => share,
  range: (): readonly [number, number] => [0, 1],
  uses: ['crowds'],
  literature,
};

export default readings({
  crowds: claim({
    title: 'Bad members see the sender in more than one of R runs with the probability published, exactly',
    place,
    statement: String.raw`\Pr[\text{Bin}(R,h)\ge2],\qquad h=b+\frac{b\,r}{n\,(1-r)},\ r=(1-b)\,p_f,\ b=0.091,\ p_f=0.8`,
    over: 'the paths',
    forAll: { runs: choices(3, 4, 5, 6), good: choices(5, 10, 15, 20) },
    exhaustive: true,
    value: seenTwice,
    valueEquals: (setting) => entry(crowds, setting).positive,
    expect: 'proved',
    note: 'In a run the sender is seen at once with probability $b$, or after one forward or more, when each of the $n$ good members is as likely to be the last.',
    literature,
    twin: { claims: 'There is one good member more', value: ({ runs, good }) => seenTwice({ runs, good: good + 1 }) },
  }),
  'crowds-drawn': claim({
    ...drawn,
    ...isReference(published),
    title: 'In paths drawn at random the sender is seen more than once as often as published',
    statement: String.raw`\Pr[\text{seen more than once}]=0.05296,\ \dots`,
    expect: 'upheld',
  }),
  'crowds-at-least': claim({
    ...drawn,
    forAll: { ...drawn.forAll, percent: choices(10) },
    ...atLeastReference(published),
    title:
      'In paths drawn at random the sender is seen more than once at least as often as published, less the tolerance',
    statement: String.raw`\Pr[\text{seen more than once}]\ge(1-\text{tolerance})\cdot\text{published}`,
    expect: 'upheld',
  }),
  'crowds-at-most': claim({
    ...drawn,
    forAll: { ...drawn.forAll, percent: choices(10) },
    ...atMostReference(published),
    title:
      'In paths drawn at random the sender is seen more than once at most as often as published, and the tolerance',
    statement: String.raw`\Pr[\text{seen more than once}]\le(1+\text{tolerance})\cdot\text{published}`,
    expect: 'upheld',
  }),
});
