import { UNKNOWN_AUTHOR } from '../../../results/words/credit.ts';
import { type Invocation, runAgain } from '../../../results/words/commands.ts';
import { onOneLine } from '../../../results/words/printable.ts';
import type { Results } from '../../../results/Results.ts';
import { plainTexText } from '../../errata/texText.ts';

/** What a citation of a run names besides its results. */
export interface Cited {
  /** The version of refutable. */
  readonly version: string;
  /** The digest of results.json. */
  readonly digest: string;
}

/**
 * The paper and the run as entries of BibTeX. The run has no year, since results know no time; version, seed and digest
 * say which one it is.
 */
export function citationBib(results: Results, { version, digest }: Cited, invocation: Invocation = {}): string {
  const { paper, seed, effort } = results;
  const key = keyOf(results);
  const title = plainTexText(onOneLine(paper.title));
  const author = paper.author === UNKNOWN_AUTHOR ? [] : [field('author', authors(paper.author))];
  const again = plainTexText(onOneLine(runAgain(results, invocation)));
  return [
    entry('misc', key, [
      ...author,
      field('title', `{${title}}`),
      ...(paper.year === 0 ? [] : [field('year', String(paper.year))]),
      ...(paper.link === undefined ? [] : [field('howpublished', plainTexText(onOneLine(paper.link)))]),
    ]),
    entry('misc', `${key}-refutable`, [
      field('author', '{The refutable maintainers}'),
      field('title', `{${title}, claim by claim: a report of refutable}`),
      field('howpublished', `refutable ${plainTexText(version)}`),
      field(
        'note',
        `Seed ${plainTexText(onOneLine(seed))}, ${effort} effort, digest of results.json ${digest}. Repeated by \\texttt{${again}}`,
      ),
    ]),
  ].join('\n');
}

const entry = (type: string, key: string, fields: readonly string[]): string =>
  `@${type}{${key},\n${fields.map((one) => `  ${one},\n`).join('')}}\n`;

const field = (name: string, value: string): string => `${name} = {${value}}`;

/** Authors as BibTeX wants them: with "and" between them. */
const authors = (text: string): string =>
  onOneLine(text)
    .split(/\s*(?:,|;|&|\band\b)\s*/u)
    .filter((name) => name !== '')
    .map(plainTexText)
    .join(' and ');

/** A key of letters and digits: the last name of the first author, and the year. */
function keyOf({ paper }: Results): string {
  const first = paper.author === UNKNOWN_AUTHOR ? paper.title : (authors(paper.author).split(' and ')[0] ?? '');
  const word = first
    .split(' ')
    .at(-1)!
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/gu, '')
    .toLowerCase();
  return `${word === '' ? 'paper' : word}${paper.year === 0 ? '' : paper.year}`;
}
