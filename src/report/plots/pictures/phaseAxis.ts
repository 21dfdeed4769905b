import type { DrawnAxis } from '../../../results/PictureData.ts';
import { type Axis, axisFor } from '../axes/Axis.ts';

/** The edges of the cells along one axis of a phase diagram: halfway between its values, and as far beyond the ends. */
export function edgesOf({ values, logarithmic }: DrawnAxis): number[] {
  const places = logarithmic ? values.map(Math.log) : values;
  const last = places.length - 1;
  const between = places.slice(1).map((place, i) => (place + places[i]!) / 2);
  const edges = [2 * places[0]! - between[0]!, ...between, 2 * places[last]! - between[last - 1]!];
  return logarithmic ? edges.map(Math.exp) : edges;
}

/** An axis that ends where the cells end. */
export function phaseAxis(axis: DrawnAxis): Axis {
  const edges = edgesOf(axis);
  const domain = [edges[0]!, edges.at(-1)!] as const;
  const plain = axisFor(axis.values, axis.logarithmic ? 'log' : 'linear');
  return {
    ...plain,
    domain,
    ticks: plain.ticks.filter((tick) => tick >= domain[0] && tick <= domain[1]),
    within: (value) => (Number.isNaN(value) ? value : Math.min(domain[1], Math.max(domain[0], value))),
  };
}
