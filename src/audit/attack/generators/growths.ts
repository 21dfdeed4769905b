import type { Setting } from '../../../claim/Setting.ts';
import type { Chooser } from '../Chooser.ts';
import { type GroundTruth, type Made, NOTHING, TRUE } from '../Planted.ts';

/** A function of the size, and how it grows: e to the power n, n to a power, and ln n to a power. */
interface Grown {
  readonly text: string;
  readonly order: readonly [exponential: number, power: number, logarithm: number];
  readonly at: (n: number) => number;
}

const GROWN: readonly Grown[] = [
  { text: '1', order: [0, 0, 0], at: () => 1 },
  { text: 'Math.log(n)', order: [0, 0, 1], at: (n) => Math.log(n) },
  { text: 'Math.log(n) ** 2', order: [0, 0, 2], at: (n) => Math.log(n) ** 2 },
  { text: 'Math.sqrt(n)', order: [0, 0.5, 0], at: (n) => Math.sqrt(n) },
  { text: 'n ** 0.9', order: [0, 0.9, 0], at: (n) => n ** 0.9 },
  { text: 'n', order: [0, 1, 0], at: (n) => n },
  { text: 'n ** 1.05', order: [0, 1.05, 0], at: (n) => n ** 1.05 },
  { text: 'n * Math.log(n)', order: [0, 1, 1], at: (n) => n * Math.log(n) },
  { text: 'n / Math.log(n)', order: [0, 1, -1], at: (n) => n / Math.log(n) },
  { text: 'n ** 2', order: [0, 2, 0], at: (n) => n ** 2 },
  { text: '1 / n', order: [0, -1, 0], at: (n) => 1 / n },
  { text: 'Math.log(n) / n', order: [0, -1, 1], at: (n) => Math.log(n) / n },
  { text: '1 / n ** 2', order: [0, -2, 0], at: (n) => 1 / n ** 2 },
  { text: '1 / Math.log(n)', order: [0, 0, -1], at: (n) => 1 / Math.log(n) },
  { text: '2 ** n', order: [1, 0, 0], at: (n) => 2 ** n },
  { text: '2 ** n / n', order: [1, -1, 0], at: (n) => 2 ** n / n },
  { text: '2 ** -n', order: [-1, 0, 0], at: (n) => 2 ** -n },
];

/** Bounded factors, which change no order. */
const FACTORS: readonly (readonly [text: string, at: (n: number) => number])[] = [
  ['1', () => 1],
  ['3', () => 3],
  ['(1 / 50)', () => 1 / 50],
  ['(2 + Math.sin(n))', (n) => 2 + Math.sin(n)],
  ['(1 + 1 / n)', (n) => 1 + 1 / n],
  ['(1 - 1 / (n + 1))', (n) => 1 - 1 / (n + 1)],
];

type Order = 'O' | 'Omega' | 'Theta';

/** Whether one function is of the stated order of another. */
function isOf(order: Order, one: Grown, other: Grown): boolean {
  const i = [0, 1, 2].find((place) => one.order[place] !== other.order[place]);
  const apart = i === undefined ? 0 : one.order[i]! - other.order[i]!;
  return order === 'O' ? apart <= 0 : order === 'Omega' ? apart >= 0 : apart === 0;
}

/** The largest factor by which measured/law rises (O), falls (Ω) or either (Θ) from one size to a later one. */
function driftOf(order: Order, ratios: readonly number[]): number {
  let [rose, fell] = [1, 1];
  for (const [i, one] of ratios.entries()) {
    for (const later of ratios.slice(i + 1)) [rose, fell] = [Math.max(rose, later / one), Math.max(fell, one / later)];
  }
  return order === 'O' ? rose : order === 'Omega' ? fell : Math.max(rose, fell);
}

/**
 * A measured size, known exactly, against a law: of its order, or off by a logarithm, a small power or more, perhaps at
 * one setting alone. `upheld` is false if measured/law drifts over the sizes by more than is stated.
 */
export function growth(choose: Chooser): Made {
  const law = choose.of(GROWN);
  const near = GROWN.filter(
    ({ order: [exponential, power] }) => exponential === law.order[0] && Math.abs(power - law.order[1]) <= 1,
  );
  const measured = choose.chance(0.4) ? law : choose.of(near);
  const [factor, factorAt] = choose.of(FACTORS);
  const order = choose.of(['O', 'Omega', 'Theta'] as const);
  const sizes =
    law.order[0] === 0
      ? choose.of([
          [10, 20, 40, 80, 160],
          [16, 64, 256, 1024, 4096],
          [10, 100, 1000, 10_000, 100_000, 1_000_000],
          [100, 200, 300],
        ])
      : [4, 8, 16, 32, 64];
  const width = choose.of([0, 1e-6, 0.01]);
  const driftWithin = choose.of([undefined, 1, 1.05, 1.5, 3.2, 10]);
  const other = choose.chance(0.25) ? choose.of(near) : undefined;
  const count = other === undefined ? choose.of([0, 3]) : 4;
  const odd = choose.whole(1, 4);
  const without = other === undefined || choose.chance(0.6) ? undefined : choose.of(['where', 'vacuousWhen'] as const);
  const isUnlike = (k: number): boolean => other !== undefined && k === odd;
  const at = ({ k = 0 }: Setting): GroundTruth => {
    if (without !== undefined && isUnlike(Number(k))) return NOTHING;
    const size = isUnlike(Number(k)) ? other! : measured;
    const drift = driftOf(
      order,
      sizes.map((n) => (factorAt(n) * size.at(n)) / law.at(n)),
    );
    // Finitely many sizes cannot refute an order.
    return drift > (driftWithin ?? 1) * (1 + 1e-8) ? NOTHING : TRUE;
  };
  const settings = count === 0 ? [{}] : Array.from({ length: count }, (_, i) => ({ k: i + 1 }));
  const met = settings.filter(({ k = 0 }: { readonly k?: number }) => without === undefined || !isUnlike(k));
  const drifts = met.some((setting) => at(setting) === NOTHING);
  const holds = met.every(({ k = 0 }: { readonly k?: number }) => isOf(order, isUnlike(k) ? other! : measured, law));
  const size = other === undefined ? measured.text : `(k === ${odd} ? ${other.text} : ${measured.text})`;
  return {
    family: `${factor} · ${measured.text} is ${order}(${law.text})${other === undefined ? '' : `, ${other.text} at one setting${without === undefined ? '' : ' that is left out'}`}`,
    keys: [
      count === 0 ? 'forAll: {}' : `forAll: { k: integers(1, ${count}) }`,
      ...(without === undefined ? [] : [`${without}: ({ k }) => k ${without === 'where' ? '!==' : '==='} ${odd}`]),
      `sizes: [${sizes.join(', ')}]`,
      `measure: (n${count === 0 ? '' : ', { k }'}) => { const x = ${factor} * (${size}); return [x * ${1 - width}, x * ${1 + width}]; }`,
      `law: (n) => ${law.text}`,
      `order: '${order}'`,
      `slopeWithin: ${choose.of([0.05, 0.2, 1])}`,
      ...(driftWithin === undefined ? [] : [`driftWithin: ${driftWithin}`]),
    ],
    truth: { at, isFalse: drifts || !holds, isNonVacuous: true, mustBeMet: drifts },
  };
}
