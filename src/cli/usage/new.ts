import type { Command } from 'commander';
import type { Kind } from '../../claim/kinds.ts';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { KIND_LIST, readKind } from './shared/kind.ts';
import { propertiesOption } from './shared/options.ts';
import { pathOf } from './shared/pathOf.ts';

export interface NewFlags {
  readonly properties: string;
  readonly kind?: Kind;
  readonly title?: string;
  readonly place?: string;
  /** Title or folder of a section of the paper. */
  readonly section?: string;
  /** Whether to write JavaScript. */
  readonly js?: boolean;
  /** Id of a claim to make a variation of. */
  readonly from?: string;
  /** Folder of a new paper, an absolute path. */
  readonly paper?: string;
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
    .option('--from <id>', 'make a variation of a claim: a copy of it under the new id, without what it expects')
    .option(
      '--paper <folder>',
      'begin a new paper there: paper.ts, a first claim, a README and, outside of a package, a package.json',
      pathOf('--paper', 'folder'),
    )
    .addOption(propertiesOption())
    .addHelpText(
      'after',
      examples('new', [
        '',
        'my-conjecture',
        'my-bound --kind step --title "The bound is positive" --place "Lemma 1"',
        'my-lemma --from lemma-1',
        '--paper ~/my-paper',
      ]),
    )
    .action(
      exitWith(async (id: string | undefined, flags: NewFlags) =>
        (await import('../commands/new.ts')).create(id, flags),
      ),
    );
}
