import path from 'node:path';
import type { PageScripts } from '../report/script/PageScripts.ts';
import { bundleForPage } from './bundle/bundleForPage.ts';
import { PACKAGE_FOLDER } from './folders.ts';

/** The scripts of every page, bundled from the sources. */
export async function pageScripts(): Promise<PageScripts> {
  const source = (name: string): string => path.join(PACKAGE_FOLDER, 'src/report/script', name);
  const entryPoints = ['theme/theme.ts', 'page.ts', 'appendix.ts'].map(source);
  const [theme, page, appendix] = await bundleForPage({ entryPoints });
  return { theme: theme!, page: page!, appendix: appendix! };
}
