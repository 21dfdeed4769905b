import type { Command } from 'commander';
import { displayPath, SCHEMAS_FOLDER } from '../../store/folders.ts';
import { exitWith } from './shared/exitWith.ts';
import { outOption } from './shared/options.ts';

export interface SchemasFlags {
  readonly out: string;
}

/** `npm run schemas`. */
export function schemasUsage(command: Command): void {
  command
    .usage('-- [options]')
    .description('write the JSON Schemas of results.json and of the other JSON files that commands write')
    .addOption(outOption('output folder').default(SCHEMAS_FOLDER, displayPath(SCHEMAS_FOLDER)))
    .action(exitWith(async (flags: SchemasFlags) => (await import('../commands/schemas.ts')).schemas(flags)));
}
