import { AssertionError } from 'node:assert';
import type { AnyClaim } from '../claim/Claim.ts';
import { KINDS } from '../claim/kinds.ts';
import { settingText } from '../claim/Setting.ts';
import type { ClaimResult } from '../results/ClaimResult.ts';
import type { ClaimTestOptions, Wanted } from './ClaimTestOptions.ts';
import { decideHere, replayHere } from './decideHere.ts';
import { claimLine, failureText, shownLines, sidesLine } from './failureText.ts';

/**
 * Decides a claim and compares the verdict with what is wanted.
 *
 * @param caller the function that a test called; the stack of the error begins where it did
 * @throws AssertionError if the verdict is another one; SyntaxError or RangeError for a token that does not fit
 */
export function testClaim(
  claim: AnyClaim,
  wanted: Wanted,
  options: ClaimTestOptions,
  caller: (...given: never[]) => unknown,
): Promise<ClaimResult> {
  // The stack is that of now: after an await nothing of the test is on it.
  const called: { readonly stack?: string } = {};
  Error.captureStackTrace(called, caller);
  const { replay } = options;
  return replay === undefined ? decided() : replayed(replay);

  async function decided(): Promise<ClaimResult> {
    const result = await decideHere(claim, options);
    const problem = unmet(result, wanted);
    if (problem !== undefined)
      throw failed(failureText(claim, result, problem, options), called, {
        actual: result.verdict,
        expected: VERDICTS[wanted].join(' or '),
      });
    return result;
  }

  async function replayed(token: string): Promise<never> {
    const { found, stillFails } = await replayHere(claim, token);
    const at = `at ${settingText(found.setting)}`;
    const said = stillFails ? `still fails ${at}.` : `no longer fails ${at}; remove replay from the options.`;
    const lines = [`The claim ${said}`, ...sidesLine(found), ...shownLines(found), ...claimLine(claim)];
    throw failed(lines.join('\n'), called);
  }
}

/** What is not as wanted, as the end of a sentence; undefined when all is. */
export function unmet({ kind, verdict, twin }: ClaimResult, wanted: Wanted): string | undefined {
  if (!VERDICTS[wanted].includes(verdict)) return `should ${wanted}, and is ${verdict}`;
  if (wanted === 'be refuted' || twin === null || twin.verdict === KINDS[kind].twinMust) return undefined;
  return `should ${wanted}, and is ${verdict}; but its twin should be ${KINDS[kind].twinMust}, and is ${twin.verdict}. Of the twin: ${twin.sentence}`;
}

const VERDICTS: Readonly<Record<Wanted, readonly string[]>> = {
  hold: ['upheld', 'proved'],
  'be refuted': ['refuted'],
  'be proved': ['proved'],
};

function failed(
  message: string,
  called: { readonly stack?: string },
  sides: { readonly actual?: string; readonly expected?: string } = {},
): AssertionError {
  const error = new AssertionError({ message, ...sides, operator: 'claim' });
  const frames = called.stack?.split('\n').slice(1) ?? [];
  error.stack = [`${error.name}: ${message}`, ...frames].join('\n');
  return error;
}
