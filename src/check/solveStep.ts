import { Fraction } from 'fraction.js';
import type { Arith, Bool, Context, Model } from 'z3-solver';
import type { Step } from '../claim/Claim.ts';
import type { Evidence } from '../claim/ClaimResult.ts';
import { divisorsIn, type Formula, type Term } from '../claim/Formula.ts';
import { parseFormula } from '../claim/parseFormula.ts';
import type { Domain } from '../claim/Range.ts';
import type { Scalar, Setting } from '../claim/Setting.ts';

/**
 * Steps of solving, as Z3 counts them, after which it gives up; giving up proves nothing. They take a second or two as a
 * rule, but how many they are depends on no clock. The claims of the paper take two thousand at most.
 */
const PATIENCE = 500_000;

/** What a solver says of a step: that it holds for all reals, or where it may fail; it may also give up. */
export type Solved =
  | { readonly proof: Evidence }
  /** Values that meet the hypotheses and not the conclusion, by the solver's word alone. */
  | { readonly candidate: Setting }
  | 'unknown';

/**
 * Asks Z3 for reals that meet what is known of the parameters and the hypotheses but not the conclusion. If there are
 * none the step is proved for all parameters.
 *
 * Whole parameters are taken as reals, which asks for more than is needed, so that what is proved holds. A formula that
 * divides by 0 is neither true nor false, as in the exact instances: hypotheses are met only where they do not, and a
 * conclusion is not proved unless it never does.
 *
 * @param instances how many exact instances agreed before, for the evidence
 * @returns a proof; or a candidate for a counterexample where Z3 finds one in rationals, to be decided exactly; or
 * `unknown`, which proves nothing
 */
export async function solveStep(claim: Step<Domain>, instances: number): Promise<Solved> {
  const { Context, Z3 } = await solver();
  const context = Context('main');
  // What is no longer used is let go by the garbage collector, at times while Z3's own thread is at work on the rest.
  Z3.enable_concurrent_dec_ref(context.ptr);
  const facts = Object.entries(claim.forAll).map(([name, range]) => range.fact(name));
  const assumed = [...facts.filter((text) => text !== ''), ...(claim.given ?? [])];
  const hypotheses = assumed.map((text) => parseFormula(text));
  const conclusion = parseFormula(claim.concludes);
  const [known, needed] = [hypotheses.flatMap((hypothesis) => divisorsIn(hypothesis)), divisorsIn(conclusion)];
  const query = new context.Solver();
  try {
    query.set('rlimit', PATIENCE);
    for (const hypothesis of hypotheses) query.add(formula(context, hypothesis));
    for (const divisor of known) query.add(term(context, divisor).neq(0));
    const undefinedAt = needed.map((divisor) => term(context, divisor).eq(0));
    query.add(context.Or(context.Not(formula(context, conclusion)), ...undefinedAt));
    const answer = await query.check();
    if (answer === 'sat') return candidateFrom(context, query.model(), claim.forAll);
    if (answer !== 'unsat') return 'unknown';
    const lines = [
      ...assumed,
      ...(known.length === 0 ? [] : ['and no divisor above is 0']),
      `not (${claim.concludes})${needed.length === 0 ? '' : ', or a divisor in it is 0'}`,
    ];
    return { proof: { by: 'solver', solver: 'Z3', query: lines.join('\n'), instances } };
  } finally {
    query.release();
  }
}

/** The values of a model as a setting of the domain; `unknown` where one is irrational or not in its range. */
function candidateFrom(context: Context, model: Model, domain: Domain): Solved {
  const setting: Record<string, Scalar> = {};
  for (const [name, range] of Object.entries(domain)) {
    const text = model.eval(context.Real.const(name), true).sexpr();
    const [, minus, numerator, denominator] = /^(\(- )?(?:\(\/ )?([\d.]+)(?: ([\d.]+)\))?\)?$/u.exec(text) ?? [];
    if (numerator === undefined) return 'unknown';
    const value = new Fraction(numerator).div(denominator ?? 1).mul(minus === undefined ? 1 : -1);
    const read = range.parse(value.toFraction(false));
    if (read === undefined) return 'unknown';
    setting[name] = read;
  }
  return { candidate: Object.freeze(setting) };
}

let loaded: ReturnType<(typeof import('z3-solver'))['init']> | undefined;

/** Z3, loaded when it is first needed: it takes a quarter of a second and 200 MB. */
function solver(): ReturnType<(typeof import('z3-solver'))['init']> {
  loaded ??= import('z3-solver').then(({ init }) => init());
  return loaded;
}

function formula(context: Context, of: Formula): Bool {
  switch (of.kind) {
    case 'not':
      return context.Not(formula(context, of.of));
    case 'comparison': {
      const [left, right] = [term(context, of.left), term(context, of.right)];
      switch (of.operator) {
        case '<=':
          return left.le(right);
        case '<':
          return left.lt(right);
        case '>=':
          return left.ge(right);
        case '>':
          return left.gt(right);
        case '=':
          return left.eq(right);
        case '!=':
          return left.neq(right);
      }
    }
  }
  const [left, right] = [formula(context, of.left), formula(context, of.right)];
  switch (of.kind) {
    case 'and':
      return context.And(left, right);
    case 'or':
      return context.Or(left, right);
    case 'implies':
      return context.Implies(left, right);
    case 'iff':
      return context.Iff(left, right);
  }
}

function term(context: Context, of: Term): Arith {
  switch (of.kind) {
    case 'number':
      return context.Real.val(of.value.toFraction(false));
    case 'name':
      return context.Real.const(of.name);
    case 'negation':
      return term(context, of.of).neg();
    case 'absolute': {
      const inside = term(context, of.of);
      return context.If(inside.ge(0), inside, inside.neg());
    }
    case 'extreme': {
      const [left, right] = [term(context, of.left), term(context, of.right)];
      return context.If(of.of === 'max' ? left.ge(right) : left.le(right), left, right);
    }
    case 'power': {
      // A product of its own is far quicker than a power.
      const base = term(context, of.base);
      return of.exponent === 0
        ? context.Real.val(1)
        : Array.from({ length: of.exponent - 1 }).reduce<Arith>((product) => product.mul(base), base);
    }
    case 'arithmetic': {
      const [left, right] = [term(context, of.left), term(context, of.right)];
      switch (of.operator) {
        case '+':
          return left.add(right);
        case '-':
          return left.sub(right);
        case '*':
          return left.mul(right);
        case '/':
          return left.div(right);
      }
    }
  }
}
