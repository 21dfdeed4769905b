import type { Comparison } from './Comparison.ts';

/** The comparisons that a function of a claim made while it ran, as they were handed to it. */
const made: Comparison[] = [];
/** What stands behind those of which nothing was asked. */
const unread = new Set<Comparison>();
let isWatching = false;

/** From now on it is known of each comparison whether it is looked at, until `unusedComparison` is called. */
export function watchComparisons(): void {
  isWatching = true;
  if (made.length > 0) forget();
}

function forget(): void {
  made.length = 0;
  unread.clear();
}

/**
 * A comparison that was made since `watchComparisons` and had no say in an answer: it is not the answer, and nothing
 * was asked of it. JavaScript takes it for true, whatever it says, in `equals(a, b) && atMost(c, d)` as in
 * `values.every((x) => atMost(x, 1))`.
 *
 * @param answer what the function returned; looked at only where it is a truth value or one of the comparisons
 */
export function unusedComparison(answer: unknown): Comparison | undefined {
  isWatching = false;
  // Most functions make none: short, so that it is compiled into the loop that calls it.
  return made.length === 0 ? undefined : unusedBeside(answer);
}

function unusedBeside(answer: unknown): Comparison | undefined {
  if (unread.size === 0) return undefined;
  const at = made.indexOf(answer as Comparison);
  if (at === -1 && typeof answer !== 'boolean') return undefined;
  // To ask the answer is to use it.
  if (at !== -1) Reflect.get(made[at]!, 'holds');
  return unread.values().next().value;
}

const READ: ProxyHandler<Comparison> = {
  get(comparison, key) {
    unread.delete(comparison);
    return Reflect.get(comparison, key) as unknown;
  },
};

/** A comparison as it is handed to a claim: while comparisons are watched, one that tells whether it is looked at. */
export function handedOut(comparison: Comparison): Comparison {
  if (!isWatching) return comparison;
  const watched = new Proxy(comparison, READ);
  made.push(watched);
  unread.add(comparison);
  return watched;
}
