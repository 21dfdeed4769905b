import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { onOneLine } from '../../../results/words/printable.ts';

/** The forms of the lines that lead an editor, or GitHub, to a claim. */
export const ANNOTATION_FORMS = ['lines', 'github'] as const;
export type AnnotationForm = (typeof ANNOTATION_FORMS)[number];

/** A claim that somebody should look at, with its place. */
export interface Annotation {
  readonly result: ClaimResult;
  /** As somebody in the current folder would type it, or the whole path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Whether a claim is shown at its place: it is refuted or faulty, or it is a surprise otherwise. */
export const isAnnotated = ({ verdict, surprise }: ClaimResult): boolean =>
  surprise || verdict === 'refuted' || verdict === 'faulty';

/**
 * A line for a claim, an error if it is a surprise or faulty: `a.claim.ts:4:3: error: a: Refuted at n = 3.`, or the
 * annotation of a GitHub workflow. What is refuted as expected is a note.
 */
export function annotationLine({ result, file, line, column }: Annotation, form: AnnotationForm): string {
  const { id, verdict, sentence, surprise } = result;
  const isError = surprise || verdict === 'faulty';
  if (form === 'lines')
    return onOneLine(`${file}:${line}:${column}: ${isError ? 'error' : 'info'}: ${id}: ${sentence}`);
  const properties = { file: file.replaceAll('\\', '/'), line, col: column, title: `${id}: ${verdict}` };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escaped(String(value), /[%\r\n:,]/gu)}`);
  return `::${isError ? 'error' : 'notice'} ${list.join(',')}::${escaped(sentence, /[%\r\n]/gu)}`;
}

/** As GitHub reads workflow commands: these signs by their numbers. */
const escaped = (text: string, signs: RegExp): string =>
  text.replaceAll(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
