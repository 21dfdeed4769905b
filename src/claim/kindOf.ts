import type { Always, AlwaysDrawn, AnyClaim, Growth, Law, Mean, Probability, Step } from './Claim.ts';
import type { Domain } from './ranges/Range.ts';

/** The kinds of claim, each with how it is decided. */
export const KINDS = {
  always: 'for every draw',
  holds: 'for every setting',
  probability: 'probability',
  mean: 'mean',
  computed: 'exact law',
  step: 'step of algebra',
  growth: 'growth',
} as const;

export type Kind = keyof typeof KINDS;

/** A claim together with its kind, so that a reader of one cannot forget another. */
export type Kinded =
  | { readonly kind: 'always'; readonly claim: AlwaysDrawn<Domain, unknown> }
  | { readonly kind: 'holds'; readonly claim: Always<Domain> }
  | { readonly kind: 'probability'; readonly claim: Probability<Domain, unknown> }
  | { readonly kind: 'mean'; readonly claim: Mean<Domain, unknown> }
  | { readonly kind: 'computed'; readonly claim: Law<Domain> }
  | { readonly kind: 'step'; readonly claim: Step<Domain> }
  | { readonly kind: 'growth'; readonly claim: Growth<Domain> };

/** The key that gives a kind away. */
const MARK = {
  always: 'always',
  holds: 'holds',
  event: 'probability',
  chance: 'probability',
  quantity: 'mean',
  value: 'computed',
  concludes: 'step',
  measure: 'growth',
} as const;

/**
 * Which kind a claim is, by the keys that it has.
 *
 * @throws TypeError when no key or keys of two kinds are there
 */
export function kindOf(claim: AnyClaim): Kinded {
  const has = (key: string): boolean => (claim as unknown as Readonly<Record<string, unknown>>)[key] !== undefined;
  const marks = Object.keys(MARK).filter(has) as (keyof typeof MARK)[];
  const [mark, another] = marks;
  if (mark === undefined) {
    throw new TypeError(`says nothing that can be decided; one of ${Object.keys(MARK).join(', ')} is needed`);
  }
  if (another !== undefined) throw new TypeError(`has both ${mark} and ${another}; a claim says one thing`);
  return { kind: MARK[mark], claim } as Kinded;
}
