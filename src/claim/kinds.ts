import type {
  Always,
  AlwaysDrawn,
  Compared,
  Distribution,
  Growth,
  Law,
  Mean,
  Probability,
  Quantile,
  Said,
  Splitting,
  Step,
} from './Claim.ts';
import type { AuthorDomain, Domain } from './ranges/Range.ts';

/** The type of claim of each kind, by the ranges of its parameters and what it draws. */
export interface ClaimOf<F extends AuthorDomain = Domain, D = unknown> {
  readonly always: AlwaysDrawn<F, D>;
  readonly holds: Always<F>;
  readonly probability: Probability<F, D>;
  readonly splitting: Splitting<F, D>;
  readonly mean: Mean<F, D>;
  readonly compared: Compared<F, D>;
  readonly quantile: Quantile<F, D>;
  readonly distribution: Distribution<F, D>;
  readonly computed: Law<F>;
  readonly step: Step<F>;
  readonly growth: Growth<F>;
}

export type Kind = keyof ClaimOf;

/**
 * What a key of a claim holds:
 * - `text`, or a `list`;
 * - `other`: what a test of its own checks;
 * - `code`: ranges, pictures or a constant, which contain functions;
 * - `setting`: a function of the setting;
 * - `bound`: a function of the setting, or what it returns where that is the same at all of them;
 * - `size`: a function of a size and the setting;
 * - `draw`: a function of a stream and the setting, called for each draw;
 * - `outcome`: a function of an outcome and the setting, called for each draw;
 * - `show`: a function of an outcome and the setting where the kind samples, and of the setting alone elsewhere.
 */
export type Holds = 'text' | 'list' | 'other' | 'code' | 'setting' | 'bound' | 'size' | 'draw' | 'outcome' | 'show';

/** The keys that a claim of any kind may have, in the order in which a misspelt key is compared with them. */
export const SHARED = {
  forAll: 'code',
  title: 'text',
  place: 'text',
  statement: 'text',
  subject: 'text',
  quote: 'text',
  over: 'text',
  where: 'setting',
  vacuousWhen: 'setting',
  alsoAt: 'list',
  showAt: 'other',
  uses: 'list',
  repairs: 'text',
  expect: 'other',
  note: 'text',
  literature: 'list',
  picture: 'code',
  twin: 'other',
  sharpen: 'code',
  show: 'show',
} as const satisfies Record<keyof Said<Domain> | 'twin' | 'sharpen' | 'show', Holds>;

/** The keys of a type that can hold something, in any member of a union. */
type KeyOf<C> = C extends unknown
  ? { [K in keyof C]-?: [Exclude<C[K], undefined>] extends [never] ? never : K }[keyof C]
  : never;

/** The keys that a kind of claim has besides those that all share. */
type OwnKey<C> = Exclude<KeyOf<C>, keyof typeof SHARED>;

/** All that is known of a kind but how it is decided. */
interface KindRecord<Key extends PropertyKey> {
  /** Its name for readers: in the page, the README and the tables. */
  readonly words: string;
  /** Its keys besides the shared ones, and what each holds. A key of its type that is missing here is a compile error. */
  readonly keys: Readonly<Record<Key, Holds>>;
  /** The keys of which exactly one is there, by which the kind is recognized. */
  readonly marks: readonly Key[];
  /** Further keys that are needed. */
  readonly needed: readonly Key[];
  /** The bounds: of these keys exactly one is needed. Empty where there is no bound. */
  readonly oneOf: readonly Key[];
  /** Keys that need another one: `{ meanEquals: 'within' }`. */
  readonly together: Readonly<Partial<Record<Key, Key>>>;
  /** Of its own keys, those that state what is claimed and that mutation therefore changes. */
  readonly mutated: readonly Key[];
  /** Those of `mutated` that return true or false, which mutation negates. */
  readonly truths: readonly Key[];
  /** Whether random outcomes are drawn. */
  readonly samples: boolean;
  /** Whether draws estimate something, so that an error budget is shared out and a claim expected to hold needs a twin. */
  readonly estimates: boolean;
  /** Whether it is decided setting by setting, and can be replayed at one. */
  readonly atSettings: boolean;
  /** The verdict that its twin must get. `undecided` where a false claim of the kind cannot be refuted. */
  readonly twinMust: 'refuted' | 'undecided';
  /** Whether the sharp value of a constant can be sought (`sharpen`). */
  readonly sharpens: boolean;
}

/**
 * The kinds of claim: the one place that says which keys each has and what is done with it. Read by
 * - `kindOf`, which recognizes the kind by its marks, and `claim/keys.ts`, which derives the lists of keys below;
 * - `validateClaim` (keys, needed, oneOf, together, what each key holds; the twin that estimates need);
 * - `replaceKeys` (which keys exclude each other) and `guardParameters` (which functions are given a setting, and where);
 * - `CurrentCall` (the numbers of the keys whose code may hang) and `remarksOf` (what looks at an outcome);
 * - `SettingTester`, `decideClaim`, `sharpen` and the sharing of work between threads (samples, estimates, atSettings);
 * - `isSurprise` and the report (twinMust), `sharpenProblem` (sharpens), mutation (mutated, truths, oneOf);
 * - the page, the tables and the commands (words). The README's table of kinds is tested against it.
 *
 * How a kind is decided at a setting stands in `check/decide/deciderOf.ts`, what its functions are given in `Claim.ts`.
 */
export const KINDS = {
  always: {
    words: 'for every draw',
    keys: { draw: 'draw', always: 'outcome' },
    marks: ['always'],
    needed: ['draw'],
    oneOf: [],
    together: {},
    mutated: ['always', 'draw'],
    truths: ['always'],
    samples: true,
    estimates: false,
    atSettings: true,
    twinMust: 'refuted',
    sharpens: true,
  },
  holds: {
    words: 'for every setting',
    keys: { holds: 'setting', exhaustive: 'other' },
    marks: ['holds'],
    needed: [],
    oneOf: [],
    together: {},
    mutated: ['holds'],
    truths: ['holds'],
    samples: false,
    estimates: false,
    atSettings: true,
    twinMust: 'refuted',
    sharpens: true,
  },
  probability: {
    words: 'probability',
    keys: {
      draw: 'draw',
      event: 'outcome',
      chance: 'outcome',
      givenThat: 'outcome',
      weight: 'outcome',
      weightAtMost: 'bound',
      weightMean: 'bound',
      probabilityAtLeast: 'bound',
      probabilityAtMost: 'bound',
      probabilityEquals: 'bound',
      within: 'bound',
      margin: 'bound',
    },
    marks: ['event', 'chance'],
    needed: ['draw'],
    oneOf: ['probabilityAtLeast', 'probabilityAtMost', 'probabilityEquals'],
    together: { probabilityEquals: 'within', weight: 'weightAtMost', weightAtMost: 'weight', weightMean: 'weight' },
    mutated: ['event', 'chance', 'givenThat', 'draw', 'probabilityAtLeast', 'probabilityAtMost', 'probabilityEquals'],
    truths: ['event', 'givenThat'],
    samples: true,
    estimates: true,
    atSettings: true,
    twinMust: 'refuted',
    sharpens: true,
  },
  splitting: {
    words: 'probability by splitting',
    keys: {
      levels: 'bound',
      start: 'draw',
      advance: 'outcome',
      probabilityAtLeast: 'bound',
      probabilityAtMost: 'bound',
      probabilityEquals: 'bound',
      within: 'bound',
      margin: 'bound',
    },
    marks: ['advance'],
    needed: ['levels', 'start'],
    oneOf: ['probabilityAtLeast', 'probabilityAtMost', 'probabilityEquals'],
    together: { probabilityEquals: 'within' },
    mutated: ['advance', 'start', 'levels', 'probabilityAtLeast', 'probabilityAtMost', 'probabilityEquals'],
    truths: [],
    samples: true,
    estimates: true,
    atSettings: true,
    twinMust: 'refuted',
    sharpens: true,
  },
  mean: {
    words: 'mean',
    keys: {
      draw: 'draw',
      quantity: 'outcome',
      givenThat: 'outcome',
      weight: 'outcome',
      weightAtMost: 'bound',
      weightMean: 'bound',
      range: 'bound',
      tailAtMost: 'bound',
      meanAtLeast: 'bound',
      meanAtMost: 'bound',
      meanEquals: 'bound',
      within: 'bound',
      margin: 'bound',
    },
    marks: ['quantity'],
    needed: ['draw', 'range'],
    oneOf: ['meanAtLeast', 'meanAtMost', 'meanEquals'],
    together: { meanEquals: 'within', weight: 'weightAtMost', weightAtMost: 'weight', weightMean: 'weight' },
    mutated: ['quantity', 'givenThat', 'draw', 'meanAtLeast', 'meanAtMost', 'meanEquals'],
    truths: ['givenThat'],
    samples: true,
    estimates: true,
    atSettings: true,
    twinMust: 'refuted',
    sharpens: true,
  },
  compared: {
    words: 'two means compared',
    keys: {
      draw: 'draw',
      left: 'outcome',
      right: 'outcome',
      leftRange: 'bound',
      rightRange: 'bound',
      differenceRange: 'bound',
      differenceAtLeast: 'bound',
      differenceAtMost: 'bound',
      differenceEquals: 'bound',
      within: 'bound',
      margin: 'bound',
    },
    marks: ['left'],
    needed: ['draw', 'right'],
    oneOf: ['differenceAtLeast', 'differenceAtMost', 'differenceEquals'],
    together: { differenceEquals: 'within' },
    mutated: ['left', 'right', 'draw', 'differenceAtLeast', 'differenceAtMost', 'differenceEquals'],
    truths: [],
    samples: true,
    estimates: true,
    atSettings: true,
    twinMust: 'refuted',
    sharpens: true,
  },
  quantile: {
    words: 'quantile',
    keys: {
      draw: 'draw',
      variable: 'outcome',
      quantile: 'bound',
      quantileAtLeast: 'bound',
      quantileAtMost: 'bound',
      margin: 'bound',
    },
    marks: ['quantile'],
    needed: ['draw', 'variable'],
    oneOf: ['quantileAtLeast', 'quantileAtMost'],
    together: {},
    mutated: ['variable', 'draw', 'quantile', 'quantileAtLeast', 'quantileAtMost'],
    truths: [],
    samples: true,
    estimates: true,
    atSettings: true,
    twinMust: 'refuted',
    sharpens: true,
  },
  distribution: {
    words: 'distribution',
    keys: {
      draw: 'draw',
      variable: 'outcome',
      distributionFunction: 'size',
      probabilities: 'setting',
      sameDistributionAs: 'outcome',
      independentOf: 'outcome',
      distanceAtMost: 'bound',
      margin: 'bound',
    },
    marks: ['distributionFunction', 'probabilities', 'sameDistributionAs', 'independentOf'],
    needed: ['draw', 'variable'],
    oneOf: ['distanceAtMost'],
    together: {},
    mutated: [
      'variable',
      'draw',
      'distributionFunction',
      'probabilities',
      'sameDistributionAs',
      'independentOf',
      'distanceAtMost',
    ],
    truths: [],
    samples: true,
    estimates: true,
    atSettings: true,
    twinMust: 'refuted',
    sharpens: false,
  },
  computed: {
    words: 'exact law',
    keys: {
      value: 'setting',
      valueAtLeast: 'bound',
      valueAtMost: 'bound',
      valueEquals: 'bound',
      exhaustive: 'other',
    },
    marks: ['value'],
    needed: [],
    oneOf: ['valueAtLeast', 'valueAtMost', 'valueEquals'],
    together: {},
    mutated: ['value', 'valueAtLeast', 'valueAtMost', 'valueEquals'],
    truths: [],
    samples: false,
    estimates: false,
    atSettings: true,
    twinMust: 'refuted',
    sharpens: true,
  },
  step: {
    words: 'step of algebra',
    keys: { given: 'list', concludes: 'text' },
    marks: ['concludes'],
    needed: [],
    oneOf: [],
    together: {},
    mutated: ['concludes', 'given'],
    truths: [],
    samples: false,
    estimates: false,
    atSettings: true,
    twinMust: 'refuted',
    sharpens: false,
  },
  growth: {
    words: 'growth',
    keys: {
      sizes: 'list',
      measure: 'size',
      law: 'size',
      order: 'other',
      slopeWithin: 'other',
      driftWithin: 'other',
    },
    marks: ['measure'],
    needed: ['sizes', 'law', 'order', 'slopeWithin'],
    oneOf: [],
    together: {},
    mutated: ['law'],
    truths: [],
    samples: false,
    estimates: false,
    atSettings: false,
    twinMust: 'undecided',
    sharpens: false,
  },
} as const satisfies { readonly [K in Kind]: KindRecord<OwnKey<ClaimOf[K]>> };

/** A record of {@link KINDS} as one who asks about any kind reads it. */
export type KindFacts = KindRecord<string> & { readonly together: Readonly<Record<string, string>> };

/** The kinds that have a fact: `KindThat<'estimates'>` is `'probability' | 'mean'`. */
export type KindThat<Fact extends 'samples' | 'estimates' | 'atSettings'> = {
  [K in Kind]: (typeof KINDS)[K][Fact] extends true ? K : never;
}[Kind];
