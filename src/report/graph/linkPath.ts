import type { Point } from './layOut.ts';

/** The size of an arrow's head, in pixels. */
const HEAD = 7;

const text = ([x, y]: Point): string => `${Math.round(x)} ${Math.round(y)}`;

/** A smooth curve through points, as the data of a path, from the first point to the last. */
export function linkPath(points: readonly Point[]): string {
  const [first, ...others] = points;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return '';
  const turns = others.slice(0, -1).map((point, i) => {
    const next = others[i + 1] ?? last;
    const end: Point = i === others.length - 2 ? last : [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2];
    return `Q${text(point)} ${text(end)}`;
  });
  return `M${text(first)}${turns.length === 0 ? `L${text(last)}` : turns.join('')}`;
}

/** The head of an arrow at the end of that curve. */
export function headPath(points: readonly Point[]): string {
  const [before, tip] = [points.at(-2), points.at(-1)];
  if (before === undefined || tip === undefined) return '';
  const [dx, dy] = [tip[0] - before[0], tip[1] - before[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [(dx / length) * HEAD, (dy / length) * HEAD];
  const corner = (side: number): Point => [tip[0] - ux - (side * uy) / 2, tip[1] - uy + (side * ux) / 2];
  return `M${text(tip)}L${text(corner(1))}L${text(corner(-1))}z`;
}
