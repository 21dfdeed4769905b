import type { ClaimResult } from '../../results/ClaimResult.ts';
import { claimLine } from '../../report/terminal/claimLine.ts';
import { replay } from '../../results/words/commands.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { wrapText } from '../../report/words/wrapText.ts';
import type { Terminal } from './Terminal.ts';
import { invocationFromHere } from '../../store/invocation.ts';

/** The result of a claim in full: verdict and sentence, title, remarks, twin, sharp value, and how to replay a counterexample. */
export function claimDetails(
  result: ClaimResult,
  { colour, width }: Pick<Terminal, 'colour' | 'width'>,
  properties: string,
): string {
  const { place, title, twin, evidence, sharp } = result;
  const line = (label: string, text: string): string =>
    wrapText(onOneLine(text), width, ' '.repeat(10), `  ${label.padEnd(8)}`);
  return [
    claimLine(result, colour),
    line('claim', [place, title].filter((part) => part !== '').join(': ')),
    ...(result.remarks ?? []).map((remark) => line('remark', remark)),
    ...(twin === null ? [] : [line('twin', `${twin.claims} → ${twin.sentence}`)]),
    ...(sharp === undefined ? [] : [line('sharp', sharp.sentence)]),
    ...(evidence.by === 'counterexample'
      ? [`  ${'replay'.padEnd(8)}${replay(evidence.token, invocationFromHere(properties))}`]
      : []),
    '',
  ].join('\n');
}
