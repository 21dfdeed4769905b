import { choices, claim, Fraction, readings } from 'refutable';
import {
  losesFrame,
  mostWeight,
  nothingReceived,
  notReported,
  run,
  type Run,
  runWithFailure,
  runWithFirstLost,
  runWithLastFailure,
  type Transfer,
  uncertain,
  weightFirstLost,
} from '../brp.ts';
import { brp } from '../published.ts';
import {
  entry,
  equalsReference,
  meanOf,
  probabilityAtLeastReference,
  probabilityAtMostReference,
  relativeError,
} from '../runs.ts';
import { benchmarkSet, dargenio } from '../sources.ts';

const place = 'brp: bounded retransmissions';
const sizes = { chunks: choices(16, 32, 64), resends: choices(2, 3, 4, 5) };
const literature = [benchmarkSet, dargenio];
/** What decimals of 16 digits, and the rounding of the last, may differ by. */
const digits = (): Fraction => new Fraction(1, 10n ** 15n);
const oneFewer = ({ chunks, resends }: Transfer): Transfer => ({ chunks, resends: resends - 1 });

const p1 = (setting: Transfer): number => entry(brp, setting).p1;
const p2 = (setting: Transfer): number => entry(brp, setting).p2;
const p4 = (setting: Transfer): number => entry(brp, setting).p4;
const weighed = {
  place,
  over: 'the messages',
  forAll: { chunks: choices(16, 64), resends: choices(2, 5), percent: choices(10) },
  weight: ({ weight }: Run): number => weight,
  literature,
};
/** p1, from runs in which a random chunk is made to fail. */
const failing = {
  ...weighed,
  draw: runWithFailure,
  event: ({ failed }: Run): boolean => failed !== undefined,
  weightAtMost: (setting: Transfer): number => mostWeight(setting.chunks, setting),
  uses: ['brp-not-reported'],
};
/** p2, from runs in which the last chunk is made to fail. */
const failingLast = {
  ...weighed,
  draw: runWithLastFailure,
  event: ({ failed }: Run, { chunks }: Transfer): boolean => failed === chunks - 1,
  weightAtMost: (setting: Transfer): number => mostWeight(1, setting),
  uses: ['brp-uncertain'],
};
/** p4, from runs in which the frames of the first chunk are made to be lost. */
const receivingNothing = {
  ...weighed,
  draw: runWithFirstLost,
  event: ({ received }: Run): boolean => received === 0,
  weightAtMost: weightFirstLost,
  uses: ['brp-nothing-received'],
};

export default readings({
  'brp-not-reported': claim({
    title:
      'The sender does not report success with probability p1 = 1 − (1 − qᴹ⁺¹)ᴺ, q = 0.0298, to 15 digits as published',
    place,
    statement: String.raw`p_1=1-\left(1-q^{M+1}\right)^N,\qquad q=1-0.98\cdot0.99`,
    over: 'the messages',
    forAll: sizes,
    exhaustive: true,
    value: (setting) => relativeError(notReported(setting), p1(setting)),
    valueAtMost: digits,
    expect: 'proved',
    note: 'The value is the relative error. $N$ chunks are each sent up to $M+1$ times; a try fails if the frame or its acknowledgement is lost.',
    literature,
    twin: {
      claims: 'The same with M tries for each chunk',
      value: (setting) => relativeError(notReported(oneFewer(setting)), p1(setting)),
    },
  }),
  'brp-uncertain': claim({
    title:
      'The sender reports that it does not know with probability p2 = qᴹ⁺¹(1 − qᴹ⁺¹)ᴺ⁻¹, to 15 digits as published',
    place,
    statement: String.raw`p_2=q^{M+1}\left(1-q^{M+1}\right)^{N-1}`,
    over: 'the messages',
    forAll: sizes,
    exhaustive: true,
    value: (setting) => relativeError(uncertain(setting), entry(brp, setting).p2),
    valueAtMost: digits,
    expect: 'proved',
    note: 'The last chunk fails, and none before it. At $N=64$, $M=5$ it is $7\\cdot10^{-10}$.',
    literature,
    twin: {
      claims: 'The same if any one chunk may be the last to fail',
      value: (setting) => relativeError(notReported(setting), entry(brp, setting).p2),
    },
  }),
  'brp-nothing-received': claim({
    title:
      'Something is sent and nothing received with probability p4 = 0.02ᴹ⁺¹, exactly as published: 6.4·10⁻¹¹ at M = 5',
    place,
    statement: String.raw`p_4=0.02^{M+1}`,
    over: 'the messages',
    forAll: sizes,
    exhaustive: true,
    value: nothingReceived,
    valueEquals: (setting) => new Fraction(entry(brp, setting).p4),
    expect: 'proved',
    note: 'All frames of the first chunk are lost. To see the event once takes some $1.6\\cdot10^{10}$ runs; weighed draws (brp-nothing-received-drawn) decide it all the same.',
    literature,
    twin: {
      claims: 'All acknowledgements are lost as well',
      valueEquals: (setting) => nothingReceived(setting).mul(new Fraction(1, 100)),
    },
  }),
  'brp-nothing-received-split': claim({
    title: 'Tries from each number of lost frames find p4 as published, to within a quarter: 6.4·10⁻¹¹ at M = 5',
    place,
    statement: String.raw`p_4=0.02^{M+1}`,
    over: 'the frames',
    forAll: { resends: choices(2, 3, 4, 5) },
    levels: ({ resends }) => resends + 1,
    start: (_rng, _setting, lost) => ({ lost }),
    advance: ({ lost }, _setting, rng) => (losesFrame(rng) ? { lost: lost + 1 } : null),
    probabilityEquals: ({ resends }) => p4({ chunks: 16, resends }),
    within: ({ resends }) => p4({ chunks: 16, resends }) / 4,
    uses: ['brp-nothing-received'],
    expect: 'upheld',
    note: 'Splitting: a level is one frame more that is lost. Whatever was sent before, the next frame is lost with the same probability, so that a number of lost frames is all that a start need know. The number of chunks has no say.',
    literature,
    twin: { claims: 'It is half as much again', probabilityEquals: ({ resends }) => 1.5 * p4({ chunks: 16, resends }) },
  }),
  'brp-plain': claim({
    title: 'Runs as they come do not report success at least half as often as published, with 64 chunks and 2 resends',
    place,
    statement: String.raw`p_1\ge\tfrac12\cdot0.001692,\qquad N=64,\ M=2`,
    over: 'the messages',
    forAll: { chunks: choices(64), resends: choices(2) },
    draw: (rng, setting) => meanOf(10, rng, (one) => run(one, setting).failed !== undefined),
    quantity: (share) => share,
    range: () => [0, 1],
    meanAtLeast: (setting) => 0.5 * p1(setting),
    expect: 'upheld',
    note: 'To within 1 per cent it would take some 2500 times as many draws; for that the draws must be made with the rare event in mind (brp-not-reported-drawn).',
    literature,
    twin: { claims: 'At least three times as often', meanAtLeast: (setting) => 3 * p1(setting) },
  }),
  'brp-not-reported-drawn': claim({
    ...failing,
    ...equalsReference(p1),
    title: 'Weighed runs in which a random chunk is made to fail do not report success with probability p1',
    statement: String.raw`\Pr[\text{not reported}]=p_1`,
    expect: 'upheld',
    note: 'Importance sampling: tries for the chunk fail with probability 0.9 in place of 0.0298, and each run counts by the ratio of its probabilities, so that $1.1\\cdot10^{-8}$ is as easy as $1.7\\cdot10^{-3}$.',
  }),
  'brp-not-reported-at-least': claim({
    ...failing,
    ...probabilityAtLeastReference(p1),
    title:
      'Weighed runs in which a random chunk is made to fail do not report success with probability p1, at least, less the tolerance',
    statement: String.raw`\Pr[\text{not reported}]\ge(1-\text{tolerance})\,p_1`,
    expect: 'upheld',
  }),
  'brp-not-reported-at-most': claim({
    ...failing,
    ...probabilityAtMostReference(p1),
    title:
      'Weighed runs in which a random chunk is made to fail do not report success with probability p1, at most, and the tolerance',
    statement: String.raw`\Pr[\text{not reported}]\le(1+\text{tolerance})\,p_1`,
    expect: 'upheld',
  }),
  'brp-uncertain-drawn': claim({
    ...failingLast,
    ...equalsReference(p2),
    title: 'Weighed runs in which the last chunk is made to fail report uncertainty with probability p2',
    statement: String.raw`\Pr[\text{uncertain}]=p_2`,
    expect: 'upheld',
    note: 'The same with the last chunk, which is reached without a failure before in nearly all runs.',
  }),
  'brp-uncertain-at-least': claim({
    ...failingLast,
    ...probabilityAtLeastReference(p2),
    title:
      'Weighed runs in which the last chunk is made to fail report uncertainty with probability p2, at least, less the tolerance',
    statement: String.raw`\Pr[\text{uncertain}]\ge(1-\text{tolerance})\,p_2`,
    expect: 'upheld',
  }),
  'brp-uncertain-at-most': claim({
    ...failingLast,
    ...probabilityAtMostReference(p2),
    title:
      'Weighed runs in which the last chunk is made to fail report uncertainty with probability p2, at most, and the tolerance',
    statement: String.raw`\Pr[\text{uncertain}]\le(1+\text{tolerance})\,p_2`,
    expect: 'upheld',
  }),
  'brp-nothing-received-drawn': claim({
    ...receivingNothing,
    ...equalsReference(p4),
    title:
      'Weighed runs in which the frames of the first chunk are made to be lost deliver nothing with probability p4',
    statement: String.raw`\Pr[\text{nothing received}]=p_4`,
    expect: 'upheld',
    note: 'Frames of the first chunk are lost with probability 0.9 in place of 0.02. At $M=5$ the probability is $6.4\\cdot10^{-11}$.',
  }),
  'brp-nothing-received-at-least': claim({
    ...receivingNothing,
    ...probabilityAtLeastReference(p4),
    title:
      'Weighed runs in which the frames of the first chunk are made to be lost deliver nothing with probability p4, at least, less the tolerance',
    statement: String.raw`\Pr[\text{nothing received}]\ge(1-\text{tolerance})\,p_4`,
    expect: 'upheld',
  }),
  'brp-nothing-received-at-most': claim({
    ...receivingNothing,
    ...probabilityAtMostReference(p4),
    title:
      'Weighed runs in which the frames of the first chunk are made to be lost deliver nothing with probability p4, at most, and the tolerance',
    statement: String.raw`\Pr[\text{nothing received}]\le(1+\text{tolerance})\,p_4`,
    expect: 'upheld',
  }),
});
