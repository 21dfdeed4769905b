/** A place on the screen, in pixels. */
export type Place = readonly [x: number, y: number];

/** The way in which each arrow key goes. */
const WAYS: ReadonlyMap<string, Place> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

/** Pixels that a node must lie further on, to be on that side at all. */
const FURTHER = 4;

/** How many pixels along the way one pixel beside it counts for. */
const BESIDE = 3;

/** The way in which a key goes, as a step of length 1; undefined for a key that is no arrow. */
export const wayOf = (key: string): Place | undefined => WAYS.get(key);

/**
 * Which of some nodes an arrow key goes to: the nearest on that side, where lying beside the way counts three times.
 *
 * @param from the middle of the node that is left
 * @param nodes the middles of the others
 * @returns its index; -1 where none lies on that side
 */
export function nearestNode([x, y]: Place, [dx, dy]: Place, nodes: readonly Place[]): number {
  let nearest = -1;
  let least = Infinity;
  for (const [i, [ox, oy]] of nodes.entries()) {
    const along = (ox - x) * dx + (oy - y) * dy;
    const beside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
    const distance = along + BESIDE * beside;
    if (along < FURTHER || distance >= least) continue;
    nearest = i;
    least = distance;
  }
  return nearest;
}
