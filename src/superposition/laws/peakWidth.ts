/** How far below its highest value a logarithm must fall to be left out: e^−45 is 3·10⁻²⁰. */
const DEPTH = 45;

/**
 * How far to both sides of its mode a peak e^g reaches, as far as a sum in double precision can see it: to where the
 * concave function g has fallen by 45, found to within a tenth.
 *
 * @param g the logarithm of the peak, concave and falling without limit on both sides
 * @param mode where g is highest, or close to it
 * @returns the distance below and the distance above, both positive
 * @throws never
 * @example peakWidth((x) => -x * x, 0) // [7, 7], since 7² > 45
 */
export function peakWidth(g: (x: number) => number, mode: number): readonly [below: number, above: number] {
  const highest = g(mode);
  return [reach((distance) => highest - g(mode - distance)), reach((distance) => highest - g(mode + distance))];
}

function reach(lost: (distance: number) => number): number {
  let far = 1;
  while (lost(far) < DEPTH) far *= 2;
  while (lost(far / 2) > DEPTH) far /= 2;
  for (let step = far / 4; step > far / 20; step /= 2) if (lost(far - step) > DEPTH) far -= step;
  return far;
}
