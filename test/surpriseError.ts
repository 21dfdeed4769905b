import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClaimResult } from '../src/results/ClaimResult.ts';
import { claimLines } from '../src/results/claimLines.ts';
import { PROPERTIES_FOLDER } from '../src/store/folders.ts';
import { onOneLine } from '../src/results/words/printable.ts';
import { replay } from '../src/results/words/commands.ts';
import { surpriseText } from '../src/report/words/surpriseText.ts';

/** The error of a claim whose verdict is a surprise; it points to the claim's file and not to the test. */
export function surpriseError(result: ClaimResult): Error {
  const { id, file, sentence, evidence } = result;
  const again = evidence.by === 'counterexample' ? `\n${replay(evidence.token)}` : '';
  const error = new Error(`${onOneLine(`${id}: ${surpriseText(result)}. ${sentence}`)}${again}`);
  error.stack = `${error.name}: ${error.message}\n    at ${path.join(PROPERTIES_FOLDER, file)}:${lineOf(result)}:1`;
  return error;
}

/** The line of a claim in its file: that of the fault, else that of its beginning, else the first. */
function lineOf({ id, file, evidence }: ClaimResult): number {
  const [, line] = evidence.by === 'fault' ? (evidence.fault.place?.split(':') ?? []) : [];
  if (line !== undefined) return Number(line);
  return claimLines(readFileSync(path.join(PROPERTIES_FOLDER, file), 'utf8'), id)?.first ?? 1;
}
