import { credit, inBrackets } from '../../results/words/credit.ts';
import type { Results } from '../../results/Results.ts';
import { askedSentence } from '../../results/words/sentence/askedSentence.ts';
import { claimSentence } from '../../results/words/sentence/claimSentence.ts';
import { plainText } from '../../results/words/phrase.ts';
import { countOf } from '../../results/words/countText.ts';
import { inMarkdown, markedInMarkdown } from '../markdown/inMarkdown.ts';
import { consequence } from './consequence.ts';
import { type Erratum, errataOf, errataParts } from './errataOf.ts';
import { rightOf } from './rightOf.ts';
import { versionRead } from '../words/versionRead.ts';

/** The errata of a paper as Markdown with TeX between dollar signs, the gravest errors first; then what is right. */
export function errataMarkdown(results: Results): string {
  const { paper } = results;
  const errata = errataOf(results);
  const parts = errataParts(errata);
  const right = rightOf(results);
  return `${[
    `# Errata of "${inMarkdown(paper.title)}"${inBrackets(credit(paper).map(inMarkdown))}`,
    ...versionRead(paper).map(inMarkdown),
    errata.length === 0
      ? 'No claim was refuted.'
      : `${countOf(errata.length, 'claim')} refuted, the gravest first: ${parts
          .map(({ heading, own }) => `${own.length} in "${heading}"`)
          .join(', ')}.`,
    ...parts.map(({ heading, own }) =>
      [`## ${heading}`, ...own.map((erratum) => entry(erratum, results))].join('\n\n'),
    ),
    ...(right.length === 0
      ? []
      : [
          '## What is right',
          right
            .map(
              ({ claim, mended }) =>
                `- ${inMarkdown(claim.place)}: ${inMarkdown(claim.title)} (\`${claim.id}\`, ${claim.verdict}${mended ? ', its proof corrected' : ''})`,
            )
            .join('\n'),
        ]),
  ].join('\n\n')}\n`;
}

function entry(erratum: Erratum, { effort }: Results): string {
  const { claim, repairs } = erratum;
  const after = consequence(erratum);
  return [
    `### ${inMarkdown(claim.place)}: ${inMarkdown(claim.title)}`,
    ...(claim.quote === undefined ? [] : [`> ${markedInMarkdown(claim.quote)}`]),
    `Claimed (\`${claim.id}\`):\n\n${display(claim.statement)}`,
    ...repairs
      .slice(0, 1)
      .map(
        (repair) =>
          `Correct (\`${repair.id}\`, ${repair.verdict}): ${inMarkdown(repair.title)}\n\n${display(repair.statement)}`,
      ),
    ...(claim.note === undefined
      ? []
      : [
          claim.note
            .split(/\n\s*\n/u)
            .map(markedInMarkdown)
            .join('\n\n'),
        ]),
    inMarkdown(plainText([...claimSentence(claim, effort), ' ', ...askedSentence(claim)]).trim()),
    ...(after === '' ? [] : [after]),
  ].join('\n\n');
}

const display = (tex: string): string => `$$\n${tex}\n$$`;
