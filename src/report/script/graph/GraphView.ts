/** Along which arrows a node in focus is followed: to what it rests on, to what rests on it, or both. */
export type Way = 'both' | 'below' | 'above';

/** How a reader follows the argument from a node. */
export interface GraphView {
  readonly way: Way;
  /** Steps at most; Infinity for all. */
  readonly depth: number;
}

const WAYS: ReadonlySet<string> = new Set(['both', 'below', 'above']);
const DEEPEST = 3;

/**
 * A view as the query of an address; empty for the usual one, a step in both directions.
 *
 * @example viewQuery({ way: 'below', depth: Infinity }) // 'way=below&depth=all'
 */
export function viewQuery({ way, depth }: GraphView): string {
  const query = new URLSearchParams();
  if (way !== 'both') query.set('way', way);
  if (depth !== 1) query.set('depth', depth === Infinity ? 'all' : String(depth));
  return query.toString();
}

/** The reverse of `viewQuery`; what the query does not name, or names wrongly, is as usual. */
export function viewOf(query: URLSearchParams): GraphView {
  const [way, depth] = [query.get('way') ?? '', query.get('depth') ?? ''];
  const steps = depth === 'all' ? Infinity : Number(depth);
  return {
    way: WAYS.has(way) ? (way as Way) : 'both',
    depth: steps === Infinity || (Number.isInteger(steps) && steps >= 1 && steps <= DEEPEST) ? steps : 1,
  };
}

/**
 * The nodes that are reached from one, itself included, and the links on the way, by their places in the list.
 *
 * @param links each from a step to what rests on it
 */
export function reached(
  node: string,
  links: readonly (readonly [from: string, to: string])[],
  { way, depth }: GraphView,
): { readonly nodes: ReadonlySet<string>; readonly links: ReadonlySet<number> } {
  const nodes = new Set([node]);
  const passed = new Set<number>();
  for (const direction of way === 'both' ? (['below', 'above'] as const) : [way]) {
    const seen = new Set([node]);
    let edge = [node];
    for (let step = 0; step < depth && edge.length > 0; step++) {
      const next: string[] = [];
      for (const [i, [from, to]] of links.entries()) {
        const [near, far] = direction === 'below' ? [to, from] : [from, to];
        if (!edge.includes(near)) continue;
        passed.add(i);
        if (seen.has(far)) continue;
        seen.add(far);
        next.push(far);
      }
      edge = next;
    }
    for (const each of seen) nodes.add(each);
  }
  return { nodes, links: passed };
}
