import { bettingEProcess } from '../bettingEProcess.ts';
import { BETS } from '../bettingWealth.ts';
import { eventEProcess } from '../eventEProcess.ts';
import type { EProcess } from '../EProcess.ts';
import type { OneSided, ValueRange } from '../Question.ts';
import { allPaths, coin, meanOverPaths, type PathLaw } from './allPaths.ts';
import { type Identity, ROUNDING } from './Identity.ts';

interface Case {
  readonly name: string;
  readonly process: () => EProcess;
  /** A law at the edge of the null hypothesis, at which nothing may be gained or lost. */
  readonly edge: readonly PathLaw[];
  /** Laws inside the null hypothesis. */
  readonly inside: readonly PathLaw[];
  readonly length: number;
}

const show = (nullHypothesis: OneSided): string =>
  nullHypothesis.atLeast === undefined ? `≤ ${nullHypothesis.atMost}` : `≥ ${nullHypothesis.atLeast}`;

function eventCases(): Case[] {
  return [1, 2, 8, 15].flatMap((over) =>
    (['atLeast', 'atMost'] as const).map((side): Case => {
      const nullHypothesis = { [side]: over / 16 } as unknown as OneSided;
      const inside = side === 'atLeast' ? [over + 1, 16] : [over - 1, 0];
      return {
        name: `events against p ${show(nullHypothesis)}`,
        process: () => eventEProcess(nullHypothesis),
        edge: [coin(over, 16)],
        inside: inside.map((p) => coin(p, 16)),
        length: 12,
      };
    }),
  );
}

function bettingCases(): Case[] {
  const against = (
    nullHypothesis: OneSided,
    range: ValueRange,
    edge: PathLaw[],
    inside: PathLaw[],
    length: number,
  ): Case => ({
    name: `bets against a mean ${show(nullHypothesis)} of values in [${range.join(', ')}]`,
    process: () => bettingEProcess(nullHypothesis, range),
    edge,
    inside,
    length,
  });
  const three: PathLaw = { values: [-1, 1, 4], weights: [3n, 5n, 2n] };
  const near: PathLaw = { values: [0.875, 1.125], weights: [1n, 1n] };
  return [
    against({ atMost: 0.25 }, [0, 1], [coin(1, 4)], [coin(1, 8), coin(0, 4)], 12),
    against({ atLeast: 0.25 }, [0, 1], [coin(1, 4)], [coin(1, 2), coin(4, 4)], 12),
    against({ atMost: 0.9375 }, [0, 1], [coin(15, 16)], [coin(1, 2)], 12),
    against({ atLeast: 0.0625 }, [0, 1], [coin(1, 16)], [coin(1, 2)], 12),
    against({ atMost: 1 }, [-1, 4], [three], [{ values: [-1, 1, 4], weights: [4n, 5n, 1n] }], 7),
    against({ atLeast: 1 }, [-1, 4], [three], [{ values: [-1, 1, 4], weights: [2n, 5n, 3n] }], 7),
    against({ atMost: 1 }, [-1, Infinity], [three, near], [], 7),
    against({ atLeast: 1 }, [-Infinity, 4], [three, near], [], 7),
  ];
}

/** The mean of e over every sequence of draws: 1 at the edge of the null hypothesis, at most 1 inside; e is never negative. */
const evidenceOf = ({ name, process, edge, inside, length }: Case): Identity => ({
  says: `the mean of e over all sequences of ${length} draws: ${name}`,
  broken: () => {
    for (const [laws, isEdge] of [
      [edge, true],
      [inside, false],
    ] as const) {
      for (const law of laws) {
        for (const draws of isEdge ? [1, 2, length] : [2, length]) {
          let isNegative = false;
          const mean = meanOverPaths(law, draws, (path) => {
            const one = process();
            for (const x of path) one.observe(x);
            const e = Math.exp(one.logEvidence());
            if (!(e >= 0)) isNegative = true;
            return e;
          });
          if (isNegative) return `an e-value of ${draws} draws is no number from 0 up`;
          if (isEdge ? Math.abs(mean - 1) > ROUNDING : mean > 1 + ROUNDING) {
            return `${isEdge ? 'at the edge' : 'inside'}, weights ${law.weights.join(' : ')}, after ${draws} draws the mean of e is ${mean}`;
          }
        }
      }
    }
    return undefined;
  },
});

/** The bettors' wealth in exact arithmetic, as a numerator over 2^(60·draws): no bet is a double that needs more. */
function exactWealth(ratios: readonly (readonly [over: bigint, under: bigint])[]): readonly [bigint, bigint] {
  const one = 2n ** 80n;
  let [sum, under] = [0n, 0n];
  for (const bet of BETS) {
    const stake = BigInt(bet * 2 ** 80);
    let [product, scale] = [1n, 1n];
    for (const [a, b] of ratios) {
      product *= (one - stake) * b + stake * a;
      scale *= one * b;
    }
    sum += product;
    under = scale;
  }
  return [sum, under * BigInt(BETS.length)];
}

/** In exact arithmetic: the wealth of each sequence is what the code says, and the mean of it is exactly 1. */
const exactBets: Identity = {
  says: 'the mean of the wealth over all sequences of 9 bets, in exact arithmetic',
  broken: () => {
    for (const [over, under] of [
      [1n, 4n],
      [15n, 16n],
    ] as const) {
      const law: PathLaw = { values: [0, 1], weights: [under - over, over] };
      const bound = Number(over) / Number(under);
      let [sum, scale] = [0n, 1n];
      for (const { draws, weight } of allPaths(law, 9)) {
        const [wealth, of] = exactWealth(draws.map((x) => [x === 1 ? under : 0n, over] as const));
        if (wealth < 0n) return `a wealth is negative after draws ${draws.join('')}`;
        const process = bettingEProcess({ atMost: bound }, [0, 1]);
        for (const x of draws) process.observe(x);
        const found = process.logEvidence();
        const exact = Math.log(Number((wealth << 200n) / of)) - 200 * Math.LN2;
        if (Math.abs(found - exact) > ROUNDING)
          return `after draws ${draws.join('')} ln e is ${found}, exactly ${exact}`;
        // All sequences have the same scale, as all have the same number of bets.
        sum += wealth * weight;
        scale = of;
      }
      if (sum !== scale * under ** 9n)
        return `the mean is not 1 but ${Number((sum << 60n) / (scale * under ** 9n)) / 2 ** 60}`;
    }
    return undefined;
  },
};

/** What must hold exactly of e-processes. */
export const EVIDENCE_IDENTITIES: readonly Identity[] = [
  ...eventCases().map(evidenceOf),
  ...bettingCases().map(evidenceOf),
  exactBets,
];
