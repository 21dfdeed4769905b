import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReportAssets } from '../report/reportHtml.ts';
import { isBuilt } from './folders.ts';
import { katexCss } from './katexCss.ts';
import { pageLicences } from './licences/pageLicences.ts';
import { pageScripts } from './pageScripts.ts';

type Assets = Pick<ReportAssets, 'katexCss' | 'scripts' | 'licences'>;

/** The file of a build that holds them. */
const KEPT = './report-assets.json';

/**
 * What every page of a report needs besides the results: KaTeX's style sheet with its fonts, scripts and licences. They are
 * those that a build contains, or else made from the sources and the installed packages, once in a process.
 */
export function reportAssets(): Promise<Assets> {
  assets ??= isBuilt
    ? readFile(new URL(KEPT, import.meta.url), 'utf8').then((text) => JSON.parse(text) as Assets)
    : made();
  return assets;
}

let assets: Promise<Assets> | undefined;

/** Stores them in a build, which contains neither their sources nor these packages. @param build path of its folder */
export const keepReportAssets = async (build: string): Promise<void> =>
  writeFile(path.join(build, KEPT), JSON.stringify(await made()));

async function made(): Promise<Assets> {
  const [css, scripts] = await Promise.all([katexCss(), pageScripts()]);
  return { katexCss: css, scripts, licences: pageLicences() };
}
