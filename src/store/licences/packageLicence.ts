import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a package says of its licence. */
export interface PackageLicence {
  readonly package: string;
  readonly version: string;
  /** As its package.json names it: an SPDX expression. */
  readonly name: string;
  /** The text of its files LICENSE and NOTICE, or of the part of its README about it; empty where there is none. */
  readonly text: string;
}

/** Files with a licence, and with notices that have to be kept with it. */
const NOTICES = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/iu;

/** The part of a README that is about the licence: its heading, underlined or with #, and what follows. */
const IN_README = /^(?:#+ *licen[cs]e\b|licen[cs]e\b.*\n[-=]{3,}$)[^]*/imu;

/**
 * Reads the licence of a package.
 *
 * @param folder its folder, that of its package.json
 * @throws Error when there is no package.json
 */
export function packageLicence(folder: string): PackageLicence {
  const said = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const names = readdirSync(folder).toSorted();
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
  const readme = names.find((name) => /^readme\b/iu.test(name));
  const texts = names.filter((name) => NOTICES.test(name)).map(read);
  if (texts.length === 0 && readme !== undefined) texts.push(IN_README.exec(read(readme))?.[0].trim() ?? '');
  const text = texts.filter((part) => part !== '').join('\n\n');
  return { package: said.name, version: said.version, name: said.license ?? 'no licence named', text };
}

/** The folder of the installed package that a file belongs to; undefined for a file in no folder node_modules. */
export const installedPackage = (file: string): string | undefined =>
  /^[^]*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+(?=[/\\])/u.exec(file)?.[0];
