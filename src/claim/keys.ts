import { type Holds, type Kind, type KindFacts, KINDS, SHARED } from './kinds.ts';

const FACTS: readonly KindFacts[] = Object.values(KINDS);

/** What each key of a claim of some kind holds, the shared keys first. */
export const keysOf = (kind: Kind): Readonly<Record<string, Holds>> => ({ ...SHARED, ...KINDS[kind].keys });

/** Groups of keys of which a claim has one: its marks, where there are several, and its bounds. */
export const EXCLUSIVE: ReadonlyArray<readonly string[]> = FACTS.flatMap(({ marks, oneOf }) => [marks, oneOf]).filter(
  (group, at, all) => group.length > 1 && all.findIndex((other) => String(other) === String(group)) === at,
);

/** The keys that hold the bound and nothing of what is measured. */
export const BOUNDS: ReadonlySet<string> = new Set(FACTS.flatMap(({ oneOf }) => oneOf));

/** The keys that state what is claimed, which mutation changes. What only limits, describes or shows it is not among them. */
export const MUTATED: ReadonlySet<string> = new Set(FACTS.flatMap(({ mutated }) => mutated));

/** The keys among them that return true or false. */
export const TRUTHS: ReadonlySet<string> = new Set(FACTS.flatMap(({ truths }) => truths));

/** Whether what a key holds is code of the claim, which may throw or never return. */
const isCode = (holds: Holds): boolean => holds !== 'text' && holds !== 'list' && holds !== 'other';

/** Whether a key holds a function. */
export const isFunction = (holds: Holds | undefined): boolean =>
  holds !== undefined && holds !== 'code' && isCode(holds);

/** The keys under which code of a claim may run. */
export const CODE: readonly string[] = [
  ...new Set(
    [SHARED, ...FACTS.map(({ keys }) => keys)].flatMap((keys: Readonly<Record<string, Holds>>) =>
      Object.keys(keys).filter((key) => isCode(keys[key]!)),
    ),
  ),
];
