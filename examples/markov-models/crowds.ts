import { Fraction, type Rng } from 'refutable';

/** `runs` of the protocol, among so many `good` members besides the bad ones. */
export interface Crowd {
  readonly runs: number;
  readonly good: number;
}

/** The probability that the next member is bad, and that a good one forwards the message. */
const [BAD, FORWARDS] = [0.091, 0.8];

/** Whether a bad member sees the sender in one run: the last good member that touched the message is the sender. */
function isSeen(rng: Rng, { good }: Crowd): boolean {
  let last = 0;
  while (rng() >= BAD) {
    last = Math.floor(rng() * good);
    if (rng() >= FORWARDS) return false;
  }
  return last === 0;
}

/** Whether the sender is seen in more than one of the runs. */
export function isSeenTwice(rng: Rng, crowd: Crowd): boolean {
  let seen = 0;
  for (let i = 0; i < crowd.runs; i++) if (isSeen(rng, crowd)) seen++;
  return seen > 1;
}

/** P(seen in one run): at once, or after i forwards and then as one of the good members. */
export function seenOnce({ good }: Crowd): Fraction {
  const [bad, on] = [new Fraction(91, 1000), new Fraction(909, 1000).mul(4, 5)];
  return bad.add(bad.mul(on).div(new Fraction(1).sub(on).mul(good)));
}

/** P(seen in more than one of the runs), which are independent. */
export function seenTwice(crowd: Crowd): Fraction {
  const [seen, not] = [seenOnce(crowd), new Fraction(1).sub(seenOnce(crowd))];
  const once = seen.mul(not.pow(crowd.runs - 1)).mul(crowd.runs);
  return new Fraction(1).sub(not.pow(crowd.runs)).sub(once);
}
