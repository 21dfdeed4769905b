import type { Results } from '../../results/Results.ts';
import { VERDICTS } from '../../claim/Verdict.ts';

/** What stands in the margin of each verdict, in TeX. */
const MARKS: Readonly<Record<keyof typeof VERDICTS, string>> = {
  proved: String.raw`\ensuremath{\blacksquare}`,
  upheld: String.raw`\ensuremath{\checkmark}`,
  refuted: String.raw`\ensuremath{\times}`,
  undecided: '?',
  vacuous: String.raw`\ensuremath{\varnothing}`,
  faulty: '!',
};

/**
 * A LaTeX package that marks verdicts in the margin of the paper: `\verdict{lemma-2}` sets the verdict that this run found,
 * `\refuted{lemma-2}`, `\upheld{...}` and the like set one by hand. Each mark links to the claim's card in the report, at
 * the address that `\refutablereport{...}` gives, `index.html` otherwise. The package warns of an id that it does not know,
 * and of a verdict set by hand that is not the one found.
 */
export function refutableSty({ claims }: Results): string {
  return `${[
    String.raw`\NeedsTeXFormat{LaTeX2e}`,
    String.raw`\ProvidesPackage{refutable}[0000/01/01 Verdicts in the margin]`,
    String.raw`\RequirePackage{amssymb}`,
    String.raw`\RequirePackage{hyperref}`,
    String.raw`\newcommand*{\refutable@report}{index.html}`,
    String.raw`\newcommand*{\refutablereport}[1]{\renewcommand*{\refutable@report}{#1}}`,
    ...claims.map(({ id, verdict }) => String.raw`\@namedef{refutable@of@${id}}{${verdict}}`),
    String.raw`\newcommand*{\refutable@set}[2]{\marginpar{\footnotesize\href{\refutable@report\##2}{\@nameuse{refutable@mark@#1}~#1: \texttt{#2}}}}`,
    String.raw`\newcommand*{\refutable@check}[2]{\@ifundefined{refutable@of@#2}{\PackageWarning{refutable}{no claim is called #2}}{%`,
    String.raw`  \edef\refutable@found{\@nameuse{refutable@of@#2}}\edef\refutable@said{#1}%`,
    String.raw`  \ifx\refutable@found\refutable@said\else\PackageWarning{refutable}{#2 is \refutable@found, not #1}\fi}}`,
    String.raw`\newcommand*{\verdict}[1]{\@ifundefined{refutable@of@#1}{\PackageWarning{refutable}{no claim is called #1}}{\refutable@set{\@nameuse{refutable@of@#1}}{#1}}}`,
    ...Object.entries(MARKS).flatMap(([verdict, mark]) => [
      String.raw`\@namedef{refutable@mark@${verdict}}{${mark}}`,
      `\\newcommand*{\\${verdict}}[1]{\\refutable@check{${verdict}}{#1}\\refutable@set{${verdict}}{#1}}`,
    ]),
  ].join('\n')}\n`;
}
