import type { ClaimOf, Kind } from '../kinds.ts';

/** The keys of a type that can hold something, in any member of a union. */
type KeyOf<C> = C extends unknown
  ? { [K in keyof C]-?: [Exclude<C[K], undefined>] extends [never] ? never : K }[keyof C] & string
  : never;

/** The keys that a claim of each kind may have. */
export type KeysByKind = { readonly [K in Kind]: KeyOf<ClaimOf[K]> };

/** The keys that a claim of some kind may have. */
export type AnyKey = KeysByKind[Kind];

/** The keys that the twin of a claim of each kind may have. */
export type TwinKeysByKind = { readonly [K in Kind]: KeyOf<NonNullable<ClaimOf[K]['twin']>> };
