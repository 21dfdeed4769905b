import { bettingEProcess } from '../bettingEProcess.ts';
import { BETS } from '../bettingWealth.ts';
import { CLAIM_ALPHA, settingAlpha } from '../errorBudget.ts';
import { eventConfidenceSequence } from '../eventConfidenceSequence.ts';
import { eventEProcess } from '../eventEProcess.ts';
import type { EProcess } from '../EProcess.ts';
import { meanConfidenceSequence } from '../meanConfidenceSequence.ts';
import type { OneSided, Question, ValueRange } from '../Question.ts';
import { sequentialTest } from '../sequentialTest.ts';
import { allPaths, meanOverPaths, type PathLaw } from './allPaths.ts';

/** Something that must hold exactly, up to the rounding of doubles, for the levels of error to be what they are said to be. */
export interface Identity {
  readonly says: string;
  /** What is not so, with its numbers; undefined where all is. */
  readonly broken: () => string | undefined;
}

/** What doubles may lose over so few draws. */
const ROUNDING = 1e-9;

/** Draws of an event with probability over/under. */
const coin = (over: number, under: number): PathLaw => ({
  values: [0, 1],
  weights: [BigInt(under - over), BigInt(over)],
});

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

interface Asked {
  readonly question: Question;
  /** Laws at which the claim is true with nothing to spare, and false by just the margin. */
  readonly isTrue: readonly PathLaw[];
  readonly isFalse: readonly PathLaw[];
  readonly length: number;
}

const ASKED: readonly Asked[] = [
  {
    question: { hypothesis: { atLeast: 0.5 }, margin: 0.25, range: 'event' },
    isTrue: [coin(1, 2)],
    isFalse: [coin(1, 4)],
    length: 9,
  },
  {
    question: { hypothesis: { atMost: 0.5 }, margin: 0.25, range: 'event' },
    isTrue: [coin(1, 2)],
    isFalse: [coin(3, 4)],
    length: 9,
  },
  {
    question: { hypothesis: { atLeast: 0.5 }, range: 'event' },
    isTrue: [coin(1, 2)],
    isFalse: [coin(1, 2)],
    length: 9,
  },
  {
    question: { hypothesis: { atLeast: 0.5 }, margin: 0.25, range: [0, 1] },
    isTrue: [coin(1, 2)],
    isFalse: [coin(1, 4)],
    length: 9,
  },
  {
    question: { hypothesis: { atMost: 0.25 }, margin: 0.125, range: [0, 1] },
    isTrue: [coin(1, 4)],
    isFalse: [coin(3, 8)],
    length: 9,
  },
  {
    question: { hypothesis: { equals: 0.5, within: 0.25 }, range: [0, 1] },
    isTrue: [coin(1, 2)],
    isFalse: [coin(1, 4), coin(3, 4)],
    length: 9,
  },
  {
    question: { hypothesis: { equals: 0.5, within: 0.25 }, range: 'event' },
    isTrue: [coin(1, 2)],
    isFalse: [coin(1, 4), coin(3, 4)],
    length: 9,
  },
];

/** Large levels, so that a dozen draws reach them. */
const LEVELS = { alphaRefuted: 0.05, alphaUpheld: 0.2 };

const sequential = ({ question, isTrue, isFalse, length }: Asked): Identity => ({
  says: `a sequential test over all sequences of ${length} draws: ${JSON.stringify(question.hypothesis)}, margin ${question.margin ?? 0}, ${question.range === 'event' ? 'an event' : 'a mean'}`,
  broken: () => {
    for (const [answer, laws, alpha] of [
      ['refuted', isTrue, LEVELS.alphaRefuted],
      ['upheld', isFalse, LEVELS.alphaUpheld],
    ] as const) {
      for (const law of laws) {
        let early: string | undefined;
        const chance = meanOverPaths(law, length, (path) => {
          const one = sequentialTest({ ...question, ...LEVELS });
          for (const x of path) {
            one.observe(x);
            const status = one.status();
            if (status === 'running') continue;
            const level = status === 'refuted' ? LEVELS.alphaRefuted : LEVELS.alphaUpheld;
            if (one.logEvidence()[status] < -Math.log(level) - ROUNDING)
              early = `${status} after draws ${path.join('')} with ln e = ${one.logEvidence()[status]}, below ${-Math.log(level)}`;
            return Number(status === answer);
          }
          return 0;
        });
        if (early !== undefined) return early;
        if (chance > alpha)
          return `${answer} wrongly with probability ${chance}, above ${alpha}, weights ${law.weights.join(' : ')}`;
        const mean = meanOverPaths(law, length, (path) => {
          const one = sequentialTest({ ...question, ...LEVELS });
          one.observeAll(path, 0, path.length);
          return Math.exp(one.logEvidence()[answer]);
        });
        if (mean > 1 + ROUNDING)
          return `the mean of the evidence for ${answer} is ${mean}, weights ${law.weights.join(' : ')}`;
      }
    }
    return undefined;
  },
});

/** The shares of all settings add up to the budget of a claim: each is no more than its term of a series that does. */
const budget: Identity = {
  says: 'the shares of the error budget add up to 10⁻⁹ at most',
  broken: () => {
    if (CLAIM_ALPHA > 1e-9) return `the budget of a claim is ${CLAIM_ALPHA}`;
    for (let j = 1; j <= 4096; j++) {
      const { refuted, upheld } = settingAlpha(j);
      // Σ 1/(j(j + 1)) = 1, so that shares of at most α/(j(j + 1)) for both answers spend α.
      const most = 1e-9 / j / (j + 1);
      if (!(refuted > 0 && upheld > 0 && refuted + upheld <= most * (1 + 1e-14)))
        return `setting ${j} has ${refuted} and ${upheld}, more than ${most} together`;
    }
    return undefined;
  },
};

/**
 * Over all sequences of draws the interval leaves out the truth on the way with probability α at most, and at each end
 * the likelihood ratio, averaged by Jeffreys' prior, is 1/α: B(½ + s, ½ + f)/B(½, ½) = (½)ₛ(½)_f/(s + f)!, here as a
 * product.
 */
const intervals: Identity = {
  says: 'a confidence sequence for a probability leaves out the truth with probability α at most, and reaches it at its ends',
  broken: () => {
    for (const alpha of [0.2, 0.01]) {
      for (const over of [1, 8, 15]) {
        const chance = meanOverPaths(coin(over, 16), 11, (path) => {
          let [successes, draws] = [0, 0];
          for (const x of path) {
            [successes, draws] = [successes + x, draws + 1];
            const [lo, hi] = eventConfidenceSequence(successes, draws - successes, alpha);
            if (over / 16 < lo || over / 16 > hi) return 1;
          }
          return 0;
        });
        if (chance > alpha) return `p = ${over}/16 is left out with probability ${chance}, above ${alpha}`;
      }
    }
    for (const alpha of [0.05, 1e-9]) {
      for (const [successes, failures] of [
        [30, 70],
        [500, 500],
        [3, 9000],
        [9000, 3],
      ] as const) {
        for (const end of eventConfidenceSequence(successes, failures, alpha)) {
          let ratio = -successes * Math.log(end) - failures * Math.log1p(-end);
          for (let i = 1; i <= successes; i++) ratio += Math.log(i - 0.5);
          for (let i = 1; i <= failures; i++) ratio += Math.log(i - 0.5);
          for (let i = 1; i <= successes + failures; i++) ratio -= Math.log(i);
          if (ratio < -Math.log(alpha) - 1e-6)
            return `${end} is left out after ${successes} of ${successes + failures} with ln e = ${ratio}, below ${-Math.log(alpha)}`;
        }
      }
    }
    return undefined;
  },
};

/** The chance that some interval on the way leaves out the mean is at most the level, and each end is rejected at half of it. */
const meanIntervals: Identity = {
  says: 'the ends of a confidence sequence for a mean are rejected at half the level each',
  broken: () => {
    const alpha = 0.1;
    const law: PathLaw = { values: [0, 0.5, 1], weights: [1n, 1n, 1n] };
    for (const { draws } of allPaths(law, 4)) {
      // The same few draws, over and over: enough of them to leave something out.
      const values = Float64Array.from({ length: 120 }, (_, i) => draws[i % draws.length]!);
      const [lo, hi] = meanConfidenceSequence(values, [0, 1], alpha);
      const evidence = (nullHypothesis: OneSided): number => {
        const process = bettingEProcess(nullHypothesis, [0, 1]);
        process.observeAll(values, 0, values.length);
        return process.logEvidence();
      };
      const enough = Math.log(2 / alpha) - 1e-6;
      const below = lo <= 0 ? Infinity : evidence({ atMost: lo });
      const above = hi >= 1 ? Infinity : evidence({ atLeast: hi });
      if (below < enough || above < enough)
        return `[${lo}, ${hi}] of ${draws.join(', ')} over and over: ln e is ${below} and ${above}, below ${enough}`;
    }
    return undefined;
  },
};

/** A margin counts: what is true with nothing to spare is upheld with it. */
const margins: Identity = {
  says: 'steady draws whose share is the bound itself are upheld within a margin, and without one they are not',
  broken: () => {
    for (const hypothesis of [{ atLeast: 0.5 }, { atMost: 0.5 }] as const) {
      for (const range of ['event', [0, 1]] as const) {
        for (const margin of [0.25, 0]) {
          const one = sequentialTest({ hypothesis, margin, range, alphaRefuted: 1e-9, alphaUpheld: 1e-9 });
          for (let draw = 0; draw < 2000 && one.status() === 'running'; draw++) one.observe(draw % 2);
          const expected = margin > 0 ? 'upheld' : 'running';
          if (one.status() !== expected)
            return `${JSON.stringify(hypothesis)} with margin ${margin}: ${one.status()} after ${one.draws} draws`;
        }
      }
    }
    return undefined;
  },
};

/** All that must hold exactly of the statistics. */
export const MARTINGALE_IDENTITIES: readonly Identity[] = [
  ...eventCases().map(evidenceOf),
  ...bettingCases().map(evidenceOf),
  exactBets,
  ...ASKED.map(sequential),
  margins,
  budget,
  intervals,
  meanIntervals,
];
