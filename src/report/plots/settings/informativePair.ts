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
  const [kinds, status] = numbered(statuses);
  const pairs = cut.flatMap((x, i) => cut.slice(i + 1).map((y) => ({ x, y })));
  const judged = pairs
    .map(({ x, y }) => {
      const where = x.cells.map((cell, i) => CELLS * cell + y.cells[i]!);
      const points = distinctPoints(x.values, y.values);
      return {
        pair: [x.name, y.name] as [string, string],
        points,
        information: Math.round(1e6 * information(where, status, kinds)),
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

/** How many different points have these coordinates. */
function distinctPoints(x: readonly number[], y: readonly number[]): number {
  const [columns, column] = numbered(x);
  const [, row] = numbered(y);
  return distinct(row.map((value, i) => columns * value + column[i]!));
}

/** How many different values there are, and the number of each: 0 for the first, and so on. */
function numbered(values: readonly unknown[]): [different: number, numbers: number[]] {
  const known = new Map<unknown, number>();
  const numbers = values.map((value) => {
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  });
  return [known.size, numbers];
}

/** The mutual information of two lists, in nats. @param kinds how many values the second list has, from 0 */
function information(left: readonly number[], right: readonly number[], kinds: number): number {
  const both = left.map((value, i) => kinds * value + right[i]!);
  return entropy(left) + entropy(right) - entropy(both);
}

function entropy(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / values.length) * Math.log(count / values.length),
    0,
  );
}
