import * as brp from '../../examples/markov-models/brp.ts';
import * as coupon from '../../examples/markov-models/coupon.ts';
import * as crowds from '../../examples/markov-models/crowds.ts';
import * as die from '../../examples/markov-models/die.ts';
import * as egl from '../../examples/markov-models/egl.ts';
import * as herman from '../../examples/markov-models/herman.ts';
import * as nand from '../../examples/markov-models/nand.ts';
import * as published from '../../examples/markov-models/published.ts';
import { entry } from '../../examples/markov-models/runs.ts';
import { toNumber } from '../../src/claim/exact/Quantity.ts';
import { Fraction } from '../../src/index.ts';
import type { Rng } from '../../src/random/Rng.ts';

/** A published value of a model, with an exact law of it and a simulation. */
export interface Case {
  /** Model, property and size. */
  readonly name: string;
  /** The published value, as it was published. */
  readonly reference: Fraction | number;
  /** The same by a law of ours. */
  readonly law: Fraction;
  /** The keys of a claim on a simulation: all but the bound. */
  readonly keys: object;
  /** Whether runs are events of their own, which other tools could look at. */
  readonly shows: 'event' | 'weighed' | 'reward';
  readonly note?: string;
}

const sized = (name: string, size: object): string =>
  `${name}, ${Object.entries(size)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')}`;

/** What is published of a model at a size, and our law of it. */
type Said = Pick<Case, 'name' | 'reference' | 'law' | 'note'>;

const ofEvent = (said: Said, happens: (rng: Rng) => boolean): Case => ({
  ...said,
  shows: 'event',
  keys: { draw: happens, event: (happened: boolean) => happened },
});

const ofReward = (
  said: Said,
  value: (rng: Rng) => number,
  range: readonly [number, number],
  tail?: Fraction,
): Case => ({
  ...said,
  shows: 'reward',
  keys: {
    draw: value,
    quantity: (found: number) => found,
    range: () => range,
    ...(tail === undefined ? {} : { tailAtMost: () => toNumber(tail) }),
  },
});

const ofWeighed = (said: Said, run: (rng: Rng) => brp.Run, happens: (run: brp.Run) => boolean, most: number): Case => ({
  ...said,
  shows: 'weighed',
  keys: { draw: run, event: happens, weight: ({ weight }: brp.Run) => weight, weightAtMost: () => most },
});

function ofTransfer(size: brp.Transfer): readonly Case[] {
  const { p1, p2, p4 } = entry(published.brp, size);
  return [
    ofWeighed(
      { name: sized('brp p1', size), reference: p1, law: brp.notReported(size) },
      (rng) => brp.runWithFailure(rng, size),
      ({ failed }) => failed !== undefined,
      brp.mostWeight(size.chunks, size),
    ),
    ofWeighed(
      { name: sized('brp p2', size), reference: p2, law: brp.uncertain(size) },
      (rng) => brp.runWithLastFailure(rng, size),
      ({ failed }) => failed === size.chunks - 1,
      brp.mostWeight(1, size),
    ),
    ofWeighed(
      { name: sized('brp p4', size), reference: p4, law: brp.nothingReceived(size) },
      (rng) => brp.runWithFirstLost(rng, size),
      ({ received }) => received === 0,
      brp.weightFirstLost(size),
    ),
  ];
}

function ofSecrets(size: egl.Secrets): readonly Case[] {
  const { unfairA, messagesB } = entry(published.egl, size);
  const documented = toNumber(egl.expectedToB(size)).toPrecision(5);
  const note = `as the model is coded, messages to A; as it is documented, messages from A, it would be ${documented}`;
  return [
    ofEvent(
      { name: sized('egl unfairA', size), reference: unfairA, law: egl.unfairToA(size) },
      (rng) => egl.run(rng, size).unfairToA,
    ),
    ofReward(
      { name: sized('egl messagesB', size), reference: messagesB, law: egl.expectedToA(size), note },
      (rng) => egl.run(rng, size).receivedByA,
      [0, size.pairs * size.bits - 1],
    ),
  ];
}

const ofCrowd = (size: crowds.Crowd): Case =>
  ofEvent(
    {
      name: sized('crowds positive', size),
      reference: entry(published.crowds, size).positive,
      law: crowds.seenTwice(size),
    },
    (rng) => crowds.isSeenTwice(rng, size),
  );

const ofCircuit = (size: nand.Multiplexer): Case =>
  ofEvent(
    { name: sized('nand reliable', size), reference: entry(published.nand, size).reliable, law: nand.reliable(size) },
    (rng) => nand.isReliable(rng, size),
  );

function ofCoupons({ coupons, draws, rounds, bounded, expected }: (typeof published.coupon)[number]): readonly Case[] {
  const size = { coupons, draws };
  return [
    ofEvent(
      { name: sized('coupon bounded', size), reference: bounded, law: coupon.complete({ ...size, rounds }) },
      (rng) => coupon.isComplete(rng, { ...size, rounds }),
    ),
    ofReward(
      { name: sized('coupon rounds', size), reference: expected, law: coupon.expectedRounds(size) },
      (rng) => coupon.roundsUntilComplete(rng, size),
      [1, 50],
      coupon.expectedBeyond({ ...size, rounds: 50 }),
    ),
  ];
}

const ofRing = ({ ring, steps }: (typeof published.herman)[number]): Case =>
  ofReward(
    { name: sized('herman steps', { ring }), reference: steps, law: herman.threeTokens(herman.apart(ring)) },
    (rng) => herman.steps(rng, ring),
    [0, ring * ring],
    herman.leftOut(ring, ring * ring),
  );

/** Two or more sizes of each property. The example compares all published values with its laws. */
export const CASES: readonly Case[] = [
  ...ofTransfer({ chunks: 16, resends: 2 }),
  ...ofTransfer({ chunks: 64, resends: 5 }),
  ...ofSecrets({ pairs: 5, bits: 2 }),
  ...ofSecrets({ pairs: 10, bits: 2 }),
  ofCrowd({ runs: 3, good: 5 }),
  ofCrowd({ runs: 6, good: 20 }),
  ofCircuit({ gates: 20, stages: 1 }),
  ofCircuit({ gates: 60, stages: 4 }),
  ...published.coupon.flatMap(ofCoupons),
  ...published.herman.map(ofRing),
  ofEvent(
    { name: 'die face', reference: new Fraction(1, 6), law: die.atTheEnd().faces[1]! },
    (rng) => die.throwDie(rng).face === 1,
  ),
  ofReward(
    { name: 'die flips', reference: new Fraction(11, 3), law: die.atTheEnd().flips },
    (rng) => die.throwDie(rng).flips,
    [3, 25],
    die.leftOut(25),
  ),
];
