import type { ClaimCard } from '../../run/ClaimCard.ts';
import { KINDS } from '../../claim/kindOf.ts';
import { EXIT } from '../exitCode.ts';
import { onOneLine } from '../../results/words/legible.ts';
import { selectClaims } from '../../run/survey/selectClaims.ts';
import type { Survey } from '../../run/Survey.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import { withSurvey } from '../../run/survey/withSurvey.ts';

export interface ListFlags {
  readonly properties: string;
  readonly json?: boolean;
}

/** Seconds that a file may take to be read. */
const TIMEOUT = 30;

/** `npm run list`: what claims there are. @returns the exit code */
export async function list(patterns: readonly string[], { properties, json = false }: ListFlags): Promise<number> {
  const survey = await withSurvey(properties, TIMEOUT, (found) => found);
  const ids = survey.claims.map(({ id }) => id);
  const chosen = new Set(patterns.length === 0 ? ids : selectClaims(ids, patterns, survey));
  const { say, hand, warn } = openTerminal({ json });
  if (json) hand(`${JSON.stringify(listed(survey, chosen), null, 2)}\n`);
  else say(table(survey, chosen));
  for (const remark of survey.remarks) warn(remark);
  for (const id of chosen) {
    const fault = survey.faults.get(id);
    if (fault !== undefined) warn(`${id} is faulty: ${fault.message}`);
  }
  return [...chosen].some((id) => survey.faults.has(id)) ? EXIT.unusable : EXIT.asExpected;
}

function listed({ sections, claims }: Survey, chosen: ReadonlySet<string>) {
  return sections.flatMap(({ title, claims: ids }) =>
    claims
      .filter(({ id }) => ids.includes(id) && chosen.has(id))
      .map(({ id, kind, place, title: said, expect, file }) => ({
        id,
        section: title,
        kind,
        place,
        title: said,
        expect,
        file,
      })),
  );
}

function table({ sections, claims }: Survey, chosen: ReadonlySet<string>): string {
  const shown = claims.filter(({ id }) => chosen.has(id));
  const columns = [
    (card: ClaimCard) => onOneLine(card.id),
    (card: ClaimCard) => card.expect ?? '—',
    kindText,
    (card: ClaimCard) => onOneLine(card.place),
  ];
  const widths = columns.map((text) => Math.max(...shown.map((card) => text(card).length)));
  const line = (card: ClaimCard): string =>
    `  ${columns.map((text, at) => text(card).padEnd(widths[at]!)).join('  ')}  ${onOneLine(card.title)}`.trimEnd();
  return sections
    .map(({ title, claims: ids }) => ({ title, cards: shown.filter(({ id }) => ids.includes(id)) }))
    .filter(({ cards }) => cards.length > 0)
    .map(({ title, cards }) => [onOneLine(title), ...cards.map(line)].join('\n'))
    .join('\n\n');
}

const kindText = ({ kind }: ClaimCard): string => (kind === null ? '—' : KINDS[kind]);
