import type { Kinded } from '../../claim/kindOf.ts';
import { KINDS } from '../../claim/kinds.ts';
import type { Sharpen } from '../../claim/Sharpen.ts';
import { written } from './ClaimFault.ts';
import { didYouMean } from '../../claim/closest.ts';

/** The keys of `sharpen`; a key of its type that is forgotten here is a compile error. */
const KEYS = {
  constant: 'text',
  printed: 'a number',
  find: 'text',
  between: 'a list',
  resolution: 'a number',
  along: 'text',
  sizes: 'a list',
  at: 'a function',
  with: 'a function',
  limit: 'an object',
} as const satisfies Record<keyof Sharpen<unknown, unknown>, string>;

const OPTIONAL: ReadonlySet<string> = new Set(['with', 'limit']);

/** Constants between the ends of the range, at most. */
const MAX_CONSTANTS = 100_000;

/** What is wrong with the constant that a claim names, in one sentence; undefined when nothing is. */
export function sharpenProblem({ kind, claim }: Kinded): string | undefined {
  const said: unknown = 'sharpen' in claim ? claim.sharpen : undefined;
  if (said === undefined) return undefined;
  if (!KINDS[kind].sharpens) {
    const kinds = Object.entries(KINDS).flatMap(([name, { sharpens }]) => (sharpens ? [name] : []));
    return `a claim of this kind (${kind}) has no key sharpen; the kinds that have it are ${kinds.join(', ')}`;
  }
  if (typeof said !== 'object' || said === null) return `sharpen is ${written(said)}; it must be { constant, ... }`;
  const given = said as Readonly<Record<string, unknown>>;
  return shapeProblem(given) ?? rangeProblem(said as Sharpen<unknown, unknown>);
}

function shapeProblem(given: Readonly<Record<string, unknown>>): string | undefined {
  const stray = Object.keys(given).find((key) => !Object.hasOwn(KEYS, key));
  if (stray !== undefined) {
    const keys = Object.keys(KEYS);
    return `sharpen has no key ${stray}${didYouMean(stray, keys) || `; its keys are ${keys.join(', ')}`}`;
  }
  for (const [key, wanted] of Object.entries(KEYS)) {
    const value = given[key];
    if (value === undefined && OPTIONAL.has(key)) continue;
    if (value === undefined) return `sharpen.${key} is missing; it must be ${wanted}`;
    if (!is(wanted, value)) return `sharpen.${key} is ${written(value)}; it must be ${wanted}`;
  }
  return undefined;
}

function is(wanted: (typeof KEYS)[keyof typeof KEYS], value: unknown): boolean {
  switch (wanted) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
    case 'a number':
      return Number.isFinite(value);
    case 'a list':
      return Array.isArray(value);
    case 'a function':
      return typeof value === 'function';
    case 'an object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}

function rangeProblem({ find, between, resolution, sizes, limit }: Sharpen<unknown, unknown>): string | undefined {
  if (find !== 'smallest' && find !== 'largest') {
    return `sharpen.find is ${written(find)}; it must be "smallest" or "largest"`;
  }
  const [lo, hi] = between;
  if (!(between.length === 2 && Number.isFinite(lo) && Number.isFinite(hi) && lo < hi)) {
    return `sharpen.between is [${between.join(', ')}]; it must be [lo, hi] with lo < hi`;
  }
  if (!(resolution > 0)) return `sharpen.resolution is ${resolution}; it must be positive`;
  if (!(hi - lo >= resolution * 0.999)) {
    return `sharpen.resolution is ${resolution}, more than there is between ${lo} and ${hi}`;
  }
  if (lo + resolution === lo || hi - resolution === hi) {
    return `sharpen.resolution is ${resolution}, finer than floating-point numbers are between ${lo} and ${hi}`;
  }
  if ((hi - lo) / resolution > MAX_CONSTANTS) {
    return `sharpen.resolution is ${resolution}; more than ${MAX_CONSTANTS} constants between ${lo} and ${hi} are too many`;
  }
  const isGrowing = (list: readonly unknown[]): boolean =>
    list.length > 0 &&
    list.every((size, i) => Number.isFinite(size) && (i === 0 || Number(size) > Number(list[i - 1])));
  if (!isGrowing(sizes)) return 'sharpen.sizes must be increasing numbers, at least one';
  if (limit !== undefined && !(Number.isFinite(limit.value) && typeof limit.why === 'string')) {
    return 'sharpen.limit must be { value, why }, a number and the reason in words';
  }
  return undefined;
}
