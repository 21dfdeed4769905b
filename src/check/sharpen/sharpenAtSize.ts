import type { SharpPoint } from '../../results/Sharpness.ts';
import { shortDecimal } from '../../numeric/shortDecimal.ts';

/** What is found of one constant. */
export type ConstantStatus = SharpPoint['printed'];

/**
 * The constants that may be asked, from the end where the claim is hardest to the end where it is easiest.
 *
 * @example constantsOf({ find: 'smallest', between: [1, 2], resolution: 0.5 }) // [1, 1.5, 2]
 * @example constantsOf({ find: 'largest', between: [1, 2], resolution: 0.5 })  // [2, 1.5, 1]
 */
export function constantsOf({
  find,
  between: [lo, hi],
  resolution,
}: {
  readonly find: 'smallest' | 'largest';
  readonly between: readonly [lo: number, hi: number];
  readonly resolution: number;
}): readonly number[] {
  const count = Math.floor((hi - lo) / resolution + 1e-6) + 1;
  // Sums of decimals are put back on the decimal that is meant: 3.1, and not 3.1000000000000005.
  const growing = Array.from({ length: count }, (_, i) => shortDecimal(lo + i * resolution, resolution));
  return find === 'smallest' ? growing : growing.reverse();
}

/**
 * Finds the last constant that is refuted and the first that is upheld, by two bisections.
 *
 * They take for granted that the claim, true for one constant, is true for all after it. So that this does not go
 * unseen where it is wrong, the ends, the printed constant, and those half-way from what was found to the ends are asked
 * besides; where an upheld one comes before a refuted one nothing is given but the two of them.
 *
 * @param constants from the end where the claim is hardest
 * @param printed the printed constant, which need not be among them
 * @param test what is found of a constant; asked at most once of each
 */
export function findSharp(
  constants: readonly number[],
  printed: number,
  test: (constant: number) => ConstantStatus,
): Pick<SharpPoint, 'refuted' | 'upheld' | 'printed' | 'disorder'> {
  const known = new Map<number, ConstantStatus>();
  const found = (constant: number): ConstantStatus => {
    const answer = known.get(constant) ?? test(constant);
    known.set(constant, answer);
    return answer;
  };
  const last = constants.length - 1;
  const at = (i: number): ConstantStatus => found(constants[i]!);
  const refuted = lastThat((i) => at(i) === 'refuted', -1, constants.length);
  const upheld = lastThat((i) => at(i) === 'refuted' || at(i) === 'undecided', refuted, constants.length) + 1;
  for (const i of [0, last, Math.floor(refuted / 2), Math.ceil((upheld + last) / 2)]) if (i >= 0 && i <= last) at(i);
  const ofPrinted = found(printed);
  const disorder = disorderOf(known, constants[0]! <= constants[last]!);
  if (disorder !== undefined) return { refuted: null, upheld: null, printed: ofPrinted, disorder };
  return {
    refuted: refuted < 0 ? null : constants[refuted]!,
    upheld: upheld <= last && at(upheld) === 'upheld' ? constants[upheld]! : null,
    printed: ofPrinted,
  };
}

/** The last place between two, both left out, up to which something is so, where it is so up to some place and no further. */
function lastThat(isSo: (i: number) => boolean, before: number, after: number): number {
  let [so, notSo] = [before, after];
  while (notSo - so > 1) {
    const middle = Math.floor((so + notSo) / 2);
    if (isSo(middle)) so = middle;
    else notSo = middle;
  }
  return so;
}

/** An upheld constant and a refuted one after it; undefined where there are none. */
function disorderOf(known: ReadonlyMap<number, ConstantStatus>, growing: boolean): SharpPoint['disorder'] {
  const asked = [...known].sort(([a], [b]) => (growing ? a - b : b - a));
  const firstUpheld = asked.findIndex(([, found]) => found === 'upheld');
  if (firstUpheld < 0) return undefined;
  const after = asked.slice(firstUpheld).find(([, found]) => found === 'refuted');
  return after === undefined ? undefined : { upheld: asked[firstUpheld]![0], refuted: after[0] };
}
