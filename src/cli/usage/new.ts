import type { Command } from 'commander';
import { type Kind, KINDS } from '../../claim/kinds.ts';
import { closest } from '../../claim/closest.ts';
import { UsageError } from '../../store/UsageError.ts';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { propertiesOption } from './shared/options.ts';

export interface NewFlags {
  readonly properties: string;
  readonly kind?: Kind;
  readonly title?: string;
  readonly place?: string;
  /** Title or folder of a section of the paper. */
  readonly section?: string;
  /** Whether to write JavaScript. */
  readonly js?: boolean;
}

/** `npm run new`. */
export function newUsage(command: Command): void {
  command
    .usage('-- [options] [id]')
    .description('write a claim file that runs as it is, with comments on what to change')
    .argument(
      '[id]',
      'the id of the claim, in lower-case letters, digits and hyphens: my-conjecture; on a terminal, what is left out is asked for',
    )
    .option('--kind <kind>', `what kind of claim: ${KIND_LIST}; by default probability`, readKind)
    .option('--title <sentence>', 'what is claimed, in one sentence')
    .option('--place <text>', 'where it stands, such as "Lemma 1"')
    .option(
      '--section <section>',
      'the section of the paper to put it in, by its title or folder; by default conjectures',
    )
    .option('--js', 'write JavaScript instead of TypeScript')
    .addOption(propertiesOption())
    .addHelpText(
      'after',
      examples('new', ['', 'my-conjecture', 'my-bound --kind step --title "The bound is positive" --place "Lemma 1"']),
    )
    .action(
      exitWith(async (id: string | undefined, flags: NewFlags) =>
        (await import('../commands/new.ts')).create(id, flags),
      ),
    );
}

/** The kinds with what each is called. @example 'holds (for every setting)' */
const KIND_LIST = Object.entries(KINDS)
  .map(([kind, { words }]) => (kind === words ? kind : `${kind} (${words})`))
  .join(', ');

/** Reads a kind of claim, by its name or by its words. @throws UsageError when it is none */
export function readKind(text: string): Kind {
  const wanted = text.trim().toLowerCase();
  const found = Object.entries(KINDS).find(([kind, { words }]) => kind === wanted || words === wanted);
  if (found !== undefined) return found[0] as Kind;
  const meant = closest(wanted, Object.keys(KINDS));
  throw new UsageError(
    `invalid --kind ${JSON.stringify(text)}; ${meant === undefined ? `the kinds are ${KIND_LIST}` : `did you mean ${meant}?`}`,
  );
}
