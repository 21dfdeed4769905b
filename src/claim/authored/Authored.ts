import type { SaidParts, Shown, Twin } from '../Claim.ts';
import type { ClaimOf, Kind, KINDS, KindThat } from '../kinds.ts';
import type { AuthorDomain, Domain, Values } from '../ranges/Range.ts';
import type { Sharpen } from '../Sharpen.ts';
import type { NamesOnly } from './FormulaNames.ts';
import type { KeyDocs } from './KeyDocs.ts';
import type { KeyFaults, KindOf, TwinFaults } from './KeyFaults.ts';
import type { KeysByKind, SaidKey, TwinKeysByKind } from './KeysOfKinds.ts';

/**
 * What an author hands to `claim`: the keys of all kinds at once, so that the compiler judges each key by itself, and
 * beside each key that is wrong the sentence that says why.
 *
 * @template F the ranges
 * @template D what is drawn
 * @template K the names of the keys
 * @template T the names of the keys of the twin
 * @template Text the formulas
 */
export type Authored<
  F extends AuthorDomain,
  D,
  K extends string,
  T extends string,
  Text extends string,
> = SaidParts<F> &
  KeyDocs &
  OwnKeys<F, D> & {
    readonly [P in K]: P extends keyof KeyFaults<K> ? KeyFaults<K>[P] : unknown;
  } & {
    /** The labelled values that a counterexample shows, of an outcome and the setting or of the setting alone. */
    readonly show?: (
      outcome: IsDrawn<K> extends true ? D : Values<F>,
      setting: IsDrawn<K> extends true ? Values<F> : never,
    ) => Readonly<Record<string, Shown>>;
    /** A false variant: what it says in words, and the keys that it replaces. It must be refuted. */
    readonly twin?: Twin<Pick<OwnKeys<F, D> & SaidParts<F>, TwinKey>> & {
      readonly [P in T]: P extends keyof TwinFaults<K, T> ? TwinFaults<K, T>[P] : unknown;
    };
    /** A constant of the claim whose sharp value is looked for. */
    readonly sharpen?: Sharpen<Values<F>, Pick<OwnKeys<F, D> & SaidParts<F>, TwinKey>>;
    readonly concludes?: NamesOnly<Text, keyof F & string>;
    readonly given?: ReadonlyArray<NamesOnly<Text, keyof F & string>>;
  };

type PerKind = 'show' | 'twin' | 'sharpen';
type OwnKey<K extends Kind> = Exclude<KeysByKind[K], SaidKey | PerKind>;
type TwinKey = Exclude<TwinKeysByKind[Kind], 'claims'>;

/** Whether a claim with these keys draws something; one without a mark might. */
type IsDrawn<K extends string> = [KindOf<K>] extends [KindThat<'samples'>] ? true : false;

/** The keys that not every kind has. */
type OwnKeys<F extends AuthorDomain, D> = {
  readonly [Key in OwnKey<Kind>]?: Held<F, D, Key> | Constant<Key>;
};

type KindsWith<Key> = { [K in Kind]: Key extends OwnKey<K> ? K : never }[Kind];

/** What a key holds in the claims of the kinds that have it. */
type Held<F extends AuthorDomain, D, Key> = Exclude<
  ClaimOf<F, D>[KindsWith<Key>][Key & keyof ClaimOf<F, D>[KindsWith<Key>]],
  undefined
>;

/** What the function under a key returns, where it may be stated as a constant. */
type Constant<Key> = Key extends BoundKey
  ? Held<Domain, unknown, Key> extends (...values: never) => infer Answer
    ? Answer
    : never
  : never;

/** The keys that take a constant as well as a function of the setting. */
type BoundKey = { [K in Kind]: BoundKeyIn<(typeof KINDS)[K]['keys']> }[Kind];
type BoundKeyIn<Keys> = { [Key in keyof Keys]: Keys[Key] extends 'bound' ? Key : never }[keyof Keys];
