import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { Results } from '../../../results/Results.ts';
import type { Invocation } from '../../../results/words/commands.ts';
import { onOneLine } from '../../../results/words/printable.ts';
import { claimMarkdown } from './claimMarkdown.ts';
import { fileNames } from './claimFileName.ts';

/**
 * The files of single claims, by their names in the folder `claims`: each claim complete in Markdown, and what a solver is
 * asked of a step of algebra in SMT-LIB 2.
 *
 * @param sources the claim files as they were checked, by the names that results give them
 */
export function claimFiles(
  results: Results,
  sources: ReadonlyMap<string, string> = new Map(),
  invocation: Invocation = {},
): ReadonlyMap<string, string> {
  const { claims } = results;
  const names = fileNames(claims.map(({ id }) => id));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const context = { results, byId, users: usersIn(claims), names, sources, invocation };
  return new Map(
    claims.flatMap((claim) => {
      const name = names.get(claim.id)!;
      const text = `${claimMarkdown(claim, context)}\n${markOf(`${name}.md`)}\n`;
      const files: [string, string][] = [[`${name}.md`, text]];
      if (claim.smt !== undefined)
        files.push([
          `${name}.smt2`,
          `; ${onOneLine(`${claim.id}: ${claim.title}`)}\n${claim.smt}${markOf(`${name}.smt2`)}\n`,
        ]);
      return files;
    }),
  );
}

/** Whether a file in that folder was written by a report, by its last line: another file is not ours to remove. */
export const isClaimFile = (name: string, text: string): boolean => text.endsWith(`\n${markOf(name)}\n`);

/** The last line of a file: it holds the name, so that a copy by another name is no such file. */
const markOf = (name: string): string =>
  name.endsWith('.md') ? `<!-- refutable: ${name.replaceAll('--', '-%2D')} -->` : `; refutable: ${name}`;

function usersIn(claims: readonly ClaimResult[]): ReadonlyMap<string, readonly ClaimResult[]> {
  const users = new Map<string, ClaimResult[]>();
  for (const claim of claims)
    for (const step of new Set(claim.uses)) if (step !== claim.id) users.set(step, [...(users.get(step) ?? []), claim]);
  return users;
}
