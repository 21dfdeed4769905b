import type { Results } from '../../results/Results.ts';
import { credit } from '../../results/words/credit.ts';
import { bold, dim } from './paint.ts';
import { countsLines } from './countsLines.ts';
import { refutedLines } from './refutedLines.ts';
import { surpriseLines } from './surpriseLines.ts';
import { verdictTable } from './verdictTable.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { plainTex } from '../words/plainTex.ts';
import { wrapText } from '../words/wrapText.ts';

/** What the terminal can show. */
export interface TerminalOptions {
  readonly colour: boolean;
  /** Characters per line; at least 40 are used. */
  readonly width: number;
}

/** The table of verdicts, then what matters most: surprises first, the refuted claims, the answer, the counts. */
export function terminalSummary(results: Results, { colour, width }: TerminalOptions): string {
  const room = Number.isFinite(width) ? Math.max(40, Math.floor(width)) : 100;
  const { paper, seed, effort } = results;
  const about = [credit(paper).map(onOneLine).join(', '), `seed ${onOneLine(seed)}, ${effort} effort`]
    .filter((part) => part !== '')
    .join('; ');
  const title = `${bold(onOneLine(paper.title), colour)} ${dim(about, colour)}`;
  return [
    [title],
    ...verdictTable(results, colour, room),
    surpriseLines(results, colour, room),
    refutedLines(results, colour, room),
    answerLines(results, colour, room),
    countsLines(results, colour, room),
  ]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

function answerLines({ answers }: Results, colour: boolean, width: number): string[] {
  const text = (marked: string): string => wrapText(onOneLine(plainTex(marked)), width, '  ');
  return answers.flatMap(({ question, sentences }, i) => [
    ...(i === 0 ? [bold('Questions and answers', colour)] : ['']),
    bold(text(question), colour),
    ...sentences.map((sentence) => text(sentence.text)),
  ]);
}
