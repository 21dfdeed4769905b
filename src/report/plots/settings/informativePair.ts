import { FEWEST_POINTS, distinct } from '../axes/distinct.ts';

interface Parameter {
  readonly name: string;
  readonly values: readonly number[];
}

/** Cells along each parameter, by rank. */
const CELLS = 5;

/**
 * The two parameters over which the statuses of settings separate most clearly: the pair with the largest information
 * about the status when each parameter is cut into five ranges; of equal ones the pair that shows the most points, then
 * the first. Null when no pair shows enough points.
 *
 * @param statuses the status of each setting, in the order of the parameters' values
 */
export function informativePair(
  parameters: readonly Parameter[],
  statuses: readonly string[],
): [x: string, y: string] | null {
  const cut = parameters.map((parameter) => ({ ...parameter, cells: cells(parameter.values) }));
  const pairs = cut.flatMap((x, i) => cut.slice(i + 1).map((y) => ({ x, y })));
  const judged = pairs
    .map(({ x, y }) => {
      const where = x.cells.map((cell, i) => `${cell},${y.cells[i]}`);
      const points = distinct(x.values.map((value, i) => `${value},${y.values[i]}`));
      return {
        pair: [x.name, y.name] as [string, string],
        points,
        information: Math.round(1e6 * information(where, statuses)),
      };
    })
    .filter(({ points }) => points >= FEWEST_POINTS)
    .toSorted((a, b) => b.information - a.information || b.points - a.points);
  return judged[0]?.pair ?? null;
}

/** The range that each value falls in, ranges holding about equally many different values. */
function cells(values: readonly number[]): number[] {
  const levels = [...new Set(values)].toSorted((a, b) => a - b);
  const cell = new Map(levels.map((level, rank) => [level, Math.floor((rank * CELLS) / levels.length)]));
  return values.map((value) => cell.get(value) ?? 0);
}

/** The mutual information of two lists, in nats. */
function information(left: readonly string[], right: readonly string[]): number {
  const both = left.map((value, i) => `${value} ${right[i]}`);
  return entropy(left) + entropy(right) - entropy(both);
}

function entropy(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / values.length) * Math.log(count / values.length),
    0,
  );
}
