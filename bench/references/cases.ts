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

type Size = Readonly<Record<string, number>>;
const sized = (name: string, size: Size): string =>
  `${name}, ${Object.entries(size)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')}`;

const event = (happens: (rng: Rng) => boolean) => ({
  shows: 'event' as const,
  keys: { draw: happens, event: (happened: boolean) => happened },
});

const reward = (value: (rng: Rng) => number, range: readonly [number, number], tail?: Fraction) => ({
  shows: 'reward' as const,
  keys: {
    draw: value,
    quantity: (found: number) => found,
    range: () => range,
    ...(tail === undefined ? {} : { tailAtMost: () => toNumber(tail) }),
  },
});

const weighed = (run: (rng: Rng) => brp.Run, happens: (run: brp.Run) => boolean, most: number) => ({
  shows: 'weighed' as const,
  keys: { draw: run, event: happens, weight: ({ weight }: brp.Run) => weight, weightAtMost: () => most },
});

const SMALL = { chunks: 16, resends: 2 };
const LARGE = { chunks: 64, resends: 5 };

/** Two or more sizes of each property: 28 of the 98 published values, all of which the example compares with its laws. */
export const CASES: readonly Case[] = [
  ...[SMALL, LARGE].flatMap((size): Case[] => {
    const { p1, p2, p4 } = entry(published.brp, size);
    return [
      {
        name: sized('brp p1', size),
        reference: p1,
        law: brp.notReported(size),
        ...weighed(
          (rng) => brp.runWithFailure(rng, size),
          ({ failed }) => failed !== undefined,
          brp.mostWeight(size.chunks, size),
        ),
      },
      {
        name: sized('brp p2', size),
        reference: p2,
        law: brp.uncertain(size),
        ...weighed(
          (rng) => brp.runWithLastFailure(rng, size),
          ({ failed }) => failed === size.chunks - 1,
          brp.mostWeight(1, size),
        ),
      },
      {
        name: sized('brp p4', size),
        reference: p4,
        law: brp.nothingReceived(size),
        ...weighed(
          (rng) => brp.runWithFirstLost(rng, size),
          ({ received }) => received === 0,
          brp.weightFirstLost(size),
        ),
      },
    ];
  }),
  ...[5, 10].flatMap((pairs): Case[] => {
    const size = { pairs, bits: 2 };
    const { unfairA, messagesB } = entry(published.egl, size);
    return [
      {
        name: sized('egl unfairA', size),
        reference: unfairA,
        law: egl.unfairToA(size),
        ...event((rng) => egl.run(rng, size).unfairToA),
      },
      {
        name: sized('egl messagesB', size),
        reference: messagesB,
        law: egl.expectedToA(size),
        ...reward((rng) => egl.run(rng, size).receivedByA, [0, 2 * pairs - 1]),
        note: `as the model is coded, messages to A; as it is documented, messages from A, it would be ${toNumber(egl.expectedToB(size)).toPrecision(5)}`,
      },
    ];
  }),
  ...[
    { runs: 3, good: 5 },
    { runs: 6, good: 20 },
  ].map((size): Case => ({
    name: sized('crowds positive', size),
    reference: entry(published.crowds, size).positive,
    law: crowds.seenTwice(size),
    ...event((rng) => crowds.isSeenTwice(rng, size)),
  })),
  ...[
    { gates: 20, stages: 1 },
    { gates: 60, stages: 4 },
  ].map((size): Case => ({
    name: sized('nand reliable', size),
    reference: entry(published.nand, size).reliable,
    law: nand.reliable(size),
    ...event((rng) => nand.isReliable(rng, size)),
  })),
  ...published.coupon.flatMap(({ coupons, draws, rounds, bounded, expected }): Case[] => [
    {
      name: sized('coupon bounded', { coupons, draws }),
      reference: bounded,
      law: coupon.complete({ coupons, draws, rounds }),
      ...event((rng) => coupon.isComplete(rng, { coupons, draws, rounds })),
    },
    {
      name: sized('coupon rounds', { coupons, draws }),
      reference: expected,
      law: coupon.expectedRounds({ coupons, draws }),
      ...reward(
        (rng) => coupon.roundsUntilComplete(rng, { coupons, draws }),
        [1, 50],
        coupon.expectedBeyond({ coupons, draws, rounds: 50 }),
      ),
    },
  ]),
  ...published.herman.map(({ ring, steps }): Case => ({
    name: sized('herman steps', { ring }),
    reference: steps,
    law: herman.threeTokens(herman.apart(ring)),
    ...reward((rng) => herman.steps(rng, ring), [0, ring * ring], herman.leftOut(ring, ring * ring)),
  })),
  {
    name: 'die face',
    reference: new Fraction(1, 6),
    law: die.atTheEnd().faces[1]!,
    ...event((rng) => die.throwDie(rng).face === 1),
  },
  {
    name: 'die flips',
    reference: new Fraction(11, 3),
    law: die.atTheEnd().flips,
    ...reward((rng) => die.throwDie(rng).flips, [3, 25], die.leftOut(25)),
  },
];
