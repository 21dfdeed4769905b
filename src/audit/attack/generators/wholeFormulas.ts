import type { Setting } from '../../../claim/Setting.ts';
import type { Chooser } from '../Chooser.ts';
import { isSo, type Sign } from '../expressions.ts';
import { FALSE, type GroundTruth, type Made, NOTHING, TRUE } from '../Planted.ts';

/** Two ways to count the same, in bigints: as a claim file computes them, and here. */
interface Identity {
  readonly says: string;
  readonly left: string;
  readonly right: string;
  readonly value: (n: bigint) => bigint;
}

const sumOver = (n: bigint, term: (i: bigint) => bigint): bigint => {
  let sum = 0n;
  for (let i = 1n; i <= n; i++) sum += term(i);
  return sum;
};

const IDENTITIES: readonly Identity[] = [
  {
    says: 'the sum of the first n numbers',
    left: '{ let s = 0n; for (let i = 1n; i <= n; i++) s += i; return s; }',
    right: 'n * (n + 1n) / 2n',
    value: (n) => sumOver(n, (i) => i),
  },
  {
    says: 'the sum of cubes',
    left: '{ let s = 0n; for (let i = 1n; i <= n; i++) s += i ** 3n; return s; }',
    right: '(n * (n + 1n) / 2n) ** 2n',
    value: (n) => sumOver(n, (i) => i ** 3n),
  },
  {
    says: 'powers of two',
    left: '2n ** n',
    right: '1n + (2n ** n - 1n)',
    value: (n) => sumOver(n, (i) => 2n ** (i - 1n)) + 1n,
  },
  {
    says: 'factorials that telescope',
    left: '{ let [s, f] = [0n, 1n]; for (let i = 1n; i <= n; i++) { f *= i; s += i * f; } return s; }',
    right: '{ let f = 1n; for (let i = 2n; i <= n + 1n; i++) f *= i; return f - 1n; }',
    value: (n) => {
      let f = 1n;
      for (let i = 2n; i <= n + 1n; i++) f *= i;
      return f - 1n;
    },
  },
];

const COMPARED: readonly (readonly [word: string, sign: Sign])[] = [
  ['atMost', '<='],
  ['below', '<'],
  ['atLeast', '>='],
  ['above', '>'],
  ['equals', '='],
];

/**
 * Two sides that are computed in different ways and are equal, with a number added at one setting alone, which a
 * precondition may exclude or `vacuousWhen` may call vacuous; over a domain of which all settings are tried, or only
 * some.
 */
function identity(choose: Chooser): {
  readonly says: string;
  readonly keys: readonly string[];
  readonly compared: string;
  readonly truth: Made['truth'];
  readonly isSmall: boolean;
} {
  const { says, left, right, value } = choose.of(IDENTITIES);
  const [word, sign] = choose.of(COMPARED);
  const count = choose.of([12, 60, 140, 400]);
  const bad = choose.whole(1, count);
  const [usual, odd] = choose.of([
    [0, 0],
    [0, 1],
    [0, -1],
    [1, 0],
    [-1, 0],
    [1, -1],
    [-1, 1],
  ] as const);
  const without = choose.chance(0.35) ? choose.of(['where', 'vacuousWhen', 'where beyond'] as const) : undefined;
  const precondition = {
    where: `where: ({ n }) => n !== ${bad}`,
    vacuousWhen: `vacuousWhen: ({ n }) => n === ${bad}`,
    'where beyond': `where: ({ n }) => n < ${Math.max(2, bad)}`,
  };
  const isOut = (n: number): boolean =>
    without === 'where beyond' ? n >= Math.max(2, bad) : without !== undefined && n === bad;
  const at = (setting: Setting): GroundTruth => {
    const n = Number(setting['n']);
    if (isOut(n)) return NOTHING;
    const one = value(BigInt(n));
    const other = one + BigInt(n === bad ? odd : usual);
    return isSo(one < other ? -1 : one > other ? 1 : 0, sign) ? TRUE : FALSE;
  };
  const all = Array.from({ length: count }, (_, i) => at({ n: i + 1 }));
  const [body, other] = [left, right].map((side) =>
    side.startsWith('{') ? `((n) => ${side})(BigInt(n))` : `((n) => (${side}))(BigInt(n))`,
  );
  return {
    says: `${says}, ${word}${odd === usual ? '' : `, otherwise at ${bad}`}${without === undefined ? '' : `, ${without}`}`,
    keys: [`forAll: { n: integers(1, ${count}) }`, ...(without === undefined ? [] : [precondition[without]])],
    compared: `${word}(${body}, ${other} + (n === ${bad} ? ${odd}n : ${usual}n))`,
    truth: { at, isFalse: all.includes(FALSE), isNonVacuous: all.some((one) => one !== NOTHING) },
    isSmall: count <= 140,
  };
}

/** At every setting. */
export function wholeEverySetting(choose: Chooser): Made {
  const { says, keys, compared, truth, isSmall } = identity(choose);
  const asBoolean = choose.chance(0.3);
  const exhaustive = choose.chance(0.5);
  return {
    family: says,
    keys: [
      ...keys,
      `holds: ({ n }) => ${compared}${asBoolean ? '.holds' : ''}`,
      ...(exhaustive ? ['exhaustive: true'] : []),
    ],
    // An exhaustive search tries all settings, and any other search the smallest ones.
    truth: exhaustive || isSmall ? { ...truth, mustBeMet: true } : truth,
  };
}

/** In every draw; the drawn number is added on both sides. */
export function wholeEveryDraw(choose: Chooser): Made {
  const { says, keys, compared, truth } = identity(choose);
  return {
    family: `${says}, in every draw`,
    keys: [
      ...keys,
      'draw: (rng) => BigInt(Math.floor(rng() * 1000))',
      `always: (x, { n }) => { const found = ${compared}; return found; }`,
    ],
    truth,
  };
}

/** As an exact law. */
export function wholeValue(choose: Chooser): Made {
  const { says, value } = choose.of(IDENTITIES);
  const count = choose.of([5, 40, 120]);
  const bad = choose.whole(1, count);
  const [relation, sign] = choose.of([
    ['AtLeast', '>='],
    ['AtMost', '<='],
    ['Equals', '='],
  ] as const);
  const odd = choose.of([-1, 0, 1]);
  const left = IDENTITIES.find((one) => one.says === says)!.left;
  const right = IDENTITIES.find((one) => one.says === says)!.right;
  const write = (side: string): string => `((n) => ${side.startsWith('{') ? side : `(${side})`})(BigInt(n))`;
  const at = (setting: Setting): GroundTruth => {
    const n = Number(setting['n']);
    const one = value(BigInt(n));
    const other = one + BigInt(n === bad ? odd : 0);
    return isSo(one < other ? -1 : one > other ? 1 : 0, sign) ? TRUE : FALSE;
  };
  return {
    family: `${says}, value${relation}${odd === 0 ? '' : `, otherwise at ${bad}`}`,
    keys: [
      `forAll: { n: integers(1, ${count}) }`,
      `value: ({ n }) => ${write(left)}`,
      `value${relation}: ({ n }) => ${write(right)} + (n === ${bad} ? ${odd}n : 0n)`,
      ...(choose.chance(0.5) ? ['exhaustive: true'] : []),
    ],
    truth: {
      at,
      isFalse: at({ n: bad }) === FALSE,
      isNonVacuous: true,
      mustBeMet: true,
    },
  };
}
