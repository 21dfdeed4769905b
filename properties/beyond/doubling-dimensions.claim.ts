import { claim, integers, readings, picture } from 'refutable';
import { sphereSumTail } from 'refutable/superposition';

const place = 'After Theorem 2';

interface Sizes {
  readonly m: number;
  readonly k: number;
}

/** The largest number n of features, not rounded to an integer, at which the expected number of wrong answers is ½, with k present. */
function stored(m: number, k: number): number {
  const presentWrong = k === 1 ? 0 : k * sphereSumTail(k - 1, m, 1 / 2);
  return k + (1 / 2 - presentWrong) / sphereSumTail(k, m, 1 / 2);
}

/** ln n*(2m)/ln n*(m), with the error of the tail of sums. */
function exponent({ m, k }: Sizes): readonly [number, number] {
  const ratio = Math.log(stored(2 * m, k)) / Math.log(stored(m, k));
  return [ratio * (1 - 1e-9), ratio * (1 + 1e-9)];
}

const sizes = { k: integers(1, 10), m: integers(({ k }) => 25 * k, 2000, { scale: 'logarithmic' }) };

const exponents = picture<Sizes>({
  title: 'The power to which doubling m raises n',
  at: { k: 3 },
  along: 'm',
  values: [75, 100, 150, 200, 300, 400, 600, 800, 1200, 1600, 2400],
  logarithmic: true,
  y: 'ln n(2m)/ln n(m)',
  curves: { 'k = 1': ({ m }) => exponent({ m, k: 1 }), 'k = 3': exponent, square: () => 2 },
});

const statement = String.raw`n^*(m)=\max\Big\{n:E\,|\{i:x''_i\ne x_i\}|\le\tfrac12\Big\}`;

export default readings({
  'doubling-dimensions': claim({
    title: 'At fixed k, doubling m at least squares the number of features, as m = (4c′²/ε²) k ln n implies',
    place,
    statement: String.raw`n^*(2m)\ge n^*(m)^2,\qquad ${statement}`,
    over: 'W and x',
    uses: ['solve-m-theorem-2'],
    forAll: sizes,
    value: exponent,
    valueAtLeast: () => 2,
    expect: 'refuted',
    picture: exponents,
    note: 'Computed exactly for random directions and a threshold at $\\frac12$. The sum of $k$ dot products exceeds $\\frac12$ with probability about $e^{-mI}/\\sqrt m$, up to a constant, so that $n^*$ is about $\\sqrt m\\,e^{mI}$: doubling $m$ squares the power of $e$, but $\\sqrt m$ becomes $\\sqrt{2m}$ and not $m$.',
  }),
  'doubling-dimensions-repaired': claim({
    title: 'At fixed k ≤ 10, doubling m ≥ 25k raises the number of features to at least the power 1.75',
    place,
    statement: String.raw`n^*(2m)\ge n^*(m)^{7/4}\qquad(k\le10,\ 25k\le m\le2000)`,
    over: 'W and x',
    forAll: sizes,
    value: exponent,
    valueAtLeast: () => 7 / 4,
    repairs: 'doubling-dimensions',
    expect: 'upheld',
    note: 'The power tends to 2 from below: at $k=1$ it is 1.83 from 25 to 50 dimensions and 1.97 from 400 to 800. So each further dimension multiplies $n$, whereas $k$ only doubles when $m$ does.',
    twin: { claims: 'To at least the power 1.9', valueAtLeast: () => 1.9 },
  }),
  'doubling-dimensions-square': claim({
    title: 'At fixed k ≤ 10, doubling m ≥ 25k never raises the number of features to more than its square',
    place,
    statement: String.raw`n^*(2m)\le n^*(m)^2\qquad(k\le10,\ 25k\le m\le2000)`,
    over: 'W and x',
    forAll: sizes,
    value: exponent,
    valueAtMost: () => 2,
    expect: 'upheld',
    twin: { claims: 'Never to more than the power 1.9', valueAtMost: () => 1.9 },
  }),
});
