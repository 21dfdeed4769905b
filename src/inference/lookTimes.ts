/** Looks for each doubling of the draws, once there are twice as many. */
const LOOKS_PER_DOUBLING = 64;

/**
 * After how many draws a test looks at its evidence: after every one up to 128, then 64 times for each doubling, which
 * is each time that there are 0.8 % to 1.6 % more.
 *
 * Any choice of times is valid, since Ville's inequality covers all times at once; this one costs less than 1 % more
 * draws on average than looking always, and takes 1165 looks for 10⁷ draws. It depends on nothing but `most`, and on
 * that only at its end, so that a run is repeatable and a longer one looks at the same times first.
 *
 * @param most the largest number of draws that is allowed, a positive integer; it is looked at in any case
 * @returns the times, growing, ending with `most`
 * @throws RangeError when `most` is not a positive integer
 * @example lookTimes(1001).slice(-3) // [992, 1000, 1001]
 */
export function lookTimes(most: number): number[] {
  if (!(Number.isSafeInteger(most) && most > 0)) {
    throw new RangeError(`invalid number of draws; not a positive integer: ${most}`);
  }
  const times: number[] = [];
  let step = 1;
  for (let time = 1; time < most; time += step) {
    if (time >= 2 * LOOKS_PER_DOUBLING * step) step *= 2;
    times.push(time);
  }
  return [...times, most];
}
