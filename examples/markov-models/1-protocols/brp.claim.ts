import { choices, claim, Fraction, readings, type Rng } from 'refutable';
import { fails, failsWhereForced, mostForced, nothingReceived, notReported, type Transfer, uncertain } from '../brp.ts';
import { brp } from '../published.ts';
import { atLeastReference, atMostReference, entry, isReference, meanOf, percent, relativeError } from '../runs.ts';
import { benchmarkSet, dargenio } from '../sources.ts';

const place = 'brp: bounded retransmissions';
const sizes = { chunks: choices(16, 32, 64), resends: choices(2, 3, 4, 5) };
const literature = [benchmarkSet, dargenio];
/** What decimals of 16 digits, and the rounding of the last, may differ by. */
const digits = (): Fraction => new Fraction(1, 10n ** 15n);
const oneFewer = ({ chunks, resends }: Transfer): Transfer => ({ chunks, resends: resends - 1 });

const p1 = (setting: Transfer): number => entry(brp, setting).p1;
/** Draws that are never far from p1. */
const forced = {
  place,
  over: 'the messages',
  forAll: { chunks: choices(16, 64), resends: choices(2, 5), percent },
  draw: (rng: Rng, setting: Transfer): number => failsWhereForced(rng, setting),
  quantity: (drawn: number): number => drawn,
  range: (setting: Transfer): readonly [number, number] => [0, 2 * mostForced(setting)],
  uses: ['brp-not-reported'],
  literature,
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
    note: 'All frames of the first chunk are lost. No number of draws that can be waited for decides this: to see the event once takes some $1.6\\cdot10^{10}$ runs.',
    literature,
    twin: {
      claims: 'All acknowledgements are lost as well',
      valueEquals: (setting) => nothingReceived(setting).mul(new Fraction(1, 100)),
    },
  }),
  'brp-plain': claim({
    title: 'Runs as they come do not report success at least half as often as published, with 64 chunks and 2 resends',
    place,
    statement: String.raw`p_1\ge\tfrac12\cdot0.001692,\qquad N=64,\ M=2`,
    over: 'the messages',
    forAll: { chunks: choices(64), resends: choices(2) },
    draw: (rng, setting) => meanOf(10, rng, (run) => fails(run, setting)),
    quantity: (share) => share,
    range: () => [0, 1],
    meanAtLeast: (setting) => 0.5 * p1(setting),
    expect: 'upheld',
    note: 'To within 1 per cent it would take some 2500 times as many draws; for that the draws must be made with the rare event in mind (brp-forced).',
    literature,
    twin: { claims: 'At least three times as often', meanAtLeast: (setting) => 3 * p1(setting) },
  }),
  'brp-forced': claim({
    ...forced,
    ...isReference(p1),
    title: 'Runs in which a random chunk is made to fail have p1 as published for their mean',
    statement: String.raw`E\left[Nq^{M+1}\,1\{\text{no chunk before a random one fails}\}\right]=p_1`,
    expect: 'upheld',
    note: 'Importance sampling: $p_1=\\sum_iq^{M+1}\\Pr[\\text{no chunk before }i\\text{ fails}]$. The draws hardly vary, so that $1.1\\cdot10^{-8}$ is as easy as $1.7\\cdot10^{-3}$.',
  }),
  'brp-forced-at-least': claim({
    ...forced,
    ...atLeastReference(p1),
    title: 'Runs in which a random chunk is made to fail have a mean of at least p1, less the tolerance',
    statement: String.raw`E\left[Nq^{M+1}\,1\{\text{no chunk before a random one fails}\}\right]\ge(1-\text{tolerance})\,p_1`,
    expect: 'upheld',
  }),
  'brp-forced-at-most': claim({
    ...forced,
    ...atMostReference(p1),
    title: 'Runs in which a random chunk is made to fail have a mean of at most p1 and the tolerance',
    statement: String.raw`E\left[Nq^{M+1}\,1\{\text{no chunk before a random one fails}\}\right]\le(1+\text{tolerance})\,p_1`,
    expect: 'upheld',
  }),
});
