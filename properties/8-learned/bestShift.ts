/** Shifts s of max(0, y − s) at which a search begins; towards −∞ what is read becomes linear, and then constant. */
const SHIFTS = [-32, -16, -8, -4, -2, -1.4, -1, -0.7, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.96, 1];
const STEPS = 20;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The shift of the largest gain: the best of a grid, and then golden section between its neighbours.
 *
 * @param gain a function of the shift, which is to have no peak narrower than the grid
 * @returns the best shift that was tried, and its gain
 */
export function bestShift(gain: (shift: number) => number): { readonly shift: number; readonly gain: number } {
  const gains = SHIFTS.map(gain);
  const at = gains.indexOf(Math.max(...gains));
  let best = { shift: SHIFTS[at]!, gain: gains[at]! };
  let [lo, hi] = [SHIFTS[Math.max(0, at - 1)]!, SHIFTS[Math.min(SHIFTS.length - 1, at + 1)]!];
  for (let step = 0; step < STEPS; step++) {
    const [left, right] = [hi - GOLDEN * (hi - lo), lo + GOLDEN * (hi - lo)];
    const [gainLeft, gainRight] = [gain(left), gain(right)];
    if (gainLeft > best.gain) best = { shift: left, gain: gainLeft };
    if (gainRight > best.gain) best = { shift: right, gain: gainRight };
    if (gainLeft > gainRight) hi = right;
    else lo = left;
  }
  return best;
}
