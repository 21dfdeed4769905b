import type { Command } from 'commander';
import { SCHEMAS_FOLDER } from '../../store/folders.ts';
import { exitWith } from './shared/exitWith.ts';
import { folderOption } from './shared/options.ts';

export interface SchemasFlags {
  readonly out: string;
}

/** `npm run schemas`. */
export function schemasUsage(command: Command): void {
  command
    .usage('-- [options]')
    .description('write the JSON Schemas of results.json and the like, from the code that reads them')
    .addOption(folderOption('--out <folder>', 'output folder', SCHEMAS_FOLDER))
    .action(exitWith(async (flags: SchemasFlags) => (await import('../commands/schemas.ts')).schemas(flags)));
}
