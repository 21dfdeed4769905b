import path from 'node:path';
import { foundLines, type RepairsOf } from '../../report/terminal/foundLines.ts';
import { invocationFromHere } from '../../store/invocation.ts';
import { UsageError } from '../../store/UsageError.ts';
import { runClaims } from '../run/runClaims.ts';
import { claimDetails } from '../terminal/claimDetails.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';

/** `npm run check`: checks some claims and says in full what was found. @returns the exit code */
export async function check(ids: readonly string[], flags: RunFlags): Promise<number> {
  const { out, more, properties } = flags;
  if (out !== undefined && (more === true || more === path.join(out, 'results.json')))
    throw new UsageError(
      '--out names the folder of the run that --more adds to, whose other claims would be lost; name another folder',
    );
  let repairs: RepairsOf = () => [];
  return runClaims(flags, {
    only: ids,
    journal: false,
    begin: ({ claims }) => {
      repairs = (repaired) => claims.filter((claim) => claim.repairs === repaired).map(({ id }) => id);
    },
    decided: (result, terminal) => claimDetails(result, terminal, properties),
    summary: (results, terminal) =>
      [
        ...foundLines(results, terminal, invocationFromHere(properties), repairs),
        ...(results.missing.length === 0 ? [] : [`Not decided: ${results.missing.join(', ')}`]),
      ].join('\n'),
  });
}
