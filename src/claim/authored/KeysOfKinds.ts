import type { Said } from '../Claim.ts';
import type { ClaimOf, Kind } from '../kinds.ts';
import type { Domain } from '../ranges/Range.ts';

/** The keys of a type that can hold something, in any member of a union. */
export type KeyOf<C> = C extends unknown
  ? { [K in keyof C]-?: [Exclude<C[K], undefined>] extends [never] ? never : K }[keyof C] & string
  : never;

/** The keys that a claim of each kind may have. */
export type KeysByKind = { readonly [K in Kind]: KeyOf<ClaimOf[K]> };

/** The keys that a claim of some kind may have. */
export type AnyKey = KeysByKind[Kind];

/** The keys that a claim of any kind may have. */
export type SaidKey = KeyOf<Said<Domain>>;

/** The keys that the twin of a claim of each kind may have. */
export type TwinKeysByKind = { readonly [K in Kind]: KeyOf<NonNullable<ClaimOf[K]['twin']>> };
