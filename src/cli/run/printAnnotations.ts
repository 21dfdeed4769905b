import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type Annotation,
  type AnnotationForm,
  annotationLine,
  isAnnotated,
} from '../../report/machine/annotations/annotationLines.ts';
import { claimLines } from '../../results/claimLines.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { displayPath } from '../../store/folders.ts';
import type { Terminal } from '../terminal/Terminal.ts';

/**
 * Prints a line with its place for each claim that is refuted, faulty or a surprise.
 *
 * @param form nothing is printed without one
 */
export async function printAnnotations(
  { claims }: Results,
  properties: string,
  form: AnnotationForm | undefined,
  { print }: Pick<Terminal, 'print'>,
): Promise<void> {
  if (form === undefined) return;
  for (const result of claims.filter(isAnnotated)) {
    print(annotationLine(await annotationOf(result, path.join(properties, result.file)), form));
  }
}

/** Where a claim stands in its file: at its fault, at its first line, or at the beginning of the file. */
async function annotationOf(result: ClaimResult, file: string): Promise<Annotation> {
  const place = result.evidence.by === 'fault' ? result.evidence.fault.place : undefined;
  const [, name, line, column] = /^(.*?):(\d+)(?::(\d+))?$/u.exec(place ?? '') ?? [];
  const shown = { result, file: displayPath(file) };
  if (name === path.basename(file)) return { ...shown, line: Number(line), column: Number(column ?? 1) };
  const text = await readFile(file, 'utf8').catch(() => '');
  return { ...shown, line: claimLines(text, result.id)?.first ?? 1, column: 1 };
}
