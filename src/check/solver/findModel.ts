import { Fraction } from 'fraction.js';
import type { Step } from '../../claim/Claim.ts';
import type { Exact } from '../../claim/exact/Exact.ts';
import { degreeOf, divisorsIn, type Formula } from '../../claim/formula/Formula.ts';
import { parseFormula } from '../../claim/formula/parseFormula.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { listText } from '../../results/words/listText.ts';
import { readValue } from './readValue.ts';
import { SmtWriter, solverName } from './SmtWriter.ts';
import type { Solver } from './Solver.ts';

/**
 * Steps of solving, as Z3 counts them, after which it gives up; giving up proves nothing. They take a second or two as a
 * rule, but how many they are depends on no clock. The claims of the paper take two thousand at most.
 */
const PATIENCE = 500_000;

/** One step is more work where the degree is high: from 24 on their number falls as its square grows, to the same time. */
const patienceAt = (degree: number): number => Math.min(PATIENCE, Math.ceil(3e8 / (degree * degree + 1)));

/** A step with its formulas read. */
export interface ReadStep {
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

export function readStep({ forAll, given = [], concludes }: Step<Domain>): ReadStep {
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
export function queryOf({ concludes, needed }: ReadStep, lines: readonly string[]): string {
  return [...lines, `not (${concludes})${needed.length === 0 ? '' : ', or a divisor in it is 0'}`].join('\n');
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
export type Model = Readonly<Record<string, Exact | undefined>>;

/** No parameter is to be whole: all are real numbers. */
export const NONE: ReadonlySet<string> = new Set();

/** What is looked for: numbers that meet the hypotheses; and not the conclusion; or at which the conclusion divides by 0. */
type Sought = 'instance' | 'counterexample' | 'undefined';

/** What a solver is asked, in SMT-LIB 2. @param whole the parameters that are integers there; all others are reals */
export function smtText(what: Sought, step: ReadStep, whole: ReadonlySet<string>): string {
  const { names, hypotheses, conclusion, known, needed } = step;
  const smt = new SmtWriter(names, whole);
  for (const hypothesis of hypotheses) smt.assert(smt.formula(hypothesis));
  for (const divisor of known) smt.assert(`(not ${smt.isZero(divisor)})`);
  const zeros = needed.map((divisor) => smt.isZero(divisor));
  if (what === 'undefined') smt.assert(`(or false ${zeros.join(' ')})`);
  else for (const zero of zeros) smt.assert(`(not ${zero})`);
  if (what === 'counterexample') smt.assert(`(not ${smt.formula(conclusion)})`);
  return smt.text;
}

/** Looks for numbers of that kind. */
export async function findModel(what: Sought, step: ReadStep, solve: Solver): Promise<Search> {
  const { names, patience } = step;
  for (const whole of step.whole.size === 0 ? [NONE] : [NONE, step.whole]) {
    const answer = await solve({ text: smtText(what, step, whole), names: names.map(solverName), patience });
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

const list = (names: readonly string[]): string => `${listText(names)} ${names.length === 1 ? 'is' : 'are'}`;
