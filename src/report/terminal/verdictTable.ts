import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { bySection } from '../words/bySection.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { proofInWord } from '../words/proofInWord.ts';
import { surpriseText } from '../words/surpriseText.ts';
import { bold, dim, paint, verdictText } from './paint.ts';

/** Longer ids and places are cut in the table; they stand in full in the report. */
const LONGEST = { id: 42, place: 30 };

/** The verdicts by section: a heading, then a line a claim with id, place and the status of its proof. */
export function verdictTable(results: Results, colour: boolean, width: number): string[][] {
  const ids = columnWidth(
    results.claims.map(({ id }) => onOneLine(id)),
    Math.min(LONGEST.id, width - 26),
  );
  const places = columnWidth(
    results.claims.map(({ place }) => onOneLine(place)),
    LONGEST.place,
  );
  const columns = { ids, places: width < 14 + ids + places + 16 ? 0 : places };
  return bySection(results).map(({ title, claims }) =>
    [bold(onOneLine(title), colour)].concat(claims.map((claim) => row(claim, colour, columns))),
  );
}

function row(claim: ClaimResult, colour: boolean, { ids, places }: { ids: number; places: number }): string {
  const proof = proofInWord(claim);
  const last = [
    ...(proof === '' ? [] : [dim(`proof ${proof}`, colour && proof !== 'broken')]),
    ...(claim.surprise ? [paint(`← ${surpriseText(claim)}`, 35, colour)] : []),
  ];
  const place = cell(onOneLine(claim.place), places);
  const cells = [
    verdictText(claim.verdict, colour, 11),
    cell(onOneLine(claim.id), ids),
    ...(places === 0 ? [] : [dim(last.length === 0 ? place.trimEnd() : place, colour)]),
    ...last,
  ];
  return `  ${cells.join('  ')}`.trimEnd();
}

const columnWidth = (texts: readonly string[], most: number): number =>
  Math.min(
    most,
    texts.reduce((longest, text) => Math.max(longest, text.length), 0),
  );

const cell = (text: string, width: number): string =>
  (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
