import { choices, claim, readings, type Rng } from 'refutable';
import { arithmetic, type Counted, type Mistakes, relativeEstimate, standardError } from '../hyperLogLog.ts';
import { flajolet } from '../sources.ts';

const within =
  (errors: number) =>
  (estimate: number, counted: Counted): boolean =>
    Math.abs(estimate - 1) <= errors * standardError(counted);
const shared = {
  place: 'HyperLogLog',
  over: 'the hash values',
  forAll: { registers: choices(16, 64, 256), items: choices(1000) },
  literature: [flajolet],
};
const twice = {
  ...shared,
  statement: String.raw`\Pr\Big[\big|\tfrac{\hat n}n-1\big|\le2\cdot\tfrac{1.04}{\sqrt m}\Big]\ge0.95`,
  event: within(2),
  probabilityAtLeast: 0.95,
  margin: 0.015,
};
const drawn =
  (mistakes: Mistakes = {}) =>
  (rng: Rng, counted: Counted): number =>
    relativeEstimate(rng, counted, mistakes);

export default readings({
  'hyperloglog-once': claim({
    ...shared,
    title: 'An estimate is within 1.04/√m of the number of items, relative to it, in 65 % of all cases',
    statement: String.raw`\Pr\Big[\big|\tfrac{\hat n}n-1\big|\le\tfrac{1.04}{\sqrt m}\Big]\ge0.65`,
    draw: drawn(),
    event: within(1),
    probabilityAtLeast: 0.65,
    expect: 'upheld',
    note: 'More often than the paper expects: in about 70 % of all cases.',
    twin: { claims: 'In 75 % of all cases', probabilityAtLeast: 0.75 },
  }),
  'hyperloglog-twice': claim({
    ...twice,
    title: 'An estimate is within twice 1.04/√m of the number of items, relative to it, in 95 % of all cases',
    draw: drawn(),
    expect: 'upheld',
    note: 'To within a margin of 1.5 %: with 16 registers it is slightly less than 95 %.',
    twin: { claims: 'In 99 % of all cases', probabilityAtLeast: 0.99 },
  }),
  'hyperloglog-last': claim({
    ...twice,
    title: 'The same, if a register keeps the last rank that it saw instead of the largest',
    draw: drawn({ keep: (_, rank) => rank }),
    expect: 'refuted',
  }),
  'hyperloglog-zeros': claim({
    ...twice,
    title: 'The same, if the rank is the number of zeros and not the place of the first 1 after them',
    draw: drawn({ rankOf: (zeros) => zeros }),
    expect: 'refuted',
    note: 'All estimates are halved.',
  }),
  'hyperloglog-shared-bits': claim({
    ...twice,
    title: 'The same, if the rank is read off the bits that choose the register',
    draw: drawn({ sharedBits: true }),
    expect: 'refuted',
  }),
  'hyperloglog-arithmetic': claim({
    ...twice,
    title: 'The same with the arithmetic mean of the 2ᴹ in place of the harmonic one',
    draw: drawn({ mean: arithmetic }),
    expect: 'refuted',
    note: 'The mean of 2ᴹ is infinite but for the length of the hash values: one large register outweighs all others.',
  }),
});
