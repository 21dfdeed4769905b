import type { Step } from '../../claim/Claim.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import type { Evidence } from '../../results/ClaimResult.ts';
import { NONE, type ReadStep, readStep, smtText } from './findModel.ts';
import { solverName } from './SmtWriter.ts';

/** Longer scripts are not kept: what results hold is cut there, and a script that is cut says nothing. */
const LONGEST = 5000;

/**
 * What a solver is asked about a step, as a script in SMT-LIB 2.6 that any solver of non-linear arithmetic runs: numbers that
 * satisfy the hypotheses and not the conclusion, and, after `(reset)`, numbers at which the conclusion divides by 0. Of
 * hypotheses that contradict each other it asks for numbers that satisfy them. What the answer should be stands in it, as its
 * status, where the evidence says so.
 *
 * Whole parameters are integers there, but for a proof that takes them as reals.
 *
 * @returns undefined where the script is longer than 5000 characters
 */
export function smtScript(claim: Step<Domain>, evidence: Evidence): string | undefined {
  const step = readStep(claim);
  const isProof = evidence.by === 'solver';
  // The query in words says of which parameters the solver had to know that they are whole.
  const asReals = isProof && !/^and .* whole$/mu.test(evidence.query);
  const whole = asReals ? NONE : step.whole;
  const part = (what: Parameters<typeof smtText>[0], says: readonly string[], status?: 'sat' | 'unsat'): string =>
    [
      ...says.map((line) => `; ${line.replaceAll(/\s+/gu, ' ')}`),
      '(set-info :smt-lib-version 2.6)',
      ...(status === 'sat' ? ['(set-option :produce-models true)'] : []),
      `(set-logic ${whole.size > 0 ? 'QF_NIRA' : 'QF_NRA'})`,
      ...(status === undefined ? [] : [`(set-info :status ${status})`]),
      smtText(what, step, whole),
      '(check-sat)',
      ...(status === 'sat' ? [`(get-value (${step.names.map((name) => `|${solverName(name)}|`).join(' ')}))`] : []),
    ].join('\n');
  const parts =
    evidence.by === 'contradiction'
      ? [part('instance', [...step.lines, ...divided(step)], 'unsat')]
      : [
          part(
            'counterexample',
            [...step.lines, `not (${step.concludes})`],
            isProof ? 'unsat' : evidence.by === 'counterexample' ? 'sat' : undefined,
          ),
          ...(step.needed.length === 0 || evidence.by === 'counterexample'
            ? []
            : [
                '(reset)',
                part('undefined', [...step.lines, 'a divisor in the conclusion is 0'], isProof ? 'unsat' : undefined),
              ]),
        ];
  const script = `${parts.join('\n')}\n`;
  return script.length > LONGEST ? undefined : script;
}

const divided = ({ needed }: ReadStep): readonly string[] =>
  needed.length === 0 ? [] : ['and no divisor in the conclusion is 0'];
