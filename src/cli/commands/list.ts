import type { ClaimEntry } from '../../run/ClaimEntry.ts';
import { KINDS } from '../../claim/kinds.ts';
import { EXIT } from '../exitCode.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { IMPORT_TIMEOUT } from '../../run/limits.ts';
import { selectClaims } from '../../run/catalog/selectClaims.ts';
import type { Catalog } from '../../run/Catalog.ts';
import { openCache } from '../../run/cache/openCache.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import { withCatalog } from '../../run/catalog/withCatalog.ts';
import type { ListFlags } from '../usage/list.ts';

/** `npm run list`: what claims there are. @returns the exit code */
export async function list(patterns: readonly string[], { properties, json = false }: ListFlags): Promise<number> {
  const { print, writeOutput, warn } = openTerminal({ json });
  const catalog = await withCatalog(properties, IMPORT_TIMEOUT, (found) => found, {
    cache: openCache({ print: warn }),
  });
  const ids = catalog.claims.map(({ id }) => id);
  const chosen = new Set(patterns.length === 0 ? ids : selectClaims(ids, patterns, catalog));
  if (json) writeOutput(`${JSON.stringify(listed(catalog, chosen), null, 2)}\n`);
  else print(table(catalog, chosen));
  for (const remark of catalog.remarks) warn(remark);
  for (const id of chosen) {
    const fault = catalog.faults.get(id);
    if (fault !== undefined) warn(`${id} is faulty: ${fault.message}`);
  }
  return [...chosen].some((id) => catalog.faults.has(id)) ? EXIT.unusable : EXIT.asExpected;
}

function listed({ sections, claims }: Catalog, chosen: ReadonlySet<string>) {
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

function table({ sections, claims }: Catalog, chosen: ReadonlySet<string>): string {
  const shown = claims.filter(({ id }) => chosen.has(id));
  const columns = [
    (entry: ClaimEntry) => onOneLine(entry.id),
    (entry: ClaimEntry) => entry.expect ?? '—',
    kindText,
    (entry: ClaimEntry) => onOneLine(entry.place),
  ];
  const widths = columns.map((text) => Math.max(...shown.map((entry) => text(entry).length)));
  const line = (entry: ClaimEntry): string =>
    `  ${columns.map((text, at) => text(entry).padEnd(widths[at]!)).join('  ')}  ${onOneLine(entry.title)}`.trimEnd();
  return sections
    .map(({ title, claims: ids }) => ({ title, entries: shown.filter(({ id }) => ids.includes(id)) }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => [onOneLine(title), ...entries.map(line)].join('\n'))
    .join('\n\n');
}

const kindText = ({ kind }: ClaimEntry): string => (kind === null ? '—' : KINDS[kind].words);
