import type { KINDS, Kind } from '../kinds.ts';
import type { AnyKey, KeysByKind, TwinKeysByKind } from './KeysOfKinds.ts';
import type { Closest } from './Misspelt.ts';

/**
 * What is wrong with the keys of a claim: the sentence about each key that is to blame, in the form of a type that no
 * value of that key has. Of several faults the first is told; what `validateClaim` says when a program runs is alike.
 *
 * @template K the names of the keys
 */
export type KeyFaults<K extends string> = string extends K
  ? unknown
  : [Exclude<K, AnyKey>] extends [never]
    ? [Extract<K, Mark>] extends [never]
      ? 'variable' extends K
        ? Blame<
            'variable',
            'nothing is claimed of the variable; add its law, distributionFunction or probabilities, or sameDistributionAs, independentOf or quantile'
          >
        : Blame<
            Leading<K>,
            'the claim states nothing that can be decided; add what is claimed, such as holds, always, event or quantity'
          >
      : IsUnion<Extract<K, Mark>> extends true
        ? {
            readonly [
              P in Extract<K, Mark>
            ]: `${P} and ${Exclude<Extract<K, Mark>, P>} are two statements; make them two claims`;
          }
        : KindFaults<K, KindOf<K>>
    : { readonly [P in Exclude<K, AnyKey>]: UnknownKey<Unknown<P, AnyKey>> };

/** What is wrong with the keys of a claim of one kind. */
type KindFaults<K extends string, Q extends Kind> = [Exclude<K, KeysByKind[Q]>] extends [never]
  ? [Exclude<Facts[Q]['needed'][number], K>] extends [never]
    ? ['weight' | 'givenThat'] extends [K]
      ? Blame<'givenThat', 'givenThat and weight do not go together; draw only outcomes that meet the condition'>
      : BoundFaults<K, Q>
    : Blame<
        Extract<K, Mark>,
        `${Exclude<Facts[Q]['needed'][number], K>} is missing; a claim with ${Extract<K, Mark>} needs it`
      >
  : {
      readonly [P in Exclude<K, KeysByKind[Q]>]: P extends 'givenThat'
        ? 'draw' extends keyof Facts[Q]['keys']
          ? 'givenThat is for probability and mean; here let draw return only outcomes that satisfy it'
          : NoKey<K, P>
        : NoKey<K, P>;
    };

type NoKey<K extends string, P extends string> = `a claim with ${Extract<K, Mark>} has no key ${P}`;

type BoundFaults<K extends string, Q extends Kind> = Facts[Q]['oneOf'] extends readonly []
  ? SharedFaults<K>
  : [Extract<K, Bound<Q>>] extends [never]
    ? Blame<
        Extract<K, Mark>,
        Facts[Q]['oneOf'] extends readonly [infer Only extends string]
          ? `${Only} is missing; a claim with ${Extract<K, Mark>} needs it`
          : `a claim with ${Extract<K, Mark>} needs one of ${Listed<Facts[Q]['oneOf']>}`
      >
    : IsUnion<Extract<K, Bound<Q>>> extends true
      ? {
          readonly [
            P in Extract<K, Bound<Q>>
          ]: `a claim has one bound, not ${P} and ${Exclude<Extract<K, Bound<Q>>, P>}`;
        }
      : [keyof CompanionFaults<K, Facts[Q]['together']>] extends [never]
        ? SharedFaults<K>
        : CompanionFaults<K, Facts[Q]['together']>;

/** The keys that need another one which is missing. */
type CompanionFaults<K extends string, Together> = {
  readonly [
    P in K & keyof Together as Together[P] extends K ? never : P
  ]: `${Together[P] & string} is missing; ${P} needs it`;
};

/** What is missing of the keys that every claim has. */
type SharedFaults<K extends string> = [Exclude<keyof Needed, K>] extends [never]
  ? unknown
  : Blame<Leading<K>, { [P in keyof Needed]: P extends K ? never : `${P} is missing; ${Needed[P]}` }[keyof Needed]>;

/** The keys that every claim needs, and what each says. */
interface Needed {
  readonly title: 'it says in one sentence what is claimed';
  readonly place: 'it says where that stands in the paper';
  readonly statement: 'it is the formula, in TeX';
  readonly forAll: 'it names the parameters with their ranges, {} if there are none';
}

/** The key that is blamed for what is missing from a claim as a whole. */
type Leading<K extends string> = 'title' extends K
  ? 'title'
  : 'place' extends K
    ? 'place'
    : 'statement' extends K
      ? 'statement'
      : K;

/** What is wrong with the keys of a twin in a claim with keys K. */
export type TwinFaults<K extends string, T extends string> = string extends T
  ? unknown
  : [KindOf<K>] extends [never]
    ? unknown
    : {
        readonly [P in Exclude<T, TwinKeysByKind[KindOf<K>]>]: P extends AnyKey
          ? `a twin cannot replace ${P} in a claim with ${Extract<K, Mark>}`
          : UnknownKey<Unknown<P, TwinKeysByKind[KindOf<K>]>>;
      };

type Facts = typeof KINDS;
type Mark = Facts[Kind]['marks'][number];
type Bound<Q extends Kind> = Facts[Q]['oneOf'][number];

/** The kinds whose marks are among the keys. */
export type KindOf<K> = { [Q in Kind]: [Extract<K, Facts[Q]['marks'][number]>] extends [never] ? never : Q }[Kind];

type Blame<Key extends string, Message> = { readonly [P in Key]: Message };

/** Makes each value under an unknown key a fault, and leaves the parameters of a function and the entries of a list there without one of their own. */
// oxlint-disable-next-line typescript/no-explicit-any -- what a value under an unknown key would have to be is unknown
type UnknownKey<Message> = Message & ((...values: any[]) => unknown) & { readonly [place: number]: any };

type Unknown<Key extends string, Known extends string> = [Closest<Key, Known>] extends [never]
  ? `no claim has a key ${Key}`
  : `no claim has a key ${Key}; did you mean ${Closest<Key, Known>}?`;

type IsUnion<T, U = T> = T extends unknown ? ([U] extends [T] ? false : true) : never;

type Listed<Names extends readonly string[]> = Names extends readonly [infer Name extends string]
  ? Name
  : Names extends readonly [infer Name extends string, ...infer Others extends readonly string[]]
    ? `${Name}, ${Listed<Others>}`
    : never;
