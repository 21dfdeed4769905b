import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleResults } from '../../src/check/assembleResults.ts';
import { checkClaim } from '../../src/check/checkClaim.ts';
import { crossCheck } from '../../src/check/validate/crossCheck.ts';
import { faultyResult } from '../../src/check/faultyResult.ts';
import { nameClaims } from '../../src/check/validate/nameClaims.ts';
import { choices } from '../../src/claim/ranges/choices.ts';
import type { ClaimResult } from '../../src/results/ClaimResult.ts';
import { integers } from '../../src/claim/ranges/integers.ts';
import { isMade } from '../../src/claim/ranges/made.ts';
import { rationals } from '../../src/claim/ranges/rationals.ts';
import { readings } from '../../src/claim/readings.ts';
import { reals } from '../../src/claim/ranges/reals.ts';
import { claimEntry } from '../../src/run/ClaimEntry.ts';
import { fileFault } from '../../src/run/sandbox/fileFault.ts';
import { parseResults } from '../../src/results/parseResults.ts';
import { reportHtml } from '../../src/report/reportHtml.ts';
import { sampleAssets } from '../../src/report/tests/sampleAssets.ts';
import { resultsJson } from '../../src/results/resultsJson.ts';
import { terminalSummary } from '../../src/report/terminal/terminalSummary.ts';
import { FUZZ_TIMEOUT, fuzzed } from './fuzzed.ts';

const FILE = 'any.claim.ts';
const throws = (): never => {
  throw new RangeError('never');
};

/** Stands for a value that fast-check itself could not carry, until the file is made of what was generated. */
class Hostile {
  readonly make: () => unknown;
  constructor(make: () => unknown) {
    this.make = make;
  }
}

/** A file with one reading of that id. */
class Readings {
  readonly id: string;
  readonly said: unknown;
  constructor(id: string, said: unknown) {
    this.id = id;
    this.said = said;
  }
}

const HOSTILE: readonly Hostile[] = [
  () => new Proxy({}, { get: throws }),
  () => new Proxy({}, { ownKeys: throws, getOwnPropertyDescriptor: throws, has: throws }),
  () => new Proxy(() => 1, { apply: throws }),
  () => {
    const circle: { again?: unknown } = {};
    circle.again = circle;
    return circle;
  },
  () => Object.defineProperty({}, 'holds', { get: throws, enumerable: true }),
  () => ({ toString: throws, valueOf: throws, toJSON: throws }),
  () => Object.create(null) as unknown,
  () => 'x'.repeat(100_000),
  () => '\uD800',
  () => Symbol('s'),
  () => Map,
  () => Object.fromEntries([['t', 'hen'].join('')].map((key) => [key, throws])),
  () => Promise.resolve(1),
  () => new Date(Number.NaN),
  () => JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 1}') as unknown,
].map((make) => new Hostile(make));

/** What was generated, with the hostile values in it. Ranges stay what they are: a copy of one is refused. */
function made(value: unknown): unknown {
  if (value instanceof Hostile) return value.make();
  if (isMade(value)) return value;
  if (value instanceof Readings) return readings({ [value.id]: made(value.said) as never });
  if (Array.isArray(value)) return value.map(made);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copy = {};
  for (const key of Reflect.ownKeys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key)!;
    Object.defineProperty(copy, key, { ...property, value: made(property.value) });
  }
  return copy;
}

/** Values that no key of a claim expects. */
const wild: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withTypedArray: true,
    withNullPrototype: true,
    maxDepth: 2,
  }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...HOSTILE),
);

const answer = fc.oneof(
  fc.constantFrom<unknown>(true, false, 0, 0.3, 0.5, 1, 2, [0, 1], 'a', { holds: true }),
  fc.double(),
  wild,
);
/** Functions as they should be, for one kind or another. */
const good = fc.constantFrom<(...given: never[]) => unknown>(
  (rng: () => number) => rng(),
  (x: number) => x < 0.5,
  () => true,
  () => 0.4,
  (size: number) => [size, size],
  () => [0, 1],
);
const func = fc.oneof(
  { weight: 12, arbitrary: good },
  answer.map((value) => () => made(value)),
  fc.constantFrom<(...given: never[]) => unknown>(
    throws,
    (rng: () => number) => rng(),
    (x: unknown) => x,
    (x: number) => x < 0.5,
    () => 0.4,
  ),
);
const range = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom<unknown>(
      integers(1, 4),
      reals(0, 1, { steps: 4 }),
      rationals({ height: 3 }),
      choices('a', 'b'),
    ),
  },
  fc.constantFrom<unknown>(integers(4, 1), integers(1, 'nothing'), integers(1, throws)),
  wild,
);
const name = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom('n', 'm', 'x') },
  fc.constantFrom('__proto__', 'constructor', 'toString', ''),
  fc.string({ maxLength: 3 }),
);
const domain = fc.dictionary(name, range, { maxKeys: 2, noNullPrototype: true });
const words = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom('n > 0', String.raw`\frac12`, 'A title') },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(String.raw`\frac{`, '$', '<script>', ''),
);

/** The keys of each kind of claim, with what they hold when all is well or nearly so. */
const KINDS: readonly Readonly<Record<string, fc.Arbitrary<unknown>>>[] = [
  { draw: func, always: func, show: func },
  { holds: func, show: func, exhaustive: fc.constantFrom(true, undefined) },
  { draw: func, event: func, probabilityAtLeast: func, margin: func },
  { draw: func, chance: func, probabilityAtMost: func },
  { draw: func, event: func, probabilityEquals: func, within: func },
  { draw: func, quantity: func, range: func, meanAtLeast: func },
  { draw: func, quantity: func, range: func, meanEquals: func, within: func },
  { value: func, valueAtMost: func },
  { given: fc.array(words, { maxLength: 2 }), concludes: words },
  {
    sizes: fc.array(fc.double(), { maxLength: 4 }),
    measure: func,
    law: func,
    order: fc.constantFrom('O', 'Omega', 'Theta', 'o'),
    slopeWithin: fc.double(),
  },
];
const BESIDES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  where: func,
  vacuousWhen: func,
  alsoAt: fc.array(fc.dictionary(name, fc.oneof(fc.integer(), wild), { noNullPrototype: true }), { maxLength: 2 }),
  uses: fc.array(words, { maxLength: 2 }),
  repairs: words,
  expect: fc.constantFrom('upheld', 'refuted', 'certain'),
  note: words,
  over: words,
  literature: fc.array(wild, { maxLength: 1 }),
  twin: fc.record({ claims: words, event: func, holds: func }, { requiredKeys: [] }),
  sharpen: wild,
  misspelt: wild,
};

/** A key whose value is mostly what it should be. */
const mostly = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: value }, wild);
const all = (values: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, mostly(value)])), {
    noNullPrototype: true,
  });
const claimLike = fc
  .tuple(
    all({ title: words, place: words, statement: words, forAll: domain }),
    fc.constantFrom(...KINDS).chain((keys) => all(keys)),
    fc
      .subarray(Object.keys(BESIDES), { maxLength: 2 })
      .chain((keys) => all(Object.fromEntries(keys.map((key) => [key, BESIDES[key]!])))),
  )
  .map((parts): object => Object.assign({}, ...parts));
const exported = fc.oneof(
  { weight: 8, arbitrary: claimLike },
  fc
    .tuple(fc.constantFrom('any', 'any-1', '__proto__', 'other'), claimLike)
    .map(([id, said]) => new Readings(id, said)),
  wild,
);

/** Does what a worker does with a file. */
async function checked(value: unknown): Promise<readonly ClaimResult[]> {
  try {
    const claims = nameClaims(FILE, value);
    const cards = structuredClone(claims.map((claim) => claimEntry(claim)));
    crossCheck(cards.map(({ id, uses }) => ({ id, file: FILE, claim: { uses } })));
    return await Promise.all(claims.map((claim) => checkClaim(claim, { seed: 's', effort: 'quick' })));
  } catch (error) {
    const fault = fileFault(error, FILE, '/properties');
    return [faultyResult('any', FILE, fault)];
  }
}

describe('a file that exports anything', () => {
  test(
    'has results that a thread can send, a file can hold and a report can show',
    { timeout: FUZZ_TIMEOUT },
    async () => {
      const verdicts = new Set<string>();
      await fc.assert(
        fc.asyncProperty(exported, async (generated) => {
          const claims = structuredClone(await checked(made(generated)));
          for (const { verdict, sentence } of claims) {
            verdicts.add(verdict);
            expect(sentence).toMatch(/^(Proved|Upheld|Refuted|Undecided|Vacuous|Faulty)\b/u);
          }
          const paper = { title: 'Any', author: 'Nobody', year: 0, seed: 's', about: '', sections: [] };
          const asked = claims.map(({ id }) => id);
          const results = assembleResults({ paper, claims, asked, seed: 's', effort: 'quick', complete: true });
          const text = resultsJson(results);
          expect(resultsJson(parseResults(text))).toBe(text);
          expect(reportHtml(results, sampleAssets)).not.toContain('<script>"');
          terminalSummary(results, { colour: true, width: 80 });
        }),
        fuzzed(250),
      );
      // Otherwise what is generated is too wild to reach the engine.
      expect(verdicts.size).toBeGreaterThan(3);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );
});
