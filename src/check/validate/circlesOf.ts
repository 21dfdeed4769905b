/** Claims that are looked at for a circle that is written in full. */
const NEAR = 100;
/** Claims of a circle that are written, at most. */
const WRITTEN = 10;

/** The uses of each claim, by its id. */
type Uses = ReadonlyMap<string, readonly string[]>;

/**
 * The circles that claims form by their uses, in time proportional to the number of uses.
 *
 * @returns each claim on a circle with a circle through it, in words: `a → b → a`; of a long one, the beginning
 */
export function circlesOf(uses: Uses): ReadonlyMap<string, string> {
  const circles = new Map<string, string>();
  for (const group of linkedGroups(uses)) {
    const members = new Set(group);
    for (const id of group) {
      const nextOf = (claim: string): readonly string[] => (uses.get(claim) ?? []).filter((next) => members.has(next));
      if (group.length === 1 && nextOf(id).length === 0) continue;
      circles.set(id, shortCircle(id, nextOf) ?? longCircle(id, nextOf, group.length));
    }
  }
  return circles;
}

/** The shortest circle through a claim; undefined where it is long. */
function shortCircle(start: string, nextOf: (id: string) => readonly string[]): string | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (const id of waiting) {
    if (cameFrom.size > NEAR) return undefined;
    for (const next of nextOf(id)) {
      if (next === start) {
        const way = [start];
        for (let at = id; at !== start; at = cameFrom.get(at)!) way.push(at);
        if (way.length > WRITTEN) return undefined;
        return [...way, start].reverse().join(' → ');
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      waiting.push(next);
    }
  }
  return undefined;
}

/** The first steps of a way that leads back in the end: every claim of the group leads to every other. */
function longCircle(start: string, nextOf: (id: string) => readonly string[], members: number): string {
  const second = nextOf(start)[0]!;
  return `${start} → ${second} → ${nextOf(second)[0]} → … → ${start} (${members} claims that use each other)`;
}

/** A claim on the way of the search. */
interface Step {
  readonly id: string;
  /** How many of its uses were followed. */
  followed: number;
}

/** The claims in groups in which each leads to every other: Tarjan's strongly connected components, without recursion. */
function linkedGroups(uses: Uses): readonly (readonly string[])[] {
  const groups: string[][] = [];
  const order = new Map<string, number>();
  /** The earliest claim still open to which one leads. */
  const earliest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const lower = (id: string, to: number): unknown => earliest.set(id, Math.min(earliest.get(id)!, to));
  const way: Step[] = [];
  const enter = (id: string): void => {
    order.set(id, order.size);
    earliest.set(id, order.get(id)!);
    open.push(id);
    isOpen.add(id);
    way.push({ id, followed: 0 });
  };
  for (const start of uses.keys()) {
    if (order.has(start)) continue;
    enter(start);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const next = uses.get(step.id)?.[step.followed++];
      if (next !== undefined) {
        if (!order.has(next)) enter(next);
        else if (isOpen.has(next)) lower(step.id, order.get(next)!);
        continue;
      }
      way.pop();
      const { id } = step;
      const before = way.at(-1);
      if (before !== undefined) lower(before.id, earliest.get(id)!);
      if (earliest.get(id) !== order.get(id)) continue;
      const group = open.splice(open.lastIndexOf(id));
      for (const member of group) isOpen.delete(member);
      groups.push(group);
    }
  }
  return groups;
}
