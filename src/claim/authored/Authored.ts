import type { SaidParts, Shown, Twin } from '../Claim.ts';
import type { Kind, KindThat } from '../kinds.ts';
import type { AuthorDomain, Values } from '../ranges/Range.ts';
import type { Sharpen } from '../Sharpen.ts';
import type { NamesOnly } from './FormulaNames.ts';
import type { KeyFaults, KindOf, TwinFaults } from './KeyFaults.ts';
import type { TwinKeysByKind } from './KeysOfKinds.ts';
import type { AuthoredKeys } from './OwnKeys.ts';

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
  AuthoredKeys<F, D> & {
    readonly [P in K]: P extends keyof KeyFaults<K> ? KeyFaults<K>[P] : unknown;
  } & {
    /** The labelled values that a counterexample shows, of an outcome and the setting or of the setting alone. */
    readonly show?: (
      outcome: IsDrawn<K> extends true ? D : Values<F>,
      setting: IsDrawn<K> extends true ? Values<F> : never,
    ) => Readonly<Record<string, Shown>>;
    /** A false variant: what it says in words, and the keys that it replaces. It must be refuted. */
    readonly twin?: Twin<Pick<AuthoredKeys<F, D> & SaidParts<F>, TwinKey>> & {
      readonly [P in T]: P extends keyof TwinFaults<K, T> ? TwinFaults<K, T>[P] : unknown;
    };
    /** A constant of the claim whose sharp value is looked for. */
    readonly sharpen?: Sharpen<Values<F>, Pick<AuthoredKeys<F, D> & SaidParts<F>, TwinKey>>;
    readonly concludes?: NamesOnly<Text, keyof F & string>;
    readonly given?: ReadonlyArray<NamesOnly<Text, keyof F & string>>;
  };

type TwinKey = Exclude<TwinKeysByKind[Kind], 'claims'>;

/** Whether a claim with these keys draws something; one without a mark might. */
type IsDrawn<K extends string> = [KindOf<K>] extends [KindThat<'samples'>] ? true : false;
