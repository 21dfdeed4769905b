import { Fraction } from 'fraction.js';
import type { AnyClaim, Step } from '../../claim/Claim.ts';
import type { Evidence, SettingResult, Unproved } from '../../results/ClaimResult.ts';
import { type Exact, writeExact } from '../../claim/exact/Exact.ts';
import { degreeOf, divisorsIn, type Formula } from '../../claim/formula/Formula.ts';
import { parseFormula } from '../../claim/formula/parseFormula.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import type { Setting } from '../../claim/Setting.ts';
import { OutOfReach } from '../../numeric/algebraic/RootField.ts';
import { type ExactSetting, exactSetting, hasCode } from '../search/exactSetting.ts';
import { readValue } from './readValue.ts';
import { SmtWriter, solverName } from './SmtWriter.ts';
import type { Solver } from './Solver.ts';

const SOLVER = 'Z3';

/**
 * Steps of solving, as Z3 counts them, after which it gives up; giving up proves nothing. They take a second or two as a
 * rule, but how many they are depends on no clock. The claims of the paper take two thousand at most.
 */
const PATIENCE = 500_000;

/** One step is more work where the degree is high: from 24 on their number falls as its square grows, to the same time. */
const patienceAt = (degree: number): number => Math.min(PATIENCE, Math.ceil(3e8 / (degree * degree + 1)));

/** What became of a step that no setting tried refutes. */
export type StepOutcome =
  | { readonly is: 'proved' | 'vacuous' | 'undecided'; readonly evidence: Evidence; readonly instance?: SettingResult }
  /** No setting of the domain is known that meets the hypotheses. */
  | { readonly is: 'nothing' }
  /** Fails at a setting, which is decided exactly and not on the solver's word. */
  | { readonly is: 'refuted'; readonly failing: SettingResult; readonly isBeyond: boolean }
  /** Neither proved nor refuted: it is what the settings tried say. */
  | { readonly is: 'open'; readonly unproved: Unproved; readonly instance?: SettingResult };

/** What is known of a step, and how settings of it are decided. */
export interface StepOptions {
  /** How many exact instances agreed before: settings that meet the hypotheses, and the conclusion. */
  readonly instances: number;
  /** Decides a setting exactly; undefined for one that is not in the domain. @throws OutOfReach */
  readonly decide: (setting: ExactSetting) => SettingResult | undefined;
  readonly solve: Solver;
}

/**
 * Asks a solver for reals that meet what is known of the parameters and the hypotheses but not the conclusion. If there are
 * none the step is proved for all parameters; if there are, the step is decided there in exact arithmetic.
 *
 * Whole parameters are taken as reals first, which asks for more than is needed, so that what is proved holds; and as
 * integers where what was found is none. A formula that divides by 0 is neither true nor false, as in the exact
 * instances: hypotheses are met only where they do not, and a conclusion is not proved unless it never does.
 *
 * Where no instance is known the solver is asked for one, for hypotheses that contradict each other prove anything.
 */
export async function solveStep(claim: Step<Domain>, { instances, decide, solve }: StepOptions): Promise<StepOutcome> {
  const step = readStep(claim);
  const about = { claim: claim as AnyClaim, step, decide, solve };
  let instance: SettingResult | undefined;
  let isMet = instances > 0;
  if (!isMet) {
    const met = await find('instance', step, solve);
    if (met.found === 'no answer') return gaveUp(step);
    if (met.found === 'nothing') {
      const divides = step.needed.length > 0;
      const query = [...met.lines, ...(divides ? ['and no divisor in the conclusion is 0'] : [])].join('\n');
      const evidence = { by: 'contradiction', solver: SOLVER, query, ...(divides ? { divides } : {}) } as const;
      return { is: 'vacuous', evidence };
    }
    const seen = decideAt(met.values, about, ['upheld', 'refuted']);
    if (seen.is === 'decided' && seen.result.status === 'refuted') return refutedAt(seen);
    if (seen.is === 'decided') instance = seen.result;
    isMet = seen.is === 'decided' || (seen.is === 'unknown' && !hasCode(about.claim));
  }
  const open = (unproved: Unproved): StepOutcome =>
    instance === undefined ? { is: 'open', unproved } : { is: 'open', unproved, instance };

  const counter = await find('counterexample', step, solve);
  if (counter.found === 'no answer')
    return instances > 0 || instance !== undefined ? open({ solver: SOLVER, because: 'it gave up' }) : gaveUp(step);
  if (counter.found === 'values') {
    const seen = decideAt(counter.values, about, ['refuted']);
    if (seen.is === 'decided') return refutedAt(seen);
    const at = texts(counter.values, claim.forAll);
    if (seen.is === 'outside') return open({ solver: SOLVER, because: 'it fails outside the domain', at });
    const query = queryOf(step, counter.lines);
    return { is: 'undecided', evidence: { by: 'unconfirmed', solver: SOLVER, query, model: at } };
  }
  if (!isMet) return { is: 'nothing' };

  const undefinedAt = step.needed.length === 0 ? undefined : await find('undefined', step, solve);
  if (undefinedAt?.found === 'no answer') return open({ solver: SOLVER, because: 'it gave up' });
  if (undefinedAt?.found === 'values')
    return open({ solver: SOLVER, because: 'it divides by 0', at: texts(undefinedAt.values, claim.forAll) });
  const { lines } = undefinedAt?.isWhole === true ? undefinedAt : counter;
  const agree = instances + (instance === undefined ? 0 : 1);
  const evidence = { by: 'solver', solver: SOLVER, query: queryOf(step, lines), instances: agree } as const;
  return instance === undefined ? { is: 'proved', evidence } : { is: 'proved', evidence, instance };
}

const gaveUp = (step: ReadStep): StepOutcome => ({
  is: 'undecided',
  evidence: { by: 'unconfirmed', solver: SOLVER, query: queryOf(step, step.lines) },
});

const refutedAt = ({ result, isBeyond }: Decided): StepOutcome => ({ is: 'refuted', failing: result, isBeyond });

/** A step with its formulas read. */
interface ReadStep {
  readonly names: readonly string[];
  readonly hypotheses: readonly Formula[];
  readonly conclusion: Formula;
  /** What the hypotheses, and the conclusion, divide by. */
  readonly known: ReturnType<typeof divisorsIn>;
  readonly needed: ReturnType<typeof divisorsIn>;
  readonly whole: ReadonlySet<string>;
  readonly patience: number;
  /** The hypotheses as they are written, and the conclusion. */
  readonly lines: readonly string[];
  readonly concludes: string;
}

function readStep({ forAll, given = [], concludes }: Step<Domain>): ReadStep {
  const facts = Object.entries(forAll).map(([name, range]) => range.fact(name));
  const assumed = [...facts.filter((text) => text !== ''), ...given];
  const hypotheses = assumed.map((text) => parseFormula(text));
  const conclusion = parseFormula(concludes);
  const known = hypotheses.flatMap((hypothesis) => divisorsIn(hypothesis));
  return {
    names: Object.keys(forAll),
    hypotheses,
    conclusion,
    known,
    needed: divisorsIn(conclusion),
    whole: new Set(Object.entries(forAll).flatMap(([name, { whole }]) => (whole === true ? [name] : []))),
    patience: patienceAt(Math.max(...[...hypotheses, conclusion].map((formula) => degreeOf(formula)))),
    lines: [...assumed, ...(known.length === 0 ? [] : ['and no divisor above is 0'])],
    concludes,
  };
}

/** What was asked, for a reader. */
function queryOf({ concludes, needed }: ReadStep, lines: readonly string[]): string {
  return [...lines, `not (${concludes})${needed.length === 0 ? '' : ', or a divisor in it is 0'}`].join('\n');
}

interface About {
  readonly claim: AnyClaim;
  readonly decide: StepOptions['decide'];
}

/** What a solver found, and what it was asked to assume. */
type Search = {
  readonly lines: readonly string[];
  /** Whether whole parameters had to be asked for as such. */
  readonly isWhole: boolean;
} & (
  | { readonly found: 'nothing' }
  | { readonly found: 'no answer' }
  | { readonly found: 'values'; readonly values: Model }
);

/** Numbers by name; undefined for one that could not be read. */
type Model = Readonly<Record<string, Exact | undefined>>;

const NONE: ReadonlySet<string> = new Set();

/** Looks for numbers that meet the hypotheses: and the conclusion or not; or not, and that is false or divides by 0. */
async function find(what: 'instance' | 'counterexample' | 'undefined', step: ReadStep, solve: Solver): Promise<Search> {
  const { names, hypotheses, conclusion, known, needed, patience } = step;
  for (const whole of step.whole.size === 0 ? [NONE] : [NONE, step.whole]) {
    const smt = new SmtWriter(names, whole);
    for (const hypothesis of hypotheses) smt.assert(smt.formula(hypothesis));
    for (const divisor of known) smt.assert(`(not ${smt.isZero(divisor)})`);
    const zeros = needed.map((divisor) => smt.isZero(divisor));
    if (what === 'undefined') smt.assert(`(or false ${zeros.join(' ')})`);
    else for (const zero of zeros) smt.assert(`(not ${zero})`);
    if (what === 'counterexample') smt.assert(`(not ${smt.formula(conclusion)})`);
    const answer = await solve({ text: smt.text, names: names.map(solverName), patience });
    const isWhole = whole.size > 0;
    const asked = { isWhole, lines: isWhole ? [...step.lines, `and ${list([...whole])} whole`] : step.lines };
    if (answer.found !== 'values') return { ...asked, ...answer };
    const values = Object.fromEntries(names.map((name, i) => [name, readValue(answer.values[i]!)]));
    if (isWhole || [...step.whole].every((name) => isInteger(values[name])))
      return { ...asked, found: 'values', values };
  }
  throw new TypeError('a solver was asked nothing');
}

const isInteger = (value: Exact | undefined): boolean => value instanceof Fraction && value.d === 1n;

const list = (names: readonly string[]): string =>
  names.length === 1 ? `${names[0]} is` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are`;

interface Decided {
  readonly is: 'decided';
  readonly result: SettingResult;
  readonly isBeyond: boolean;
}

/**
 * Decides a step where a solver says that it has one of some statuses: at simple numbers nearby first, and at the very
 * ones last.
 *
 * @returns `outside` where only code of the claim can say so: the solver is not told of it; `unknown` where the numbers
 *   could not be read, or calculated with, or are not what the solver says
 */
function decideAt(
  model: Model,
  { claim, decide }: About,
  wanted: readonly SettingResult['status'][],
): Decided | { readonly is: 'outside' | 'unknown' } {
  if (Object.values(model).includes(undefined)) return { is: 'unknown' };
  const point = model as Readonly<Record<string, Exact>>;
  let isOutside = false;
  for (const nearby of [...UNITS.map((unit) => rounded(point, unit)), point]) {
    const at = exactSetting(claim, nearby);
    // Where the very numbers cannot be written, those next to them say whether they are in the domain.
    if (at === undefined) continue;
    try {
      const result = decide(at);
      if (result !== undefined && wanted.includes(result.status))
        return { is: 'decided', result, isBeyond: at.isBeyond };
      isOutside = result === undefined || (nearby === point && result.status === 'vacuous');
    } catch (error) {
      if (error instanceof OutOfReach) return { is: 'unknown' };
      throw error;
    }
  }
  return { is: isOutside && hasCode(claim) ? 'outside' : 'unknown' };
}

/** Numbers are tried as multiples of one over these, so that a counterexample is as simple as it may be. */
const UNITS = [1n, 2n, 4n, 10n, 100n, 1000n, 10n ** 6n, 10n ** 9n, 10n ** 12n];

const rounded = (point: Readonly<Record<string, Exact>>, unit: bigint): Readonly<Record<string, Exact>> =>
  Object.fromEntries(
    Object.entries(point).map(([name, value]) => {
      if (value instanceof Fraction) {
        const twice = (2n * value.s * value.n * unit + value.d) / (2n * value.d);
        const below = twice * 2n * value.d > 2n * value.s * value.n * unit + value.d ? twice - 1n : twice;
        return [name, new Fraction(below, unit)];
      }
      const bits = unit.toString(2).length + 8;
      const [lo] = value.enclose(bits);
      return [name, new Fraction((2n * lo * unit + (1n << BigInt(bits))) >> BigInt(bits + 1), unit)];
    }),
  );

/** The values that a solver named, for a reader. */
const texts = (values: Model, domain: Domain): Setting =>
  Object.fromEntries(
    Object.keys(domain).map((name) => {
      const value = values[name];
      return [name, value === undefined ? 'a number that could not be read' : writeExact(value, name)];
    }),
  );
