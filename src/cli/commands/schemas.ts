import path from 'node:path';
import { jsonText } from '../../results/jsonText.ts';
import { publishedSchemas } from '../../results/shape/publishedSchemas.ts';
import { EXIT } from '../exitCode.ts';
import { displayPath } from '../../store/folders.ts';
import { orUsageError } from '../../store/reportFolder.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import { writeFileAtomically } from '../../store/writeFileAtomically.ts';
import type { SchemasFlags } from '../usage/schemas.ts';

/** `npm run schemas`: writes the JSON Schemas of the files that runs write. @returns the exit code */
export async function schemas({ out }: SchemasFlags): Promise<number> {
  const { print } = openTerminal();
  for (const schema of publishedSchemas()) {
    const file = path.join(out, schema.$id);
    await orUsageError(out, () => writeFileAtomically(file, jsonText(schema)));
    print(`Wrote ${displayPath(file)}: ${schema.title}`);
  }
  return EXIT.asExpected;
}
