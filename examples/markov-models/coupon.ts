import { Fraction, type Rng } from 'refutable';
import { binomial } from 'refutable/numeric';

/** So many `coupons`, of which each round gives `draws`, for so many `rounds`. */
export interface Collection {
  readonly coupons: number;
  readonly draws: number;
  readonly rounds: number;
}

/** The rounds until all coupons have come. */
export function roundsUntilComplete(rng: Rng, { coupons, draws }: Omit<Collection, 'rounds'>): number {
  let [seen, count] = [0, 0];
  for (let round = 1; ; round++) {
    for (let i = 0; i < draws; i++) {
      const bit = 1 << Math.floor(rng() * coupons);
      if ((seen & bit) === 0) count++;
      seen |= bit;
    }
    if (count === coupons) return round;
  }
}

/** Whether all coupons have come when the rounds are over. */
export function isComplete(rng: Rng, { coupons, draws, rounds }: Collection): boolean {
  let [seen, count] = [0, 0];
  for (let i = 0; i < draws * rounds; i++) {
    const bit = 1 << Math.floor(rng() * coupons);
    if ((seen & bit) === 0) count++;
    seen |= bit;
  }
  return count === coupons;
}

/** The alternating sum over the sets of j coupons that do not come. */
function byInclusion(coupons: number, from: number, term: (j: number) => Fraction): Fraction {
  let sum = new Fraction(0);
  for (let j = from; j <= coupons; j++) {
    const signed = new Fraction((j % 2 === 0 ? 1n : -1n) * binomial(coupons, j));
    sum = sum.add(signed.mul(term(j)));
  }
  return sum;
}

/** The probability of all coupons; the draws of a round are independent, so that a coupon may come twice in it. */
export const complete = ({ coupons, draws, rounds }: Collection): Fraction =>
  byInclusion(coupons, 0, (j) => new Fraction(coupons - j, coupons).pow(draws * rounds));

/** The same if the coupons of a round are all different: every round then shows a random set of `draws` coupons. */
export const completeIfDifferent = ({ coupons, draws, rounds }: Collection): Fraction =>
  byInclusion(coupons, 0, (j) =>
    new Fraction(draws > coupons - j ? 0n : binomial(coupons - j, draws), binomial(coupons, draws)).pow(rounds),
  );

/** The expected number of rounds until all have come. */
export const expectedRounds = (collection: Omit<Collection, 'rounds'>): Fraction =>
  expectedBeyond({ ...collection, rounds: 0 });

/** The expected number of rounds after the first `rounds`: the sum of P(not complete after r rounds) over r from there on. */
export const expectedBeyond = ({ coupons, draws, rounds }: Collection): Fraction =>
  byInclusion(coupons, 1, (j) => {
    const missed = new Fraction(coupons - j, coupons).pow(draws);
    return missed.pow(rounds).div(missed.sub(1));
  });
