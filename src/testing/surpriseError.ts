import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClaimResult } from '../results/ClaimResult.ts';
import { claimLines } from '../results/claimLines.ts';
import { replay } from '../results/words/commands.ts';
import { onOneLine } from '../results/words/printable.ts';
import { surpriseText } from '../report/words/surpriseText.ts';
import { invocationFromHere } from '../store/invocation.ts';

/**
 * The error of a claim whose verdict is a surprise; it points to the claim's file and not to the test.
 *
 * @param properties path of the properties folder
 */
export function surpriseError(result: ClaimResult, properties: string): Error {
  const { id, file, sentence, evidence } = result;
  const again =
    evidence.by === 'counterexample' ? `\n${replay(evidence.token, invocationFromHere(path.resolve(properties)))}` : '';
  const error = new Error(`${onOneLine(`${id}: ${surpriseText(result)}. ${sentence}`)}${again}`);
  const place = path.resolve(properties, file);
  error.stack = `${error.name}: ${error.message}\n    at ${place}:${lineOf(result, place)}:1`;
  return error;
}

/** The line of a claim in its file: that of the fault, else that of its beginning, else the first. */
function lineOf({ id, evidence }: ClaimResult, place: string): number {
  const [, line] = evidence.by === 'fault' ? (evidence.fault.place?.split(':') ?? []) : [];
  if (line !== undefined) return Number(line);
  try {
    return claimLines(readFileSync(place, 'utf8'), id)?.first ?? 1;
  } catch {
    return 1;
  }
}
