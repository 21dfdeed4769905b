import { hasLossLaw, type LawfulDesign, lossAt } from './lossAt.ts';
import type { Sizes } from './Sizes.ts';

/** Losses against m, as far as they are computed. */
export interface LossCurves {
  readonly points: Readonly<Record<LawfulDesign, ReadonlyArray<readonly [m: number, loss: number]>>>;
  /** The first m of each stretch where the better of plain and antipodal changes, with the better one from there on. */
  readonly crossings: ReadonlyArray<{ readonly m: number; readonly better: 'plain' | 'antipodal' }>;
  readonly complete: boolean;
}

/** The furthest m of a picture, and how many places it has. */
const FURTHEST = 1e6;
const PLACES = 34;

/** Losses of the last sizes, whatever m was: dragging m changes none. They depend on these sizes alone. */
const kept = { key: '', losses: new Map<string, number>() };

function lossOf(design: LawfulDesign, sizes: Sizes, m: number): number {
  const { n, k, inputs, activation, shift } = sizes;
  const key = [n, k, inputs, activation, activation === 'ReLU' ? shift : ''].join(' ');
  if (kept.key !== key) {
    kept.key = key;
    kept.losses.clear();
  }
  const place = `${design} ${m}`;
  const known = kept.losses.get(place);
  if (known !== undefined) return known;
  const loss = lossAt(design, sizes, m);
  kept.losses.set(place, loss);
  return loss;
}

/**
 * The exact losses of the designs against m, and where those of random directions and of pairs cross.
 *
 * @returns a generator that pauses after each value, and yields the curves as far as they are now and then
 */
export function* lossCurves(sizes: Sizes): Generator<LossCurves | undefined, void> {
  if (!hasLossLaw(sizes)) return;
  const designs = ['plain', 'antipodal', 'own'] as const;
  const points: Record<LawfulDesign, Array<readonly [number, number]>> = { plain: [], antipodal: [], own: [] };
  const places = placesOf(sizes);
  for (const [i, m] of places.entries()) {
    for (const design of designs) {
      points[design].push([m, lossOf(design, sizes, m)]);
      yield undefined;
    }
    if (i % 8 === 7) yield { points: copied(points), crossings: [], complete: false };
  }
  const crossings: Array<LossCurves['crossings'][number]> = [];
  const sign = (m: number): number => signOf(lossOf('plain', sizes, m), lossOf('antipodal', sizes, m));
  let before: { m: number; sign: number } | undefined;
  for (const m of places) {
    const now = sign(m);
    if (now === 0) continue;
    if (before !== undefined && before.sign !== now) {
      let [lo, hi] = [before.m, m];
      while (hi - lo > 1) {
        const middle = Math.floor((lo + hi) / 2);
        if (sign(middle) === now) hi = middle;
        else lo = middle;
        yield undefined;
      }
      crossings.push({ m: hi, better: now > 0 ? 'antipodal' : 'plain' });
    }
    before = { m, sign: now };
  }
  yield { points: copied(points), crossings, complete: true };
}

const copied = (points: LossCurves['points']): LossCurves['points'] => ({
  plain: [...points.plain],
  antipodal: [...points.antipodal],
  own: [...points.own],
});

/** 1 where plain directions lose more, −1 where less, 0 where rounding could decide. */
const signOf = (plain: number, antipodal: number): number =>
  Math.abs(plain - antipodal) <= 1e-9 * Math.max(plain, antipodal) ? 0 : Math.sign(plain - antipodal);

/** Whole numbers from 3 to beyond what is marked, evenly in their logarithm, the chosen m among them. */
function placesOf({ n, m, k }: Sizes): readonly number[] {
  const wanted = [m, 40 * k * Math.log(n), (2 * n * n) / k].filter((at) => at <= FURTHEST);
  const furthest = Math.max(100, 1.6 * Math.max(...wanted, 0));
  const even = Array.from({ length: PLACES }, (_, i) => Math.round(3 * (furthest / 3) ** (i / (PLACES - 1))));
  return [...new Set([...even, m])].toSorted((a, b) => a - b);
}
