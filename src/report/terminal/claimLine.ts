import type { ClaimResult } from '../../results/ClaimResult.ts';
import { bold, paint, verdictText } from './paint.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { surpriseText } from '../words/surpriseText.ts';

/** The width of the longest verdict: its mark and its word. */
const VERDICT_WIDTH = 11;

/**
 * A finished claim on one line: its verdict, its id, the verdict's sentence, and why it is a surprise if it is one.
 *
 * @param colour whether the terminal shows colours
 */
export function claimLine(result: ClaimResult, colour: boolean): string {
  const surprise = result.surprise ? ` ${paint(`← ${surpriseText(result)}`, 35, colour)}` : '';
  const verdict = verdictText(result.verdict, colour, VERDICT_WIDTH);
  return `${verdict} ${bold(onOneLine(result.id), colour)}  ${onOneLine(result.sentence)}${surprise}`;
}
