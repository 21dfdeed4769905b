import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { commandLine } from '../../results/words/commands.ts';
import { isInstalled, PACKAGE_FOLDER } from '../../store/folders.ts';
import { invocationFromReport } from '../../store/invocation.ts';
import { quoted } from './claimText.ts';

/** What is known of a new paper. */
export interface PaperWords {
  /** Its folder, an absolute path. */
  readonly folder: string;
  readonly title: string;
  readonly author: string;
  readonly js: boolean;
}

/** The folder, below that of a new paper, for its claims. */
export const FIRST_SECTION = 'claims';

/** The title of a paper until it has another one: the name of its folder. */
export const titleOf = (folder: string): string => path.basename(folder).replaceAll(/[-_]+/gu, ' ').trim() || 'A paper';

/** The files of a new paper besides its first claim, by their names; those that may be there already are left as they are. */
export function paperFiles({ folder, title, author, js }: PaperWords): Readonly<Record<string, string>> {
  const seed = `${
    path
      .basename(folder)
      .replaceAll(/[^\w.-]+/gu, '-')
      .slice(0, 50) || 'paper'
  }-1`;
  const isAlone = !isInPackage(folder);
  const report = isAlone ? 'npm run report' : commandLine('report', [], [], invocationFromReport(folder));
  return {
    [`paper.${js ? 'js' : 'ts'}`]: `import { paper } from 'refutable';

// What the report says of the paper. Claims belong to the section in whose folder they are.
export default paper({
  title: ${quoted(title)},
  author: ${quoted(author)},
  year: ${new Date().getFullYear()},
  // All draws come from it. Another seed gives other draws.
  seed: ${quoted(seed)},
  // One or two sentences on what the paper claims, with TeX between dollar signs.
  about: 'What the paper claims.',
  sections: [
    {
      title: 'Claims',
      folder: ${quoted(FIRST_SECTION)},
      // What the section argues, in a sentence.
      gist: 'The first claims.',
    },
  ],
});
`,
    ...(existsSync(path.join(folder, 'README.md')) ? {} : { 'README.md': readme(title, report) }),
    ...(isAlone ? { 'package.json': `${JSON.stringify(packageOf(folder), undefined, 2)}\n` } : {}),
  };
}

const readme = (title: string, report: string): string =>
  `# ${title}\n\n\`${report}\` checks the claims of this paper and writes a report to \`reports/index.html\`.\n`;

/** Whether a folder belongs to a package: it, or one above it, has a package.json. */
const isInPackage = (folder: string): boolean =>
  existsSync(path.join(folder, 'package.json')) ||
  (path.dirname(folder) !== folder && isInPackage(path.dirname(folder)));

/** A package in whose folder `npm run check` and `npm run report` work, once `npm install` has been run there. */
function packageOf(folder: string): object {
  const { name, version } = JSON.parse(readFileSync(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  const from = path.relative(folder, PACKAGE_FOLDER).replaceAll(path.sep, '/');
  return {
    private: true,
    type: 'module',
    scripts: {
      check: `${name} check --properties .`,
      report: `${name} report --properties .`,
      new: `${name} new --properties .`,
    },
    devDependencies: { [name]: isInstalled ? version : `file:${from}` },
  };
}
