import type { AnyClaim } from './Claim.ts';
import { closest } from './closest.ts';
import { type ClaimOf, type Kind, type KindFacts, KINDS, type KindThat, SHARED } from './kinds.ts';

/** A claim together with its kind, so that a reader of one cannot forget another. */
export type Kinded = { [K in Kind]: { readonly kind: K; readonly claim: ClaimOf[K] } }[Kind];

/** A claim of one of the kinds that have a fact. */
export type KindedThat<Fact extends 'samples' | 'estimates' | 'atSettings'> = Extract<
  Kinded,
  { readonly kind: KindThat<Fact> }
>;

/** The kind that each mark belongs to. */
const MARKS: ReadonlyMap<string, Kind> = new Map(
  Object.entries(KINDS).flatMap(([kind, { marks }]) => marks.map((mark) => [mark, kind as Kind] as const)),
);

/**
 * Which kind a claim is, by the keys that it has.
 *
 * @throws TypeError when no key or keys of two kinds are there
 */
export function kindOf(claim: AnyClaim): Kinded {
  const has = (key: string): boolean => (claim as unknown as Readonly<Record<string, unknown>>)[key] !== undefined;
  const [mark, another] = [...MARKS.keys()].filter(has);
  if (mark === undefined) throw new TypeError(unmarkedText(Object.keys(claim).filter(has)));
  if (another !== undefined) {
    throw new TypeError(`has both ${mark} and ${another}; a claim makes one statement, so make it two claims`);
  }
  return { kind: MARKS.get(mark)!, claim } as Kinded;
}

/** What a claim without a mark lacks: one that is misspelt, one that its other keys go with, or any. */
function unmarkedText(keys: readonly string[]): string {
  const marks = [...MARKS.keys()];
  const kindsWith = (key: string): readonly KindFacts[] => FACTS.filter((kind) => Object.hasOwn(kind.keys, key));
  for (const key of keys) {
    const meant = kindsWith(key).length > 0 || Object.hasOwn(SHARED, key) ? undefined : closest(key, marks);
    if (meant !== undefined) return `has a key ${key}, which no kind of claim has; did you mean ${meant}?`;
  }
  for (const most of [1, 2]) {
    const telling = keys.find((key) => kindsWith(key).length === most);
    if (telling !== undefined)
      return `${anyOf(kindsWith(telling).flatMap((kind) => kind.marks))} is missing; a claim with ${telling} needs it`;
  }
  return `states nothing that can be decided; it needs exactly one of ${marks.join(', ')}`;
}

const anyOf = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`;

const FACTS: readonly KindFacts[] = Object.values(KINDS);

/** Whether a claim draws random outcomes. */
export const samples = (kinded: Kinded): kinded is KindedThat<'samples'> => KINDS[kinded.kind].samples;

/** Whether a claim draws to estimate something, and so shares out an error budget. */
export const estimates = (kinded: Kinded): kinded is KindedThat<'estimates'> => KINDS[kinded.kind].estimates;

/** Whether a claim is decided setting by setting. */
export const isAtSettings = (kinded: Kinded): kinded is KindedThat<'atSettings'> => KINDS[kinded.kind].atSettings;
