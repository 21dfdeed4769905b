import { type EngineMutant, mutant } from './EngineMutant.ts';

/** Faults in the queries to the solver, and in the interpretation of its answers. */
export const SOLVER_MUTANTS: readonly EngineMutant[] = [
  mutant(
    'check/solver/SmtWriter.ts',
    '<= is < to the solver',
    'return `(${operator} ${left.top} ${right.top})`;',
    "return `(${operator.replace('<=', '<')} ${left.top} ${right.top})`;",
  ),
  mutant(
    'check/solver/SmtWriter.ts',
    '− is + to the solver',
    'this.#quotient(`(${operator} ${a} ${b})`',
    "this.#quotient(`(${operator.replace('-', '+')} ${a} ${b})`",
  ),
  mutant('check/solver/SmtWriter.ts', 'min is max to the solver', "term.of === 'max' ? '>=' : '<='", "'>='"),
  mutant(
    'check/solver/SmtWriter.ts',
    'a power has a factor too many to the solver',
    '`${base} `.repeat(term.exponent)',
    '`${base} `.repeat(term.exponent + 1)',
  ),
  mutant(
    'check/solver/SmtWriter.ts',
    'the sign of a denominator is ignored',
    '(ite (> ${denominator} 0.0) (${operator} ${a} ${b}) (${operator} ${b} ${a}))',
    '(ite (= ${denominator} 0.0) (= ${a} ${b}) (${operator} ${a} ${b}))',
  ),
  mutant(
    'check/solver/SmtWriter.ts',
    'a negation is lost to the solver',
    'return { top: `(- ${top})`, ...rest };',
    'return { top, ...rest };',
  ),
  mutant('check/solver/SmtWriter.ts', 'implies is iff to the solver', "implies: '=>'", "implies: '='"),
  mutant(
    'check/solver/SmtWriter.ts',
    'an absolute value is the number to the solver',
    '(ite (>= ${of} 0.0) ${of} (- ${of}))',
    '(ite (>= ${of} 0.0) ${of} ${of})',
  ),
  mutant(
    'check/solver/solveStep.ts',
    'divisors of the conclusion may be 0',
    "step.needed.length === 0 ? undefined : await findModel('undefined', step, solve)",
    "step.needed.length >= 0 ? undefined : await findModel('undefined', step, solve)",
  ),
  mutant(
    'check/solver/findModel.ts',
    'the solver is not given the hypotheses',
    'for (const hypothesis of hypotheses) smt.assert',
    'for (const hypothesis of hypotheses.slice(0, 0)) smt.assert',
  ),
  mutant(
    'check/solver/solveStep.ts',
    'contradictory hypotheses prove',
    'let isMet = instances > 0;',
    'let isMet = instances >= 0;',
  ),
  mutant(
    'check/solver/solveStep.ts',
    'an unconfirmed model is ignored',
    "if (counter.found === 'values') {",
    "if (counter.found === 'values' && counter.isWhole) {",
  ),
  mutant(
    'check/solver/solveStep.ts',
    'a solver that gives up proves',
    "if (counter.found === 'no answer')\n    return",
    "if (counter.found === 'no answer' && instances < 0)\n    return",
  ),
  mutant(
    'claim/ranges/choices.ts',
    'the solver is given one value too few',
    '`(${numbers.map(',
    '`(${numbers.slice(0, Math.max(1, numbers.length - 1)).map(',
  ),
];
