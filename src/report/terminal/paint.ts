import type { Verdict } from '../../claim/Verdict.ts';

/** The appearance of a verdict in a terminal: a character and an SGR colour. */
const LOOKS: Readonly<Record<Verdict, { readonly mark: string; readonly sgr: number }>> = {
  proved: { mark: '■', sgr: 34 },
  upheld: { mark: '✓', sgr: 32 },
  refuted: { mark: '✗', sgr: 31 },
  undecided: { mark: '?', sgr: 33 },
  vacuous: { mark: '∅', sgr: 90 },
  faulty: { mark: '!', sgr: 35 },
};

/** A verdict as mark and word, as wide as the widest where it stands in a column. */
export function verdictText(verdict: Verdict, colour: boolean, width = 0): string {
  const { mark, sgr } = LOOKS[verdict];
  return paint(`${mark} ${verdict}`.padEnd(width), sgr, colour);
}

/** Text in a colour, or as it is. */
export const paint = (text: string, sgr: number, colour: boolean): string =>
  colour ? `\u001B[${sgr}m${text}\u001B[0m` : text;

/** Emphasized text, and secondary text. */
export const bold = (text: string, colour: boolean): string => paint(text, 1, colour);
export const dim = (text: string, colour: boolean): string => paint(text, 2, colour);
