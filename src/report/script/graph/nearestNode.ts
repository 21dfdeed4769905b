/** A place on the screen, in pixels. */
export type Place = readonly [x: number, y: number];

/** The direction of each arrow key. */
const WAYS: ReadonlyMap<string, Place> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

/** Pixels by which a node must lie in that direction to count. */
const FURTHER = 4;

/** The weight of sideways distance against distance in the direction. */
const BESIDE = 3;

/** The direction of a key as a step of length 1; undefined for a key that is no arrow. */
export const wayOf = (key: string): Place | undefined => WAYS.get(key);

/**
 * The node to which an arrow key moves: the nearest on that side, with sideways distance counted three times.
 *
 * @param from the centre of the current node
 * @param nodes the centres of the others
 * @returns its index; -1 if there is none on that side
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
