import { CLAIM_ALPHA, settingAlpha } from '../errorBudget.ts';
import type { Question } from '../Question.ts';
import { sequentialTest } from '../sequentialTest.ts';
import { coin, meanOverPaths, type PathLaw } from './allPaths.ts';
import { type Identity, ROUNDING } from './Identity.ts';

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

/** What must hold exactly of sequential tests, and of the levels that they are given. */
export const TEST_IDENTITIES: readonly Identity[] = [...ASKED.map(sequential), margins, budget];
