import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kind } from '../../claim/kinds.ts';
import { PACKAGE_FOLDER } from '../../store/folders.ts';

/** What a new claim says instead of its template. */
export interface ClaimWords {
  readonly id: string;
  /** The command that checks it, for the comment at the top. */
  readonly command: string;
  readonly title?: string | undefined;
  readonly place?: string | undefined;
  /** Whether it is JavaScript, which an editor checks only where its first line asks for that. */
  readonly js?: boolean;
}

/** The id and the command in the templates. */
const ID = 'my-conjecture';
const COMMAND = `npm run check -- ${ID}`;

/** The text of the template of a kind, which is both TypeScript and JavaScript. */
export const templateOf = (kind: Kind): Promise<string> =>
  readFile(path.join(PACKAGE_FOLDER, 'templates', `${kind}.claim.ts`), 'utf8');

/** The template of a kind with the words of a new claim. */
export async function claimText(kind: Kind, { id, command, title, place, js = false }: ClaimWords): Promise<string> {
  const said = { title, place };
  const text = (await templateOf(kind))
    .replace(COMMAND, () => command)
    .replaceAll(ID, id)
    .replaceAll(/^ {2}(title|place): '.*',$/gmu, (line, key: 'title' | 'place') =>
      said[key] === undefined ? line : `  ${key}: ${quoted(said[key])},`,
    );
  return js ? `// @ts-check\n${text}` : text;
}

/** A text as JavaScript, between single quotes. */
export const quoted = (text: string): string =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}'`;
