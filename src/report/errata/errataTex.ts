import { credit, inBrackets } from '../../results/words/credit.ts';
import type { Results } from '../../results/Results.ts';
import { askedSentence } from '../../results/words/sentence/askedSentence.ts';
import { claimSentence } from '../../results/words/sentence/claimSentence.ts';
import { plainText } from '../../results/words/phrase.ts';
import { consequence } from './consequence.ts';
import { type Erratum, errataOf, errataParts } from './errataOf.ts';
import { rightOf } from './rightOf.ts';
import { versionRead } from '../words/versionRead.ts';
import { plainTexText, texText } from './texText.ts';

/** The errata of a paper as a LaTeX document that compiles on its own, in ASCII; it needs amsmath and amssymb only. */
export function errataTex(results: Results): string {
  const { paper } = results;
  const errata = errataOf(results);
  const right = rightOf(results);
  return `${[
    String.raw`\documentclass{article}`,
    String.raw`\usepackage[margin=2.5cm]{geometry}`,
    String.raw`\usepackage{amsmath,amssymb}`,
    String.raw`\setlength{\parindent}{0pt}\setlength{\parskip}{.5em}\emergencystretch=3em`,
    String.raw`\newenvironment{erratum}[1]{\par\medskip\textbf{#1}\par}{\par}`,
    String.raw`\begin{document}`,
    String.raw`\section*{Errata of ${plainTexText(paper.title)}${inBrackets(credit(paper).map(plainTexText))}}`,
    ...versionRead(paper).map(plainTexText),
    ...(errata.length === 0 ? ['No claim was refuted.'] : []),
    ...errataParts(errata).map(({ heading, own }) =>
      [String.raw`\subsection*{${heading}}`, ...own.map((erratum) => erratumTex(erratum, results))].join('\n'),
    ),
    ...(right.length === 0
      ? []
      : [
          String.raw`\subsection*{What is right}`,
          String.raw`\begin{itemize}`,
          ...right.map(
            ({ claim, mended }) =>
              String.raw`\item ${plainTexText(claim.place)}: ${texText(claim.title)} (\texttt{${plainTexText(claim.id)}}, ${claim.verdict}${mended ? ', its proof corrected' : ''})`,
          ),
          String.raw`\end{itemize}`,
        ]),
    String.raw`\end{document}`,
  ].join('\n')}\n`;
}

/** One entry of the errata in LaTeX, to paste into a document that loads amsmath and amssymb. */
export function erratumTex(erratum: Erratum, { effort }: Pick<Results, 'effort'>): string {
  const { claim, repairs } = erratum;
  const [repair] = repairs;
  const after = consequence(erratum);
  return [
    String.raw`\begin{erratum}{${plainTexText(claim.place)}: ${texText(claim.title)}}`,
    ...(claim.quote === undefined ? [] : [String.raw`\begin{quote}${texText(claim.quote)}\end{quote}`]),
    String.raw`Claimed (\texttt{${plainTexText(claim.id)}}):`,
    display(claim.statement),
    ...(repair === undefined
      ? []
      : [
          String.raw`Correct (\texttt{${plainTexText(repair.id)}}, ${repair.verdict}): ${texText(repair.title)}`,
          display(repair.statement),
        ]),
    ...(claim.note === undefined ? [] : [texText(claim.note)]),
    '',
    plainTexText(plainText([...claimSentence(claim, effort), ' ', ...askedSentence(claim)]).trim()),
    ...(after === '' ? [] : [texText(after)]),
    String.raw`\end{erratum}`,
  ].join('\n');
}

/** A statement set on a line of its own; one that is wider is broken by its author. */
const display = (tex: string): string => `\\[\n${tex}\n\\]`;
