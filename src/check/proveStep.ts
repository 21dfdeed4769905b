import type { Arith, Bool, Context } from 'z3-solver';
import type { Step } from '../claim/Claim.ts';
import type { Evidence } from '../claim/ClaimResult.ts';
import type { Formula, Term } from '../claim/Formula.ts';
import { parseFormula } from '../claim/parseFormula.ts';
import type { Domain } from '../claim/Range.ts';

/** Milliseconds of solving after which Z3 gives up; giving up proves nothing. */
const PATIENCE = 20_000;

/**
 * Proves a step of algebra for all parameters: Z3 is asked for reals that meet what is known of the parameters and the
 * hypotheses but not the conclusion, and finds that there are none.
 *
 * Whole parameters are taken as reals, which asks for more than is needed, so that what is proved holds. A division by
 * zero stands for any value in Z3, which again asks for more.
 *
 * @param instances how many exact instances agreed before, for the evidence
 * @returns the evidence of a proof; undefined where Z3 found such reals, or gave up
 */
export async function proveStep(claim: Step<Domain>, instances: number): Promise<Evidence | undefined> {
  const { Context } = await solver();
  const context = Context('main');
  const facts = Object.entries(claim.forAll)
    .map(([name, range]) => range.fact(name))
    .filter((text) => text !== '');
  const assumed = [...facts, ...(claim.given ?? [])];
  const query = new context.Solver();
  try {
    query.set('timeout', PATIENCE);
    for (const text of assumed) query.add(formula(context, parseFormula(text)));
    query.add(context.Not(formula(context, parseFormula(claim.concludes))));
    if ((await query.check()) !== 'unsat') return undefined;
    return { by: 'solver', solver: 'Z3', query: [...assumed, `not (${claim.concludes})`].join('\n'), instances };
  } finally {
    query.release();
  }
}

let loaded: ReturnType<(typeof import('z3-solver'))['init']> | undefined;

/** Z3, loaded when it is first needed: it takes a quarter of a second and 200 MB. */
function solver(): ReturnType<(typeof import('z3-solver'))['init']> {
  loaded ??= import('z3-solver').then(({ init }) => init());
  return loaded;
}

/** Ends Z3's own threads, if it was loaded, so that the process can end. */
export async function releaseSolver(): Promise<void> {
  if (loaded === undefined) return;
  const { killThreads } = await import('z3-solver');
  await killThreads((await loaded).em);
  loaded = undefined;
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
