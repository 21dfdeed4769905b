import { Fraction, type Rng } from 'refutable';

/** `pairs` of secrets on each side, of so many `bits` each. */
export interface Secrets {
  readonly pairs: number;
  readonly bits: number;
}

/** What happens in one run. */
export interface Exchange {
  /** At some moment B knows a pair of A's secrets and A knows none of B's. */
  readonly unfairToA: boolean;
  /** Messages that A receives while A knows a pair and B does not: what the model counts. */
  readonly receivedByA: number;
  /** Messages that B receives in that time: what the property is documented to be. */
  readonly receivedByB: number;
}

/**
 * Sends all messages in the order of the model, once it is known which secret of each pair the oblivious transfers have shown:
 * bit i of `shownToA` says whether it is the second one of pair i. A party knows a pair as soon as the last bit of the
 * other secret arrives.
 */
export function exchange({ pairs, bits }: Secrets, shownToA: number, shownToB: number): Exchange {
  let [knowsA, knowsB, unfairToA, receivedByA, receivedByB] = [false, false, false, 0, 0];
  for (const half of [0, 1]) {
    for (let bit = 1; bit <= bits; bit++) {
      // Nobody learns a secret before its last bit.
      if (bit < bits && knowsA && !knowsB) [receivedByA, receivedByB] = [receivedByA + pairs, receivedByB + pairs];
      if (bit < bits) continue;
      // B gets one message, then A all of its own, then B the rest.
      for (let message = 0; message < 2 * pairs; message++) {
        const toA = message > 0 && message <= pairs;
        const pair = message === 0 ? 0 : toA ? message - 1 : message - pairs;
        if (knowsA && !knowsB) {
          if (toA) receivedByA++;
          else receivedByB++;
        }
        if (toA) knowsA ||= ((shownToA >>> pair) & 1) !== half;
        else knowsB ||= ((shownToB >>> pair) & 1) !== half;
        if (knowsB && !knowsA) unfairToA = true;
        if (knowsA && knowsB) return { unfairToA, receivedByA, receivedByB };
      }
    }
  }
  throw new Error('a party is left without a pair');
}

/** A run, with random transfers. */
export function run(rng: Rng, secrets: Secrets): Exchange {
  const shown = (): number => Math.floor(rng() * 2 ** secrets.pairs);
  return exchange(secrets, shown(), shown());
}

const halfTo = (n: number): Fraction => new Fraction(1n, 2n ** BigInt(n));

/** The probability that a run is unfair to A: B's first message gives B a pair, or all of A's transfers show first secrets. */
export const unfairToA = ({ pairs }: Secrets): Fraction => halfTo(1).add(halfTo(pairs + 1));

/**
 * The expected number of messages that A receives while A knows a pair and B does not. B's first transfer must show a first
 * secret. If A's transfer m is the earliest with a second one, A receives the rest of that round; and as many rounds
 * less one of the second half, if B's transfers all show first secrets.
 */
export function expectedToA({ pairs, bits }: Secrets): Fraction {
  let sum = new Fraction(1)
    .sub(halfTo(pairs))
    .mul(halfTo(pairs - 1))
    .mul(pairs * (bits - 1));
  for (let m = 0; m < pairs; m++) sum = sum.add(halfTo(m + 1).mul(pairs - 1 - m));
  return sum.div(2);
}

/** The same for the messages that B receives: up to B's first second secret, or all of the second half but its last round's rest. */
export function expectedToB({ pairs, bits }: Secrets): Fraction {
  let sum = halfTo(pairs - 1).mul(pairs * bits);
  for (let i = 1; i < pairs; i++) sum = sum.add(halfTo(i).mul(i));
  return sum.mul(new Fraction(1).sub(halfTo(pairs))).div(2);
}
