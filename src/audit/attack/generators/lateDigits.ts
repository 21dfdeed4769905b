import type { Chooser } from '../Chooser.ts';
import { isSo, type Sign } from '../expressions.ts';
import { FALSE, type GroundTruth, type Made, TRUE } from '../Planted.ts';
import { compare, plus, type Rational, rational, rationalOfDouble, rationalText } from '../Rational.ts';

/** An exact number as a claim file writes it, and its value. */
interface Written {
  readonly text: string;
  readonly value: Rational;
}

/** A number in one of the forms that hold it exactly: bigint, Fraction, or double. */
function written(value: Rational, choose: Chooser): Written {
  const forms: string[] = [`new Fraction(${value.over}n, ${value.under}n)`];
  if (value.under === 1n) {
    forms.push(`${value.over}n`, `2n + ${value.over - 2n}n`);
    const double = Number(value.over);
    if (Number.isFinite(double) && BigInt(double) === value.over) forms.push(String(double));
  } else if ((value.under & (value.under - 1n)) === 0n && value.under < 2n ** 200n) {
    const double = Number(value.over) / Number(value.under);
    if (Number.isFinite(double) && compare(rationalOfDouble(double), value) === 0) forms.push(String(double));
  }
  return { text: choose.of(forms), value };
}

/** Two numbers that are equal, or differ only slightly: by 1 in 10¹⁷, by 10⁻³⁰, or by a unit in the last place. */
function pair(choose: Chooser): readonly [Written, Written] {
  const base = choose.of([
    rational(choose.whole(-5, 5)),
    rational(choose.whole(-999, 999), choose.whole(1, 999)),
    rational(choose.whole(-99, 99), 2n ** BigInt(choose.of([1, 10, 52, 60]))),
    rational(10n ** BigInt(choose.of([15, 16, 17, 30, 308, 400]))),
    rational(2n ** BigInt(choose.of([53, 54, 64, 1023, 1024, 3000]))),
    rational(1n, 10n ** BigInt(choose.of([5, 20, 100, 323, 400]))),
    rational(BigInt(choose.whole(1, 999)) * 2n ** 53n + 1n),
    rationalOfDouble(choose.of([0.1, 0.3, 1 / 3, 1e-7, 5e-324, Number.MAX_VALUE, 1e22, 1e23, Math.PI])),
  ]);
  const sign = BigInt(choose.of([-1, 1]));
  const difference = choose.of([
    rational(0),
    rational(0),
    rational(sign, 10n ** 17n),
    rational(sign, 10n ** 30n),
    rational(sign, 10n ** 400n),
    rational(sign),
    rational(sign * base.over, base.under * 2n ** 53n),
    rational(sign * base.over, base.under * 10n ** 17n),
  ]);
  const other = plus(base, difference);
  const [one, another] = [written(base, choose), written(other, choose)];
  return choose.chance(0.5) ? [one, another] : [another, one];
}

const COMPARISONS: readonly (readonly [word: string, sign: Sign, more: string])[] = [
  ['atMost', '<=', ''],
  ['below', '<', ''],
  ['atLeast', '>=', ''],
  ['above', '>', ''],
  ['equals', '=', ''],
  ['equals', '=', ', { ulps: 0 }'],
  ['equals', '=', ', {}'],
  ['atMostUpTo', '<=', ', { ulps: 0 }'],
  ['atMostUpTo', '<=', ', {}'],
];

interface Compared {
  readonly says: string;
  readonly text: string;
  readonly holds: boolean;
}

function comparison(choose: Chooser): Compared {
  const [left, right] = pair(choose);
  const [word, sign, more] = choose.of(COMPARISONS);
  return {
    says: `${word} of ${short(left.value)} and ${short(right.value)}`,
    text: `${word}(${left.text}, ${right.text}${more})`,
    holds: isSo(compare(left.value, right.value), sign),
  };
}

const short = (value: Rational): string => {
  const text = rationalText(value);
  return text.length <= 24 ? text : `${text.slice(0, 20)}… (${text.length} digits)`;
};

/** Some comparisons, one at each setting; usually all but at most one are true, so that a false one matters. */
function comparisons(choose: Chooser): { readonly list: readonly Compared[]; readonly truth: Made['truth'] } {
  const count = choose.of([1, 1, 3, 8]);
  const list: Compared[] = [];
  const odd = choose.chance(0.5) ? choose.whole(0, count - 1) : -1;
  while (list.length < count) {
    const one = comparison(choose);
    if (one.holds !== (list.length === odd)) list.push(one);
  }
  const groundTruths = list.map(({ holds }): GroundTruth => (holds ? TRUE : FALSE));
  return {
    list,
    truth: {
      at: ({ n }) => groundTruths[Number(n) - 1]!,
      isFalse: groundTruths.includes(FALSE),
      isNonVacuous: true,
    },
  };
}

const forAll = (list: readonly unknown[]): string => `forAll: { n: integers(1, ${list.length}) }`;
const switched = (texts: readonly string[]): string => `[${texts.map((text) => `() => ${text}`).join(', ')}][n - 1]()`;
const family = (list: readonly Compared[]): string =>
  list.length === 1 ? list[0]!.says : `${list.length} comparisons`;

/** Compared at every setting. */
export function everySetting(choose: Chooser): Made {
  const { list, truth } = comparisons(choose);
  const exhaustive = choose.chance(0.7);
  return {
    family: family(list),
    keys: [
      forAll(list),
      `holds: ({ n }) => ${switched(list.map(({ text }) => text))}`,
      ...(exhaustive ? ['exhaustive: true'] : []),
    ],
    truth,
  };
}

/** Compared in every draw, independently of what is drawn. */
export function everyDrawExactly(choose: Chooser): Made {
  const { list, truth } = comparisons(choose);
  return {
    family: family(list),
    keys: [forAll(list), 'draw: (rng) => rng()', `always: (x, { n }) => ${switched(list.map(({ text }) => text))}`],
    truth,
  };
}

/** An exact law whose value and bound differ only slightly. */
export function exactBound(choose: Chooser): Made {
  const count = choose.of([1, 1, 4]);
  const [relation, sign] = choose.of([
    ['AtLeast', '>='],
    ['AtMost', '<='],
    ['Equals', '='],
  ] as const);
  const pairs: (readonly [Written, Written])[] = [];
  const odd = choose.chance(0.5) ? choose.whole(0, count - 1) : -1;
  const holds = ([left, right]: readonly [Written, Written]): boolean => isSo(compare(left.value, right.value), sign);
  while (pairs.length < count) {
    const one = pair(choose);
    if (holds(one) !== (pairs.length === odd)) pairs.push(one);
  }
  const groundTruths = pairs.map((one) => (holds(one) ? TRUE : FALSE));
  const side = (of: 0 | 1): string => switched(pairs.map((one) => one[of].text));
  const ends = choose.chance(0.3);
  return {
    family: `value${relation}: ${short(pairs[0]![0].value)} against ${short(pairs[0]![1].value)}`,
    keys: [
      forAll(pairs),
      // An enclosure of which both ends are the number is the number.
      ends ? `value: ({ n }) => { const x = ${side(0)}; return [x, x]; }` : `value: ({ n }) => ${side(0)}`,
      `value${relation}: ({ n }) => ${side(1)}`,
      ...(choose.chance(0.6) ? ['exhaustive: true'] : []),
    ],
    truth: {
      at: ({ n }) => groundTruths[Number(n) - 1]!,
      isFalse: groundTruths.includes(FALSE),
      isNonVacuous: true,
    },
  };
}

/** A step whose constants differ only slightly, as decimals or quotients of long numbers. */
export function longConstants(choose: Chooser): Made {
  const base = rational(
    BigInt(choose.whole(1, 999_999_999)) * 10n ** 9n + BigInt(choose.whole(0, 999_999_999)),
    10n ** 18n,
  );
  const difference = rational(choose.of([-1, 0, 0, 1]), 10n ** BigInt(choose.of([17, 18, 30])));
  const other = plus(base, difference);
  const [sign] = choose.of([['<='], ['<'], ['>='], ['>'], ['='], ['!=']] as const);
  const [left, right] = choose.chance(0.5) ? [base, other] : [other, base];
  const holds = isSo(compare(left, right), sign);
  const x = choose.of(['rationals()', 'integers(-3, 3)', 'reals(0, 1)']);
  const text = choose.of([
    `x + ${decimal(left)} ${sign} ${decimal(right)} + x`,
    `x*0 + ${decimal(left)} ${sign} (${rationalText(right)})`,
    `max(x, ${decimal(left)}) - max(x, ${decimal(left)}) + (${rationalText(left)}) ${sign} ${decimal(right)}`,
  ]);
  return {
    family: `constants that differ by ${rationalText(difference)}`,
    keys: [`forAll: { x: ${x} }`, `concludes: ${JSON.stringify(text)}`],
    truth: { at: () => (holds ? TRUE : FALSE), isFalse: !holds, isNonVacuous: true, mustBeMet: true },
  };
}

/** A number whose denominator is a power of ten, in decimals. */
function decimal({ over, under }: Rational): string {
  let [top, bottom, digits] = [over, under, 0];
  while (bottom !== 1n) {
    const factor = bottom % 2n === 0n && bottom % 5n === 0n ? 1n : bottom % 2n === 0n ? 5n : 2n;
    top *= factor;
    bottom = (bottom * factor) / 10n;
    digits++;
  }
  const text = String(top < 0n ? -top : top).padStart(digits + 1, '0');
  return `${top < 0n ? '-' : ''}${text.slice(0, text.length - digits)}${digits === 0 ? '' : `.${text.slice(-digits)}`}`;
}
