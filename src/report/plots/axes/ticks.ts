/** No axis has more labels than this. */
const MAX_LABELS = 6;

/**
 * Round values from `lo` to `hi`, about five of them.
 *
 * @param whole whether only whole numbers make sense
 * @example linearTicks(0, 1, false) // [0, 0.2, 0.4, 0.6, 0.8, 1]
 */
export function linearTicks(lo: number, hi: number, whole: boolean): number[] {
  const rough = (hi - lo) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((size) => size >= rough * 0.999) ?? rough;
  const size = whole ? Math.max(1, Math.round(step)) : step;
  if (!(size > 0) || !Number.isFinite(size)) return [];
  const first = Math.ceil(lo / size);
  return Array.from({ length: Math.max(0, Math.min(12, Math.floor(hi / size) - first + 1)) }, (_, i) =>
    Number(((first + i) * size).toPrecision(12)),
  );
}

/**
 * Powers of ten from `lo` to `hi`, thinned where they are many; with their doubles and quintuples where they are few.
 *
 * @example logarithmicTicks(1, 100) // [1, 2, 5, 10, 20, 50, 100]
 */
export function logarithmicTicks(lo: number, hi: number): number[] {
  const [first, last] = [Math.floor(Math.log10(lo)), Math.ceil(Math.log10(hi))];
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const inside = (value: number): boolean => value >= lo && value <= hi;
  const tens = powers.map((power) => Number(`1e${power}`)).filter(inside);
  if (tens.length > 3) return thinned(tens);
  const factors = tens.length === 3 ? [1, 3] : [1, 2, 5];
  const values = powers.flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`))).filter(inside);
  return values.length >= 2 ? values : linearTicks(lo, hi, false);
}

/** Powers whose exponents are multiples of a round number, few enough of them. */
function thinned(tens: readonly number[]): number[] {
  const least = tens.length / MAX_LABELS;
  const step = [1, 2, 3, 5, 10, 20, 50].find((size) => size >= least) ?? 100;
  return tens.filter((ten) => Math.round(Math.log10(ten)) % step === 0);
}
