import { noteClaimPlace } from './claimPlace.ts';
import type { Authored } from './authored/Authored.ts';
import type { OwnKeys } from './authored/OwnKeys.ts';
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
  /**
   * What the value is that the claim speaks of, in the singular and without a full stop: `the least m`, for `the least m is 29
   * (computed)`. Without it the sentence says `computed 29`.
   */
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

/** Own keys of a kind that are needed. What each means stands in `authored/OwnKeys.ts`. */
type Needs<F extends AuthorDomain, D, Names extends keyof OwnKeys<F, D>> = Pick<OwnKeys<F, D>, Names>;

/** Own keys of a kind that may be left out. */
type May<F extends AuthorDomain, D, Names extends keyof OwnKeys<F, D>> = Partial<Pick<OwnKeys<F, D>, Names>>;

/** One of some own keys, and none of the others. */
type OneOf<F extends AuthorDomain, D, Names extends keyof OwnKeys<F, D>> = {
  [Name in Names]: Needs<F, D, Name> & { readonly [Other in Exclude<Names, Name>]?: never };
}[Names];

/** What a twin or another constant may replace. */
type Replaced<F extends AuthorDomain, D, Names extends keyof OwnKeys<F, D>> = Needs<F, D, Names> &
  Pick<SaidParts<F>, 'vacuousWhen'>;

/** The false variant of a claim, and the constant of it whose sharp value is looked for. */
interface Varied<F extends AuthorDomain, D, Names extends keyof OwnKeys<F, D>> {
  /** A false variant: what it changes, and the keys that replace those of the claim. It must be refuted. */
  readonly twin?: Twin<Replaced<F, D, Names>>;
  /** A constant of the claim whose sharp value is looked for. */
  readonly sharpen?: Sharpen<Values<F>, Replaced<F, D, Names>>;
}

/** What a claim that looks at random outcomes says besides. */
interface Samples<F extends AuthorDomain, D> extends Said<F>, Needs<F, D, 'draw'> {
  /** The labelled values that a counterexample shows. */
  readonly show?: (outcome: D, setting: Values<F>) => Readonly<Record<string, Shown>>;
}

/** What a claim that draws nothing says besides. */
interface Exact<F extends AuthorDomain> extends Said<F> {
  readonly draw?: never;
}

/** What a claim that is decided exactly at each setting says besides. */
interface Settled<F extends AuthorDomain> extends Exact<F>, May<F, never, 'exhaustive'> {
  readonly show?: (setting: Values<F>) => Readonly<Record<string, Shown>>;
}

/** For every draw: one failing draw refutes. */
export interface AlwaysDrawn<F extends AuthorDomain, D>
  extends Samples<F, D>, Needs<F, D, 'always'>, Varied<F, D, 'draw' | 'always'> {}

/** For every setting: exact, nothing is drawn. */
export interface Always<F extends AuthorDomain>
  extends Settled<F>, Needs<F, never, 'holds'>, Varied<F, never, 'holds'> {}

type ProbabilityBound = 'probabilityAtLeast' | 'probabilityAtMost' | 'probabilityEquals';

/** What is claimed of a probability. */
type StatedProbability<F extends AuthorDomain, D> =
  | (OneOf<F, D, 'probabilityAtLeast' | 'probabilityAtMost'> & {
      readonly probabilityEquals?: never;
      readonly within?: never;
    })
  | (Needs<F, D, 'probabilityEquals' | 'within'> & {
      readonly probabilityAtLeast?: never;
      readonly probabilityAtMost?: never;
    });

/** A probability, by an event that each draw has or has not, or by its exact conditional probability given the draw. */
export type Probability<F extends AuthorDomain, D> = Samples<F, D> &
  May<F, D, 'margin' | 'givenThat' | Weights> &
  StatedProbability<F, D> &
  OneOf<F, D, 'event' | 'chance'> &
  Varied<F, D, 'draw' | 'givenThat' | 'event' | 'chance' | ProbabilityBound>;

/**
 * The probability of an event that is reached over levels, as the product of the probabilities of reaching each from the one
 * before: *splitting*. The starts at a level must have the distribution of the states in which paths enter it. A
 * state is plain data: a number, a text, true or false, or arrays and objects of these.
 */
export type Splitting<F extends AuthorDomain, D> = Said<F> &
  May<F, D, 'margin'> &
  Needs<F, D, 'levels' | 'start' | 'advance'> &
  StatedProbability<F, D> & {
    readonly draw?: never;
    /** The labelled values of a state. */
    readonly show?: (state: D, setting: Values<F>) => Readonly<Record<string, Shown>>;
  } & Varied<F, D, 'levels' | 'start' | 'advance' | ProbabilityBound>;

/** That draws are made from another distribution than the one that is meant, and how each counts. */
type Weights = 'weight' | 'weightAtMost' | 'weightMean';

/** A mean of a quantity with a known range, or with a bound on what lies beyond one. */
export type Mean<F extends AuthorDomain, D> = Samples<F, D> &
  May<F, D, 'margin' | 'givenThat' | 'tailAtMost' | Weights> &
  Needs<F, D, 'quantity' | 'range'> &
  (
    | (OneOf<F, D, 'meanAtLeast' | 'meanAtMost'> & { readonly meanEquals?: never; readonly within?: never })
    | (Needs<F, D, 'meanEquals' | 'within'> & { readonly meanAtLeast?: never; readonly meanAtMost?: never })
  ) &
  Varied<F, D, 'draw' | 'givenThat' | 'quantity' | 'tailAtMost' | 'meanAtLeast' | 'meanAtMost' | 'meanEquals'>;

/**
 * Two means, or two probabilities, compared on common draws: E[left] − E[right] against a bound. Each side is a number, or
 * true or false, whose mean is a probability.
 */
export type Compared<F extends AuthorDomain, D> = Samples<F, D> &
  May<F, D, 'margin' | 'leftRange' | 'rightRange' | 'differenceRange'> &
  Needs<F, D, 'left' | 'right'> &
  (
    | (OneOf<F, D, 'differenceAtLeast' | 'differenceAtMost'> & {
        readonly differenceEquals?: never;
        readonly within?: never;
      })
    | (Needs<F, D, 'differenceEquals' | 'within'> & {
        readonly differenceAtLeast?: never;
        readonly differenceAtMost?: never;
      })
  ) &
  Varied<F, D, 'draw' | 'left' | 'right' | 'differenceAtLeast' | 'differenceAtMost' | 'differenceEquals'>;

type QuantileBound = 'quantileAtLeast' | 'quantileAtMost';

/** A bound on a quantile of a variable, which need have neither a range nor a mean. */
export type Quantile<F extends AuthorDomain, D> = Samples<F, D> &
  May<F, D, 'margin'> &
  Needs<F, D, 'variable' | 'quantile'> &
  OneOf<F, D, QuantileBound> &
  Varied<F, D, 'draw' | 'variable' | 'quantile' | QuantileBound>;

/** With what a distribution is compared: one of these. */
type Reference = 'distributionFunction' | 'probabilities' | 'sameDistributionAs' | 'independentOf';

/**
 * A claim on the distribution of a variable X, to within a distance: that it is a given one, that of another variable Y of the
 * same draw, or that X and Y are independent. The distance is the largest over all t of |P(X ≤ t) − F(t)|, of
 * |P(X ≤ t) − P(Y ≤ t)|, or over all s and t of |P(X ≤ s, Y ≤ t) − P(X ≤ s)·P(Y ≤ t)|.
 */
export type Distribution<F extends AuthorDomain, D> = Samples<F, D> &
  May<F, D, 'margin'> &
  Needs<F, D, 'variable' | 'distanceAtMost'> &
  OneOf<F, D, Reference> & {
    readonly twin?: Twin<Replaced<F, D, 'draw' | 'variable' | 'distanceAtMost' | Reference>>;
  };

type ValueBound = 'valueAtLeast' | 'valueAtMost' | 'valueEquals';

/** An exact law: a value, or an enclosure of it, against a bound. Enclosures that overlap leave it undecided. */
export type Law<F extends AuthorDomain> = Settled<F> &
  Needs<F, never, 'value'> &
  OneOf<F, never, ValueBound> &
  Varied<F, never, 'value' | ValueBound>;

/** A step of algebra: hypotheses ⇒ conclusion, as formulas in the parameters (see `formula.ts`). */
export interface Step<F extends AuthorDomain> extends Exact<F>, May<F, never, 'given'>, Needs<F, never, 'concludes'> {
  readonly twin?: Twin<Needs<F, never, 'given' | 'concludes'>>;
}

/**
 * The growth of a measured size against a predicted law, over the sizes stated and at every setting; it never refutes an
 * O() or Ω().
 */
export interface Growth<F extends AuthorDomain>
  extends
    Exact<F>,
    May<F, never, 'driftWithin'>,
    Needs<F, never, 'sizes' | 'measure' | 'law' | 'order' | 'slopeWithin'> {
  readonly twin?: Twin<Needs<F, never, 'law'>>;
}

/** A false variant: what it says in words, and the keys that it replaces. */
export type Twin<Keys> = { readonly claims: string } & Partial<Keys>;

/** A claim of any kind; the keys say which. */
export type Claim<F extends AuthorDomain, D> =
  | AlwaysDrawn<F, D>
  | Always<F>
  | Probability<F, D>
  | Splitting<F, D>
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
