import type { Measurements } from '../../../results/Measurements.ts';
import { WEAK_CLAIMS } from '../../../results/weakClaims.ts';
import { addressOf } from '../../markup/anchor.ts';
import { measurementsId } from '../appendix/appendix.ts';
import { type Html, html } from '../../markup/Html.ts';

/**
 * Marks a weak claim, with a link to the table of such claims: it is not distinguished from false variants of it.
 *
 * @param measurements the measurements of the claims; without those of mutants no claim is marked
 * @returns nothing for a claim that is not marked weak
 */
export function weakMark(id: string, measurements: readonly Measurements[]): Html {
  const found = measurements.find(({ name }) => name === WEAK_CLAIMS.file);
  const table = found?.tables.find((table) => table.id === WEAK_CLAIMS.table);
  const at = table?.columns.findIndex(({ shows }) => shows === 'claim') ?? -1;
  const why = table?.columns.findIndex(({ name }) => name === WEAK_CLAIMS.reason) ?? -1;
  const row = at === -1 ? undefined : table!.rows.find((cells) => cells[at] === id);
  if (row === undefined) return html``;
  const reason = row[why] ?? 'false mutants of it survive';
  return html`<p class="aside weak">
    <a href="${addressOf(`${measurementsId(WEAK_CLAIMS.file)}-${WEAK_CLAIMS.table}`)}">Weak</a>: ${reason}.
  </p>`;
}
