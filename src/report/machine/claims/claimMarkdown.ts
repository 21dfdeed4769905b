import { KINDS } from '../../../claim/kinds.ts';
import { claimLines } from '../../../results/claimLines.ts';
import type { ClaimResult, SettingResult } from '../../../results/ClaimResult.ts';
import type { Results } from '../../../results/Results.ts';
import { checkAgain, type Invocation, replay } from '../../../results/words/commands.ts';
import { comparison } from '../../../results/words/comparison.ts';
import { countText } from '../../../results/words/countText.ts';
import { decidingSetting } from '../../../results/decidingSetting.ts';
import { intervalText } from '../../../results/words/intervalText.ts';
import { logarithmText } from '../../../results/words/logarithmText.ts';
import { percentText } from '../../../results/words/percentText.ts';
import { plainText } from '../../../results/words/phrase.ts';
import { onOneLine, printable } from '../../../results/words/printable.ts';
import { askedSentence } from '../../../results/words/sentence/askedSentence.ts';
import { settingText } from '../../../results/words/settingText.ts';
import { inMarkdown, markedInMarkdown } from '../../markdown/inMarkdown.ts';
import { shownText } from '../../terminal/shownText.ts';
import { checkedHow } from '../../page/card/checkedHow.ts';
import { CONSULTED } from '../../words/consulted.ts';
import { OVER } from '../../words/over.ts';
import { repairsOf } from '../../words/repairText.ts';
import { surpriseText } from '../../words/surpriseText.ts';
import { twinVerdict } from '../../words/twinVerdict.ts';

/** What the files of claims have in common. */
export interface ClaimContext {
  readonly results: Results;
  readonly byId: ReadonlyMap<string, ClaimResult>;
  /** The claims that use each claim. */
  readonly users: ReadonlyMap<string, readonly ClaimResult[]>;
  /** The names of the files, by the ids, without their endings. */
  readonly names: ReadonlyMap<string, string>;
  /** The claim files as they were checked, by the names that results give them. */
  readonly sources: ReadonlyMap<string, string>;
  readonly invocation: Invocation;
}

/** One claim complete, in Markdown: what it says, what was found, why, what holds instead, its source, how to check it again. */
export function claimMarkdown(claim: ClaimResult, context: ClaimContext): string {
  const { id, place, title, verdict, expect, kind, section, sentence, quote, statement, formula, note } = claim;
  const asked = askedSentence(claim);
  const about = [
    `\`${code(id)}\``,
    `**${verdict}**${expect === null ? ', a conjecture' : claim.surprise ? '' : ', as expected'}`,
    KINDS[kind].words,
    `section: ${inMarkdown(section)}`,
  ];
  return `${[
    `# ${[place, title]
      .filter((part) => part !== '')
      .map(inMarkdown)
      .join(': ')}`,
    about.join(' · '),
    ...(quote === undefined ? [] : [`> ${markedInMarkdown(quote)}`]),
    ...part('Statement', [
      display(statement),
      ...(formula === undefined ? [] : [`As it was checked:\n\n${display(formula)}`]),
      ...quantified(claim),
    ]),
    ...part('What was found', [
      inMarkdown(sentence),
      ...(asked.length === 0 ? [] : [inMarkdown(plainText(asked))]),
      ...(claim.surprise ? [`Surprise: ${inMarkdown(surpriseText(claim))}.`] : []),
      ...(claim.remarks ?? []).map((remark) => `Remark: ${inMarkdown(remark)}`),
      ...(claim.sharp === undefined ? [] : [inMarkdown(claim.sharp.sentence)]),
    ]),
    ...part('Evidence', evidence(claim, context)),
    ...part('What holds instead', instead(claim, context)),
    ...part('Twin', twin(claim)),
    ...part('Argument', argument(claim, context)),
    ...part('Note', note === undefined ? [] : note.split(/\n\s*\n/u).map(markedInMarkdown)),
    ...part('Literature', literature(claim)),
    ...part('Source', source(claim, context)),
    ...part('Check it again', [fenced(onOneLine(checkAgain(id, context.results, context.invocation)), 'sh')]),
  ].join('\n\n')}\n`;
}

/** A part with its heading; none where it has nothing to say. */
const part = (heading: string, paragraphs: readonly string[]): string[] =>
  paragraphs.length === 0 ? [] : [`## ${heading}`, ...paragraphs];

function quantified({ kind, domain, over }: ClaimResult): string[] {
  const every = domain.length === 0 ? [] : [`for every ${domain.map(inMarkdown).join(', ')}`];
  const random = over === undefined ? [] : [`${OVER[kind] ?? 'over'} ${inMarkdown(over)}`];
  const text = [...every, ...random].join('; ');
  return text === '' ? [] : [`${text.charAt(0).toUpperCase()}${text.slice(1)}.`];
}

function evidence(claim: ClaimResult, { invocation, names }: ClaimContext): string[] {
  const { evidence: found, id } = claim;
  const at = decidingSetting(found);
  const where = at === undefined ? [] : [`${capital(at.name)}:`, facts(at.result)];
  const query = 'query' in found ? [`${inMarkdown(found.solver)} was asked for numbers with`, fenced(found.query)] : [];
  const smt =
    claim.smt === undefined
      ? []
      : [`The same in SMT-LIB 2, for any solver: [${inMarkdown(names.get(id)!)}.smt2](${link(names.get(id)!)}.smt2).`];
  if (found.by === 'counterexample') {
    const shown = Object.entries(found.smallest.shown ?? {}).map(([label, value]) => shownText(label, value));
    return [
      ...where,
      ...(shown.length === 0 ? [] : ['Worked through:', fenced(shown.join('\n'))]),
      ...(found.failed > 1 ? [`${countText(found.failed)} of the settings tried failed.`] : []),
      'The command that repeats it:',
      fenced(onOneLine(replay(found.token, invocation)), 'sh'),
      ...smt,
      inMarkdown(checkedHow(claim)),
    ];
  }
  const growth =
    found.by === 'growth'
      ? [
          [
            '| size | measured | law |',
            '|---|---|---|',
            ...found.points.map(
              ({ size, measured, law }) => `| ${size} | ${inMarkdown(intervalText(measured))} | ${law} |`,
            ),
          ].join('\n'),
        ]
      : [];
  return [...where, ...query, ...smt, ...growth, inMarkdown(checkedHow(claim))];
}

/** What is known of a setting, a line each. */
function facts(result: SettingResult): string {
  const { setting, interval, level, draws, logEvidence } = result;
  const compared = plainText(comparison(result));
  return [
    ['setting', settingText(setting)],
    ['found', compared],
    [
      'interval',
      interval === undefined || level === undefined ? '' : `${intervalText(interval)} at ${percentText(level)}`,
    ],
    ['draws', draws === 0 ? '' : countText(draws)],
    [
      'e-values',
      logEvidence === undefined
        ? ''
        : `${logarithmText(logEvidence.refuted)} against the claim, ${logarithmText(logEvidence.upheld)} for it`,
    ],
  ]
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `- ${name}: ${inMarkdown(text!)}`)
    .join('\n');
}

/** The claims that repair a refuted one, and the one that this claim repairs. */
function instead(claim: ClaimResult, context: ClaimContext): string[] {
  const { holding, attempted } = repairsOf(claim, context.byId);
  return [
    ...holding.flatMap((id) => {
      const repair = context.byId.get(id)!;
      return [`${linked(id, context)} (${repair.verdict}): ${inMarkdown(repair.title)}`, display(repair.statement)];
    }),
    ...(attempted.length === 0
      ? []
      : [`Stated as a repair, but not found to hold: ${attempted.map((id) => withVerdict(id, context)).join(', ')}.`]),
    ...(claim.repairs === undefined
      ? []
      : [`This claim is stated as a repair of ${withVerdict(claim.repairs, context)}.`]),
  ];
}

function argument(claim: ClaimResult, context: ClaimContext): string[] {
  const users = context.users.get(claim.id) ?? [];
  const list = (ids: readonly string[]): string => ids.map((id) => withVerdict(id, context)).join(', ');
  const { status, broken, open } = claim.proof;
  return [
    ...(claim.uses.length === 0 ? [] : [`It uses ${list(claim.uses)}.`]),
    ...(status === 'none' ? [] : [`Its proof is ${status}${proofSteps(broken, open)}.`]),
    ...(users.length === 0 ? [] : [`It is used by ${list(users.map(({ id }) => id))}.`]),
  ];
}

function proofSteps(broken: readonly string[], open: readonly string[]): string {
  const parts = [
    ...(broken.length === 0 ? [] : [`refuted: ${broken.map((id) => `\`${code(id)}\``).join(', ')}`]),
    ...(open.length === 0 ? [] : [`open: ${open.map((id) => `\`${code(id)}\``).join(', ')}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

function twin({ twin: found, kind }: ClaimResult): string[] {
  if (found === null) return [];
  const wanted = twinVerdict(kind);
  return [
    `A false variant, which the same search must find ${wanted}: ${markedInMarkdown(found.claims)}`,
    `**${found.verdict}**: ${inMarkdown(found.sentence)}`,
  ];
}

const literature = ({ literature: all }: ClaimResult): string[] =>
  all.length === 0
    ? []
    : [
        all
          .map(
            ({ reference, says, checked }) =>
              `- ${markedInMarkdown(reference)}: ${markedInMarkdown(says)} (${CONSULTED[checked]})`,
          )
          .join('\n'),
      ];

function source({ id, file }: ClaimResult, { sources }: ClaimContext): string[] {
  const text = sources.get(file);
  const lines = text === undefined ? null : claimLines(text, id);
  const name = `\`${code(file)}\``;
  if (text === undefined || lines === null) return [`In ${name}.`];
  const own = text
    .split('\n')
    .slice(lines.first - 1, lines.last)
    .join('\n');
  return [`In ${name}, lines ${lines.first} to ${lines.last}:`, fenced(own, /\.m?js$/u.test(file) ? 'js' : 'ts')];
}

/** A claim by its id, with a link to its file where it has one. */
const linked = (id: string, { names }: ClaimContext): string =>
  names.has(id) ? `[\`${code(id)}\`](${link(names.get(id)!)}.md)` : `\`${code(id)}\``;

const withVerdict = (id: string, context: ClaimContext): string =>
  `${linked(id, context)} (${context.byId.get(id)?.verdict ?? 'not checked'})`;

/** A file's name as it stands in a link: what is encoded in it is encoded again. */
const link = (name: string): string => name.replaceAll('%', '%25');

const code = (text: string): string => onOneLine(text).replaceAll('`', "'");

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const display = (tex: string): string =>
  `$$\n${printable(tex)
    .replaceAll(/\n\s*\n/gu, '\n')
    .replaceAll('$$', '$ $')}\n$$`;

/** Text as a block of code, however many backticks it has. */
function fenced(text: string, language = ''): string {
  const shown = printable(text);
  const longest = Math.max(2, ...[...shown.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${shown}\n${fence}`;
}
