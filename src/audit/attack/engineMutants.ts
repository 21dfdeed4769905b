/** One change of one source file of the checker that makes it say what is not so, or spend what it has not. */
export interface EngineMutant {
  /** Under `src/`. */
  readonly file: string;
  readonly says: string;
  /** Text that stands in the file once. */
  readonly from: string;
  readonly to: string;
}

/** What an attack on one mutant came to. */
export interface Found {
  readonly mutant: EngineMutant;
  /** The made-up claim or the identity that finds it, with what is false; undefined where nothing does. */
  readonly by: string | undefined;
  /** Whether the attack was ended before it was over, so that nobody knows. */
  readonly isLate?: boolean;
}

/** A source with its one change. @throws RangeError where the text that is changed does not stand there once */
export function mutated({ file, from, to }: EngineMutant, source: string): string {
  const at = source.indexOf(from);
  if (at < 0 || source.includes(from, at + 1))
    throw new RangeError(`invalid mutant; ${file} must hold this once: ${JSON.stringify(from)}`);
  return source.slice(0, at) + to + source.slice(at + from.length);
}

const mutant = (file: string, says: string, from: string, to: string): EngineMutant => ({ file, says, from, to });

/** Faults that a hand may slip into, each where it would matter. */
export const ENGINE_MUTANTS: readonly EngineMutant[] = [
  // What a claim may say.
  mutant(
    'claim/Comparison.ts',
    'atMost is strict',
    "compared(left, '≤', right, (order) => order <= 0);",
    "compared(left, '≤', right, (order) => order < 0);",
  ),
  mutant(
    'claim/Comparison.ts',
    'below is not strict',
    "compared(left, '<', right, (order) => order < 0);",
    "compared(left, '<', right, (order) => order <= 0);",
  ),
  mutant(
    'claim/Comparison.ts',
    'above is turned',
    "compared(left, '>', right, (order) => order > 0);",
    "compared(left, '>', right, (order) => order < 0);",
  ),
  mutant(
    'claim/Comparison.ts',
    'equals allows a unit in the last place that nobody stated',
    'smaller: Quantity, { ulps = 0, scale }',
    'smaller: Quantity, { ulps = 1, scale }',
  ),
  mutant(
    'claim/Comparison.ts',
    'equals has a tolerance',
    '(order) => order === 0 || (order > 0',
    '(order) => Math.abs(Number(left) - Number(right)) < 1e-9 || (order > 0',
  ),
  mutant(
    'claim/Comparison.ts',
    'fractions are compared as doubles',
    'return compareQuotients(quotientOf(left), quotientOf(right));',
    'return Math.sign(toNumber(left) - toNumber(right));',
  ),
  mutant(
    'claim/formula/evaluateFormula.ts',
    '<= is < in an exact instance',
    "'<=': (order: number) => order <= 0,",
    "'<=': (order: number) => order < 0,",
  ),
  mutant(
    'claim/formula/evaluateFormula.ts',
    'implies is iff',
    'implies: (left: boolean, right: boolean) => !left || right,',
    'implies: (left: boolean, right: boolean) => left === right,',
  ),
  mutant(
    'claim/formula/evaluateFormula.ts',
    'min is max',
    "numbers.compare(left, right) > 0 === (term.of === 'max')",
    'numbers.compare(left, right) > 0',
  ),
  mutant(
    'claim/formula/evaluateFormula.ts',
    'division by 0 is 0',
    'return numbers.sign(right) === 0 ? undefined :',
    'return numbers.sign(right) === 0 ? right :',
  ),
  mutant(
    'claim/formula/parseFormula.ts',
    '−x² is (−x)²',
    "if (operator === '-') return { kind: 'negation', of: power(argument, exponent, text) };",
    '',
  ),
  mutant(
    'claim/formula/parseFormula.ts',
    '+ binds as tightly as *',
    "jsep.addBinaryOp('^', 12);",
    "jsep.addBinaryOp('^', 12);\njsep.addBinaryOp('+', 10);",
  ),
  mutant(
    'claim/ranges/integers.ts',
    'the last integer is never tried',
    'for (let away = 0; simplest + away <= max || simplest - away >= min; away++) {\n        if (simplest + away <= max) yield',
    'for (let away = 0; simplest + away <= max || simplest - away >= min; away++) {\n        if (simplest + away < max || min === max) yield',
  ),
  mutant(
    'claim/exact/exactValue.ts',
    'rationals as text are rounded',
    '? new Fraction(text) :',
    '? new Fraction(Math.round(1e4 * new Fraction(text).valueOf()), 10000) :',
  ),
  // How a setting is decided.
  mutant(
    'check/decide/decideExactly.ts',
    'a bound that is met refutes',
    "'≥': order(value[1], bound[0]) < 0,",
    "'≥': order(value[1], bound[0]) <= 0,",
  ),
  mutant(
    'check/decide/decideExactly.ts',
    'an enclosure counts by its upper end',
    "'≤': order(value[1], bound[0]) <= 0, '=': false",
    "'≤': order(value[0], bound[0]) <= 0, '=': false",
  ),
  mutant(
    'check/decide/decideExactly.ts',
    'enclosures that overlap are equal',
    'const same = order(value[0], value[1]) === 0 && order(bound[0], bound[1]) === 0 &&',
    'const same = !apart || ',
  ),
  mutant(
    'check/decide/decideExactly.ts',
    'hypotheses are not looked at',
    'if (unmet >= 0) return',
    'if (unmet < -1) return',
  ),
  mutant(
    'check/decide/decideExactly.ts',
    'what divides by 0 is false',
    'if (truth === undefined) return',
    'if (given.length < 0) return',
  ),
  mutant(
    'check/decide/decideExactly.ts',
    'a claim on every draw looks at the first',
    'let tightest: SettingResult | undefined;\n    let drawn = 0;',
    'let tightest: SettingResult | undefined;\n    let drawn = draws - 1;',
  ),
  mutant(
    'check/decide/deciderOf.ts',
    'vacuousWhen is not asked',
    'if (vacuousWhen === undefined) return decide;',
    'if (vacuousWhen !== undefined) return decide;\n  if (vacuousWhen === undefined) return decide;',
  ),
  mutant(
    'check/decide/decideClaim.ts',
    'the precondition is not asked',
    'where === undefined || truthFrom',
    'true || where === undefined || truthFrom',
  ),
  mutant(
    'check/decide/decideClaim.ts',
    'a setting that is still open does not count',
    'const open = worstOpen(tried);\n  if (open !== undefined)\n',
    "const open = tightestOf(tried, 'upheld') === undefined ? worstOpen(tried) : undefined;\n  if (open !== undefined)\n",
  ),
  mutant(
    'check/decide/decideClaim.ts',
    'a setting that is out of reach does not count',
    "?? tightestOf(tried, 'unreachable')",
    '?? undefined',
  ),
  mutant(
    'check/decide/decideByDraws.ts',
    'the margin counts twice',
    'margin: marginOf(claim, setting),\n    relation',
    'margin: 2 * marginOf(claim, setting),\n    relation',
  ),
  mutant(
    'check/decide/decideByDraws.ts',
    'what says nothing is upheld',
    "saysNothing(question) ? 'vacuous'",
    "saysNothing(question) ? 'upheld'",
  ),
  mutant(
    'check/decide/decideByDraws.ts',
    'a bound that says nothing is upheld',
    '? vacuousAt(setting, question) :',
    "? { ...vacuousAt(setting, question), status: 'upheld' } :",
  ),
  mutant(
    'check/decide/decideByDraws.ts',
    'draws that ran out uphold',
    "decided === 'running' ? open : decided",
    "decided === 'running' ? ((drawn.mean >= question.claimed) === (relation !== '≤') ? 'upheld' : open) : decided",
  ),
  mutant(
    'check/decide/Samples.ts',
    'every block has the stream of the first',
    'const rng = stream(Math.floor(this.count / BLOCK));',
    'const rng = stream(0);',
  ),
  mutant(
    'check/decide/Samples.ts',
    'the first draw of each block counts twice',
    'values[count] = value;',
    'values[count] = count % BLOCK === 1 ? values[count - 1]! : value;',
  ),
  mutant(
    'check/decide/streams.ts',
    'fresh draws are those of the search',
    "stream(seed, id, key, 'fresh', block)",
    'stream(seed, id, key, block)',
  ),
  mutant(
    'check/decide/SettingTester.ts',
    'nothing is confirmed',
    "if (result.status !== 'refuted' || !estimates(this.#kinded)) return result;",
    'if (1 > 0) return result;',
  ),
  mutant(
    'check/decide/SettingTester.ts',
    'every setting has the share of the first',
    'return this.judgeAt(setting, settingAlpha(number));',
    'return this.judgeAt(setting, settingAlpha(Math.min(1, number)));',
  ),
  mutant(
    'check/search/searchSettings.ts',
    'every seventh setting is skipped',
    'if (this.isOver || this.knows(setting)) return true;\n    this.#known.add(settingKey(setting));',
    'if (this.isOver || this.knows(setting)) return true;\n    this.#known.add(settingKey(setting));\n    if (this.#known.size % 7 === 6) return true;',
  ),
  mutant(
    'check/decide/observerOf.ts',
    'an event counts as its opposite',
    "Number(truthFrom('event', setting, happens, outcome))",
    "1 - Number(truthFrom('event', setting, happens, outcome))",
  ),
  mutant(
    'check/growth/growth.ts',
    'the drift is not looked at',
    'hi <= 1 + slopeWithin && rose <= driftWithin * ROUNDING',
    'hi <= 1 + slopeWithin',
  ),
  mutant(
    'check/growth/growth.ts',
    'Ω is O',
    'Omega: [bounded.below, fell] as const,',
    'Omega: [bounded.above, rose] as const,',
  ),
  // What a solver is asked.
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
    'the sign of a denominator is not looked at',
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
    "step.needed.length === 0 ? undefined : await find('undefined', step, solve)",
    "step.needed.length >= 0 ? undefined : await find('undefined', step, solve)",
  ),
  mutant(
    'check/solver/solveStep.ts',
    'the solver is not told of the hypotheses',
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
    'a model that is not confirmed is passed over',
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
    'the solver is told a value too few',
    '`(${numbers.map(',
    '`(${numbers.slice(0, Math.max(1, numbers.length - 1)).map(',
  ),
  // The statistics.
  mutant(
    'inference/errorBudget.ts',
    'a share of the budget is doubled',
    'claimAlpha / 2 / j / (j + 1)',
    'claimAlpha / j / (j + 1)',
  ),
  mutant(
    'inference/errorBudget.ts',
    'the shares add up to no end',
    'claimAlpha / 2 / j / (j + 1)',
    'claimAlpha / 4 / j',
  ),
  mutant('inference/errorBudget.ts', 'the budget is 10⁻⁶', 'CLAIM_ALPHA = 1e-9', 'CLAIM_ALPHA = 1e-6'),
  mutant(
    'inference/sequentialTest.ts',
    'a threshold is 1/(2α)',
    '[-Math.log(alphaRefuted), -Math.log(alphaUpheld)]',
    '[-Math.log(2 * alphaRefuted), -Math.log(alphaUpheld)]',
  ),
  mutant('inference/sequentialTest.ts', 'the factor 2 of two sides is dropped', ' - Math.log(processes.length)', ''),
  mutant(
    'inference/sequentialTest.ts',
    'one side is enough for equality',
    'Math.min(...toUphold.map',
    'Math.max(...toUphold.map',
  ),
  mutant(
    'inference/nullHypotheses.ts',
    'the margin is ignored',
    'const within = hypothesis.within ?? margin;',
    'const within = hypothesis.within ?? 0 * margin;',
  ),
  mutant(
    'inference/nullHypotheses.ts',
    'the margin lies on the wrong side',
    'bound - within > lo ? [{ atMost: bound - within }]',
    'bound - within > lo ? [{ atMost: bound - 2 * within }]',
  ),
  mutant(
    'inference/bettingWealth.ts',
    'bets are larger than the wealth',
    '1 / (1 + Math.exp(14 - index))',
    '1.2 / (1 + Math.exp(14 - index))',
  ),
  mutant('inference/bettingWealth.ts', 'the bettors begin with 1 each', 'Math.log(sum / BETS.length)', 'Math.log(sum)'),
  mutant(
    'inference/bettingEProcess.ts',
    'bets from above are paid from below',
    'const [origin, limit] = upwards ? [lo, hi] : [hi, lo];',
    'const [origin, limit] = upwards || hi < Infinity ? [lo, hi] : [hi, lo];',
  ),
  mutant(
    'inference/eventLogEvidence.ts',
    'failures cost nothing',
    '- s * logB - f * logOneMinusB;',
    '- s * logB - (f - 0.01 * f) * logOneMinusB;',
  ),
  mutant(
    'inference/eventLogEvidence.ts',
    'success and failure are not exchanged for p ≤ b',
    'mirrored(failures, successes);',
    'mirrored(successes, failures);',
  ),
  mutant(
    'inference/alternativePrior.ts',
    'the weights of the prior add up to more than 1',
    'weight: (1 - WIDE_WEIGHT) / SHARPNESS.length',
    'weight: 1 / SHARPNESS.length',
  ),
  mutant(
    'inference/eventConfidenceSequence.ts',
    'an interval has twice its level',
    'const threshold = -Math.log(alpha);',
    'const threshold = -Math.log(2 * alpha);',
  ),
  mutant(
    'inference/meanConfidenceSequence.ts',
    'each end of an interval has the whole level',
    'largestRejected(aboveLo, alpha / 2)',
    'largestRejected(aboveLo, alpha)',
  ),
  // The arithmetic of enclosures.
  mutant(
    'numeric/intervalArithmetic.ts',
    'a sum is not rounded outward',
    'roundUp(x[1] + y[1], sumError(x[1], y[1]))',
    'x[1] + y[1]',
  ),
  mutant(
    'numeric/intervalArithmetic.ts',
    'a product is not rounded outward',
    'lo = Math.min(lo, roundDown(product, error));',
    'lo = Math.min(lo, product);',
  ),
  mutant(
    'numeric/intervalArithmetic.ts',
    'a root is not rounded outward',
    'roundUp(Math.sqrt(x[1]), rootError(x[1]))',
    'Math.sqrt(x[1])',
  ),
  mutant(
    'numeric/intervalFunctions.ts',
    'an even power of an interval around 0 begins at its ends',
    'containsZero ? 0 : Math.min(lo[0], hi[0])',
    'Math.min(lo[0], hi[0])',
  ),
  mutant(
    'numeric/enclose.ts',
    'an enclosure is half as wide',
    'const step = BigInt(ulps);',
    'const step = BigInt(ulps) / 2n;',
  ),
  mutant(
    'numeric/logSumExp.ts',
    'a sum of exponentials leaves out the first',
    'for (let i = 0; i < logarithms.length; i++) total',
    'for (let i = 1; i < logarithms.length; i++) total',
  ),
  mutant(
    'numeric/logBetaRegularized.ts',
    'the upper tail is the lower one',
    'return below === lower ? direct : logOneMinusExp(direct);',
    'return direct;',
  ),
];
