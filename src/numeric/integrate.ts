import { gaussKronrod } from './gaussKronrod.ts';
import type { Panel } from './gaussKronrod.ts';
import { sum } from './sum.ts';

const MAX_PANELS = 2000;

/**
 * `∫ f(x) dx` from lo to hi, by adaptive Gauss–Kronrod quadrature: the piece with the largest error is halved until
 * the errors together are small enough.
 *
 * Meant for piecewise smooth integrands, endpoint singularities that are integrable included. The error is an
 * estimate, cautious for smooth integrands, not a proof: a peak narrower than a hundredth of the range can be
 * missed altogether, so split the range there.
 *
 * @param f the integrand, finite inside (lo, hi); it is never asked at lo or hi
 * @param lo the lower limit, finite
 * @param hi the upper limit, finite
 * @param tolerance the error asked for, the larger of `absolute` (0 unless told) and `relative` (10⁻¹² unless told,
 *   at least about 2·10⁻¹⁴ to be reachable) of the value
 * @returns the value and the estimate of its error
 * @throws RangeError when a limit is not finite, f returns a value that is not finite, or 2000 pieces don't reach the
 *   tolerance
 * @see Piessens et al., "QUADPACK" (1983), routine QAG
 * @example integrate(Math.exp, 0, 1).value // e − 1 = 1.71828182845904524
 */
export function integrate(
  f: (x: number) => number,
  lo: number,
  hi: number,
  { absolute = 0, relative = 1e-12 }: { absolute?: number; relative?: number } = {},
): { value: number; error: number } {
  if (!(Number.isFinite(lo) && Number.isFinite(hi))) {
    throw new RangeError(`invalid limits of integration; not finite: [${lo}, ${hi}]`);
  }
  if (lo === hi) return { value: 0, error: 0 };
  const panels: Panel[] = [gaussKronrod(f, lo, hi)];
  for (;;) {
    const value = sum(panels.map((panel) => panel.value));
    const error = sum(panels.map((panel) => panel.error));
    const allowed = Math.max(absolute, relative * Math.abs(value));
    if (error <= allowed) return { value, error };
    const worst = panels.reduce((least, panel, i) => (panel.error > panels[least]!.error ? i : least), 0);
    const { lo: left, hi: right } = panels[worst]!;
    const middle = 0.5 * (left + right);
    if (panels.length === MAX_PANELS || middle === left || middle === right) {
      throw new RangeError(
        `invalid tolerance; not reached with ${panels.length} pieces of [${lo}, ${hi}]: error ${error} > ${allowed}`,
      );
    }
    panels.splice(worst, 1, gaussKronrod(f, left, middle), gaussKronrod(f, middle, right));
  }
}
