import type * as fc from 'fast-check';
import type { Scalar } from '../Setting.ts';
import { made } from './made.ts';
import type { Range } from './Range.ts';

/** Characters of a text, at most: it stands in tokens. */
const LONGEST = 200;

/** Whether an object is an arbitrary of fast-check, of whichever copy of that package. */
export function isArbitrary(value: unknown): value is fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const { generate, canShrinkWithoutContext, shrink } = value as Partial<Record<keyof fc.Arbitrary<unknown>, unknown>>;
  return [generate, canShrinkWithoutContext, shrink].every((part) => typeof part === 'function');
}

/**
 * The values that an arbitrary of fast-check chooses. They are chosen and shrunk by the arbitrary alone; they cannot be
 * listed, so trying them proves nothing.
 *
 * A setting is recorded and replayed by its values, so each value must be one that can be written, and that the arbitrary
 * recognises as its own: that of `map` does where the inverse of the function is given, too. A value that is not is reported
 * when it is chosen.
 *
 * @example forAll: { even: fc.nat(50).map((half) => 2 * half, (even) => Number(even) / 2) }
 */
export function arbitraryRange(arbitrary: fc.Arbitrary<unknown>): Range {
  const isOwn = (value: Scalar): boolean => {
    try {
      return arbitrary.canShrinkWithoutContext(value);
    } catch {
      return false;
    }
  };
  const parse = (text: string): Scalar | undefined => readings(text).find(isOwn);
  const chosen = arbitrary.map((value) => {
    const scalar = withoutMinusZero(value);
    const problem = unwritable(scalar) ?? (parse(String(scalar)) === scalar ? undefined : unrecognised(scalar, isOwn));
    if (problem !== undefined) throw new RangeError(`fast-check chose ${problem}`);
    return scalar as Scalar;
  });
  return made({
    sampled: true,
    unlisted: true,
    describe: (name) => `${name} ∈ an arbitrary of fast-check`,
    arbitrary: () => chosen,
    near: () => chosen,
    edges: () => [],
    simpler: function* (value) {
      for (const { value: shrunk } of arbitrary.shrink(value, undefined)) {
        const simpler = withoutMinusZero(shrunk);
        if (unwritable(simpler) === undefined && parse(String(simpler)) === simpler) yield simpler as Scalar;
      }
    },
    nearest: (value) => (isOwn(value) ? value : undefined),
    all: () => undefined,
    parse,
    fact: () => '',
  });
}

/** −0 is written like 0, and would be read back as it. */
const withoutMinusZero = (value: unknown): unknown => (value === 0 ? 0 : value);

/** The values that are written as a text, numbers first. */
function readings(text: string): Scalar[] {
  const number = Number(text);
  const isNumber = Number.isFinite(number) && String(number) === text;
  const truth = { true: true, false: false }[text];
  return [...(isNumber ? [number] : []), ...(truth === undefined ? [] : [truth]), text];
}

/** What is wrong with a value that a setting cannot hold, after "fast-check chose"; undefined when nothing is. */
function unwritable(value: unknown): string | undefined {
  switch (typeof value) {
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value)
        ? undefined
        : `${value}; leave it out, as by fc.double({ noNaN: true, noDefaultInfinity: true })`;
    case 'string':
      if (value.length > LONGEST)
        return `a text of ${value.length} characters; at most ${LONGEST} can be written in a token: set maxLength`;
      return /\p{Surrogate}/u.test(value) ? 'half of a surrogate pair, which no file can hold' : undefined;
    default:
      return `${kindText(value)}; a parameter is a number, a text or a truth value: choose its parts one by one, and put them together in the claim`;
  }
}

function kindText(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'bigint' ? `the bigint ${value}` : `a value of type ${typeof value}`;
}

const unrecognised = (value: unknown, isOwn: (value: Scalar) => boolean): string =>
  isOwn(value as Scalar)
    ? `the text ${JSON.stringify(value)}, which is written like another value that it chooses; write another text`
    : `${JSON.stringify(value)} and does not recognise it as its own, so it could not be replayed; give map the inverse of its function as well, .map(f, g), or apply f in the claim`;
