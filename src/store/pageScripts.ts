import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageScripts } from '../report/script/PageScripts.ts';
import { bundleForPage } from './bundleForPage.ts';
import { isBuilt, PACKAGE_FOLDER } from './folders.ts';

/** The file of a build that holds the scripts. */
const SCRIPTS_FILE = './page-scripts.json';

/** The scripts of every page: those that a build contains, or else bundled from the sources, once in a process. */
export function pageScripts(): Promise<PageScripts> {
  scripts ??= isBuilt
    ? readFile(new URL(SCRIPTS_FILE, import.meta.url), 'utf8').then((text) => JSON.parse(text) as PageScripts)
    : bundled();
  return scripts;
}

let scripts: Promise<PageScripts> | undefined;

/** Stores the scripts in a build, which does not contain their sources. @param build path of its folder */
export const keepPageScripts = async (build: string): Promise<void> =>
  writeFile(path.join(build, SCRIPTS_FILE), JSON.stringify(await bundled()));

async function bundled(): Promise<PageScripts> {
  const source = (name: string): string => path.join(PACKAGE_FOLDER, 'src/report/script', name);
  const [theme, page] = await bundleForPage({ entryPoints: [source('theme.ts'), source('page.ts')] });
  return { theme: theme!, page: page! };
}
