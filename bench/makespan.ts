/**
 * How long it takes until workers that are given pieces of work in this order, each whenever it is free, have done all of it.
 *
 * @param costs what each piece takes
 * @param workers a positive integer
 */
export function makespan(costs: readonly number[], workers: number): number {
  const free = Array.from({ length: workers }, () => 0);
  for (const cost of costs) {
    const next = free.indexOf(Math.min(...free));
    free[next]! += cost;
  }
  return Math.max(...free);
}
