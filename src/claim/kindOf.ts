import type { AnyClaim } from './Claim.ts';
import { type ClaimOf, type Kind, KINDS, type KindThat } from './kinds.ts';

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
  if (mark === undefined) {
    throw new TypeError(`says nothing that can be decided; one of ${[...MARKS.keys()].join(', ')} is needed`);
  }
  if (another !== undefined) throw new TypeError(`has both ${mark} and ${another}; a claim says one thing`);
  return { kind: MARKS.get(mark)!, claim } as Kinded;
}

/** Whether a claim draws random outcomes. */
export const samples = (kinded: Kinded): kinded is KindedThat<'samples'> => KINDS[kinded.kind].samples;

/** Whether a claim draws to estimate something, and so shares out an error budget. */
export const estimates = (kinded: Kinded): kinded is KindedThat<'estimates'> => KINDS[kinded.kind].estimates;

/** Whether a claim is decided setting by setting. */
export const isAtSettings = (kinded: Kinded): kinded is KindedThat<'atSettings'> => KINDS[kinded.kind].atSettings;
