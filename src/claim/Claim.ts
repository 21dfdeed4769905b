import type { Rng } from '../random/Rng.ts';
import { noteClaimPlace } from './claimPlace.ts';
import type { Authored } from './authored/Authored.ts';
import type { Comparison } from './Comparison.ts';
import type { AnyPicture, Picture } from './Picture.ts';
import type { Quantity } from './exact/Quantity.ts';
import { arbitraryRange, isArbitrary } from './ranges/arbitraryRange.ts';
import type { AuthorDomain, Domain, Values } from './ranges/Range.ts';
import type { Sharpen } from './Sharpen.ts';
import type { Verdict } from './Verdict.ts';

/** A reference that a claim stands beside. */
export interface Literature {
  /** Author, title, year. */
  readonly reference: string;
  /** What it says of this claim, with its constant. */
  readonly says: string;
  /** How it was looked up: in the text, in the abstract only, or not at all. */
  readonly checked: 'text' | 'abstract' | 'recalled';
}

/** A number, exact or not, or an enclosure `[lo, hi]` of one. An end that is ±∞ is open there. */
export type Computed = Quantity | readonly [lo: Quantity, hi: Quantity];

/** A labelled value of a draw that a counterexample shows: a number, a vector, or rows of a matrix. */
export type Shown = number | string | ArrayLike<number> | ReadonlyArray<ArrayLike<number>>;

/** A picture over the claim's own parameters, or over its own. */
type Pictured<P> = Picture<P> | AnyPicture;

/** What every claim says, whatever its kind. */
export type Said<F extends AuthorDomain> = SaidParts<F> &
  Required<Pick<SaidParts<F>, 'forAll' | 'title' | 'place' | 'statement'>>;

/** The parts of what every claim says. */
export interface SaidParts<F extends AuthorDomain> {
  /** The parameters, each with its range or an arbitrary of fast-check, in the order of the quantifiers. */
  readonly forAll?: F;
  /** One sentence that says what is claimed. */
  readonly title?: string;
  /** Where it stands: `Lemma 1`, `Proof of Lemma 3`, `Antipodal Pairs`. */
  readonly place?: string;
  /** The formula, in TeX. */
  readonly statement?: string;
  /** What the value is that the claim speaks of, to begin its sentence: `the least m`. Without it the sentence says `computed 29`. */
  readonly subject?: string;
  /** The printed words that the claim states, as they stand in the paper; they are shown in the errata. */
  readonly quote?: string;
  /** What the probability or the mean ranges over, in words: `W`, `x given W`, `W and x`. */
  readonly over?: string;
  /** A precondition; settings that do not meet it are not in the domain. */
  readonly where?: (setting: Values<F>) => boolean;
  /** Settings at which the claim is trivially true (a bound ≥ 1, δ ≥ 1); they are counted and left out. */
  readonly vacuousWhen?: (setting: Values<F>) => boolean;
  /** Settings that must be tried whatever else is. */
  readonly alsoAt?: ReadonlyArray<Values<F>>;
  /**
   * Sizes that its readers will ask about, such as `{ n: 20, m: 5 }`: what holds there is computed besides the verdict, and
   * shown in the errata. They take the place of those of `paper.ts`; a parameter that neither names has the value of the
   * setting that the verdict rests on. They may lie beyond the ranges where the claim is meant there and can be computed.
   */
  readonly showAt?: Partial<Values<F>>;
  /** Ids of the steps and lemmas that this rests on. */
  readonly uses?: readonly string[];
  /** The id of the refuted claim that this one corrects. */
  readonly repairs?: string;
  /** The verdict that its author expects; left out by a new conjecture. */
  readonly expect?: Verdict;
  /** Why it is so, or how the reading was chosen, with TeX between dollar signs. */
  readonly note?: string;
  readonly literature?: readonly Literature[];
  /** A picture of what is claimed, or several. */
  readonly picture?: Pictured<Values<F>> | ReadonlyArray<Pictured<Values<F>>>;
}

/** What a claim that looks at random outcomes says besides. What each key of a kind means stands in `authored/KeyDocs.ts`. */
interface Samples<F extends AuthorDomain, D> extends Said<F> {
  readonly draw: (rng: Rng, setting: Values<F>) => D;
  /** The labelled values that a counterexample shows. */
  readonly show?: (outcome: D, setting: Values<F>) => Readonly<Record<string, Shown>>;
}

/** For every draw: one failing draw refutes. */
export interface AlwaysDrawn<F extends AuthorDomain, D> extends Samples<F, D> {
  readonly always: (outcome: D, setting: Values<F>) => boolean | Comparison;
  /** A false variant: what it changes, and the keys that replace those of the claim. It must be refuted. */
  readonly twin?: Twin<AlwaysDrawnKeys<F, D>>;
  /** A constant of the claim whose sharp value is looked for. */
  readonly sharpen?: Sharpen<Values<F>, AlwaysDrawnKeys<F, D>>;
}

/** What a twin or another constant may replace. */
type AlwaysDrawnKeys<F extends AuthorDomain, D> = Pick<AlwaysDrawn<F, D>, 'draw' | 'always' | 'vacuousWhen'>;
type AlwaysKeys<F extends AuthorDomain> = Pick<Always<F>, 'holds' | 'vacuousWhen'>;

/** For every setting: exact, nothing is drawn. */
export interface Always<F extends AuthorDomain> extends Said<F> {
  readonly draw?: never;
  readonly holds: (setting: Values<F>) => boolean | Comparison;
  readonly show?: (setting: Values<F>) => Readonly<Record<string, Shown>>;
  readonly exhaustive?: true;
  readonly twin?: Twin<AlwaysKeys<F>>;
  readonly sharpen?: Sharpen<Values<F>, AlwaysKeys<F>>;
}

/** One of some keys, and none of the others. */
type OneOf<Keys, Names extends keyof Keys> = {
  [Name in Names]: Pick<Keys, Name> & { readonly [Other in Exclude<Names, Name>]?: never };
}[Names];

/** How far below (or above) its bound a probability or mean may lie before the claim is called false. */
interface WithMargin<F extends AuthorDomain> {
  readonly margin?: (setting: Values<F>) => number;
}

/** That draws are made from another distribution than the one that is meant, and how each counts. */
interface Weighed<F extends AuthorDomain, D> {
  readonly weight?: (outcome: D, setting: Values<F>) => number;
  readonly weightAtMost?: (setting: Values<F>) => number;
  readonly weightMean?: (setting: Values<F>) => number;
}

/** A probability, by an event that each draw has or has not, or by its exact conditional probability given the draw. */
export type Probability<F extends AuthorDomain, D> = Samples<F, D> &
  WithMargin<F> &
  Weighed<F, D> &
  OneOf<ProbabilityKeys<F, D>, 'probabilityAtLeast' | 'probabilityAtMost'> &
  OneOf<ProbabilityKeys<F, D>, 'event' | 'chance'> & {
    readonly givenThat?: (outcome: D, setting: Values<F>) => boolean;
    readonly twin?: Twin<ProbabilityKeys<F, D>>;
    readonly sharpen?: Sharpen<Values<F>, ProbabilityKeys<F, D>>;
  };

interface ProbabilityKeys<F extends AuthorDomain, D> {
  readonly draw: (rng: Rng, setting: Values<F>) => D;
  readonly givenThat: (outcome: D, setting: Values<F>) => boolean;
  readonly event: (outcome: D, setting: Values<F>) => boolean;
  readonly chance: (outcome: D, setting: Values<F>) => number;
  readonly probabilityAtLeast: (setting: Values<F>) => number;
  readonly probabilityAtMost: (setting: Values<F>) => number;
  readonly vacuousWhen: (setting: Values<F>) => boolean;
}

/** A mean of a quantity with a known range. */
export type Mean<F extends AuthorDomain, D> = Samples<F, D> &
  WithMargin<F> &
  Weighed<F, D> & {
    readonly givenThat?: (outcome: D, setting: Values<F>) => boolean;
    readonly quantity: (outcome: D, setting: Values<F>) => number;
    readonly range: (setting: Values<F>) => readonly [lo: number, hi: number];
  } & (
    | (OneOf<MeanKeys<F, D>, 'meanAtLeast' | 'meanAtMost'> & { readonly meanEquals?: never; readonly within?: never })
    | (Pick<MeanKeys<F, D>, 'meanEquals'> & {
        readonly within: (setting: Values<F>) => number;
        readonly meanAtLeast?: never;
        readonly meanAtMost?: never;
      })
  ) & {
    readonly twin?: Twin<MeanKeys<F, D>>;
    readonly sharpen?: Sharpen<Values<F>, MeanKeys<F, D>>;
  };

interface MeanKeys<F extends AuthorDomain, D> {
  readonly draw: (rng: Rng, setting: Values<F>) => D;
  readonly givenThat: (outcome: D, setting: Values<F>) => boolean;
  readonly quantity: (outcome: D, setting: Values<F>) => number;
  readonly meanAtLeast: (setting: Values<F>) => number;
  readonly meanAtMost: (setting: Values<F>) => number;
  readonly meanEquals: (setting: Values<F>) => number;
  readonly vacuousWhen: (setting: Values<F>) => boolean;
}

/**
 * Two means, or two probabilities, compared on common draws: E[left] − E[right] against a bound. Each side is a number, or
 * true or false, whose mean is a probability.
 */
export type Compared<F extends AuthorDomain, D> = Samples<F, D> &
  WithMargin<F> & {
    readonly left: (outcome: D, setting: Values<F>) => number | boolean;
    readonly right: (outcome: D, setting: Values<F>) => number | boolean;
    readonly leftRange?: (setting: Values<F>) => readonly [lo: number, hi: number];
    readonly rightRange?: (setting: Values<F>) => readonly [lo: number, hi: number];
    readonly differenceRange?: (setting: Values<F>) => readonly [lo: number, hi: number];
  } & (
    | (OneOf<ComparedKeys<F, D>, 'differenceAtLeast' | 'differenceAtMost'> & {
        readonly differenceEquals?: never;
        readonly within?: never;
      })
    | (Pick<ComparedKeys<F, D>, 'differenceEquals'> & {
        readonly within: (setting: Values<F>) => number;
        readonly differenceAtLeast?: never;
        readonly differenceAtMost?: never;
      })
  ) & {
    readonly twin?: Twin<ComparedKeys<F, D>>;
    readonly sharpen?: Sharpen<Values<F>, ComparedKeys<F, D>>;
  };

interface ComparedKeys<F extends AuthorDomain, D> {
  readonly draw: (rng: Rng, setting: Values<F>) => D;
  readonly left: (outcome: D, setting: Values<F>) => number | boolean;
  readonly right: (outcome: D, setting: Values<F>) => number | boolean;
  readonly differenceAtLeast: (setting: Values<F>) => number;
  readonly differenceAtMost: (setting: Values<F>) => number;
  readonly differenceEquals: (setting: Values<F>) => number;
  readonly vacuousWhen: (setting: Values<F>) => boolean;
}

/** A bound on a quantile of a variable, which need have neither a range nor a mean. */
export type Quantile<F extends AuthorDomain, D> = Samples<F, D> &
  WithMargin<F> &
  OfVariable<F, D> &
  OneOf<QuantileKeys<F, D>, 'quantileAtLeast' | 'quantileAtMost'> & {
    readonly quantile: (setting: Values<F>) => number;
    readonly twin?: Twin<QuantileKeys<F, D>>;
    readonly sharpen?: Sharpen<Values<F>, QuantileKeys<F, D>>;
  };

/** A random variable. */
interface OfVariable<F extends AuthorDomain, D> {
  readonly variable: (outcome: D, setting: Values<F>) => number;
}

interface QuantileKeys<F extends AuthorDomain, D> extends OfVariable<F, D> {
  readonly draw: (rng: Rng, setting: Values<F>) => D;
  readonly quantile: (setting: Values<F>) => number;
  readonly quantileAtLeast: (setting: Values<F>) => number;
  readonly quantileAtMost: (setting: Values<F>) => number;
  readonly vacuousWhen: (setting: Values<F>) => boolean;
}

/**
 * A claim on the distribution of a variable X, to within a distance: that it is a given one, that of another variable Y of the
 * same draw, or that X and Y are independent. The distance is the largest over all t of |P(X ≤ t) − F(t)|, of
 * |P(X ≤ t) − P(Y ≤ t)|, or over all s and t of |P(X ≤ s, Y ≤ t) − P(X ≤ s)·P(Y ≤ t)|.
 */
export type Distribution<F extends AuthorDomain, D> = Samples<F, D> &
  WithMargin<F> &
  OfVariable<F, D> &
  OneOf<DistributionCompared<F, D>, keyof DistributionCompared<F, D>> & {
    readonly distanceAtMost: (setting: Values<F>) => number;
    readonly twin?: Twin<DistributionKeys<F, D>>;
  };

/** With what a distribution is compared: one of these. */
interface DistributionCompared<F extends AuthorDomain, D> {
  /** F(t) = P(X ≤ t), asked at negative numbers and at t up to about twice the likely values; 0 below and 1 above them. */
  readonly distributionFunction: (t: number, setting: Values<F>) => number;
  readonly probabilities: (setting: Values<F>) => ReadonlyArray<readonly [value: number, probability: number]>;
  readonly sameDistributionAs: (outcome: D, setting: Values<F>) => number;
  readonly independentOf: (outcome: D, setting: Values<F>) => number;
}

interface DistributionKeys<F extends AuthorDomain, D> extends DistributionCompared<F, D>, OfVariable<F, D> {
  readonly draw: (rng: Rng, setting: Values<F>) => D;
  readonly distanceAtMost: (setting: Values<F>) => number;
  readonly vacuousWhen: (setting: Values<F>) => boolean;
}

/** An exact law: a value, or an enclosure of it, against a bound. Enclosures that overlap leave it undecided. */
export type Law<F extends AuthorDomain> = Said<F> & {
  readonly draw?: never;
  readonly value: (setting: Values<F>) => Computed;
  readonly show?: (setting: Values<F>) => Readonly<Record<string, Shown>>;
  readonly exhaustive?: true;
} & OneOf<LawKeys<F>, 'valueAtLeast' | 'valueAtMost' | 'valueEquals'> & {
    readonly twin?: Twin<LawKeys<F>>;
    readonly sharpen?: Sharpen<Values<F>, LawKeys<F>>;
  };

interface LawKeys<F extends AuthorDomain> {
  readonly value: (setting: Values<F>) => Computed;
  readonly valueAtLeast: (setting: Values<F>) => Computed;
  readonly valueAtMost: (setting: Values<F>) => Computed;
  readonly valueEquals: (setting: Values<F>) => Computed;
  readonly vacuousWhen: (setting: Values<F>) => boolean;
}

/** A step of algebra: hypotheses ⇒ conclusion, as formulas in the parameters (see `formula.ts`). */
export type Step<F extends AuthorDomain> = Said<F> & {
  readonly draw?: never;
  readonly given?: readonly string[];
  readonly concludes: string;
  readonly twin?: Twin<{ readonly given: readonly string[]; readonly concludes: string }>;
};

/**
 * The growth of a measured size against a predicted law, over the sizes stated and at every setting; it never refutes an
 * O() or Ω().
 */
export type Growth<F extends AuthorDomain> = Said<F> & {
  readonly draw?: never;
  readonly sizes: readonly number[];
  readonly measure: (size: number, setting: Values<F>, rng: Rng) => readonly [lo: number, hi: number];
  readonly law: (size: number, setting: Values<F>) => number;
  readonly order: 'O' | 'Omega' | 'Theta';
  readonly slopeWithin: number;
  readonly driftWithin?: number;
  readonly twin?: Twin<{ readonly law: (size: number, setting: Values<F>) => number }>;
};

/** A false variant: what it says in words, and the keys that it replaces. */
export type Twin<Keys> = { readonly claims: string } & Partial<Keys>;

/** A claim of any kind; the keys say which. */
export type Claim<F extends AuthorDomain, D> =
  | AlwaysDrawn<F, D>
  | Always<F>
  | Probability<F, D>
  | Mean<F, D>
  | Compared<F, D>
  | Quantile<F, D>
  | Distribution<F, D>
  | Law<F>
  | Step<F>
  | Growth<F>;

/**
 * Marks an object as a claim and infers the types of its parameters and draws; it runs nothing.
 *
 * A key that is wrong, missing or of another kind is an error of the compiler whose last words say what to do.
 *
 * @example export default claim({ forAll: { n: integers(1, 100) }, title: ..., holds: ({ n }) => n * n >= n });
 */
export function claim<
  const F extends AuthorDomain,
  // oxlint-disable-next-line typescript/no-explicit-any -- the outcome of a draw that is not known, beside another fault
  D = any,
  Key extends string = never,
  TwinKey extends string = never,
  const Text extends string = never,
>(said: Authored<F, D, Key, TwinKey, Text>): AnyClaim {
  const made = withRanges(said as typeof said & { readonly forAll: F });
  if (typeof made === 'object' && made !== null) noteClaimPlace(made, claim);
  // Nothing reads a claim's functions with other values than its own domain makes, so its types may be forgotten here.
  return made as unknown as AnyClaim;
}

/** A claim with a range in the place of each arbitrary; the claim itself where it has none. */
function withRanges<T extends { readonly forAll: AuthorDomain }>(said: T): T {
  try {
    const { forAll } = said;
    if (!Object.values(forAll).some(isArbitrary)) return said;
    const ranges = Object.entries(forAll).map(([name, range]) => [
      name,
      isArbitrary(range) ? arbitraryRange(range) : range,
    ]);
    return { ...said, forAll: Object.fromEntries(ranges) as AuthorDomain };
  } catch {
    // What cannot be read is reported when the claim is checked.
    return said;
  }
}

/** A claim whose parameters and draws are known only to itself; what files export and the engine reads. */
export type AnyClaim = Claim<Domain, unknown>;
