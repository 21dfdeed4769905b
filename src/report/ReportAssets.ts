import type { Measurements } from '../results/Measurements.ts';
import type { Invocation } from '../results/words/commands.ts';
import type { HistoryLine } from '../results/lines/History.ts';
import type { Changes } from './compare/Changes.ts';
import type { Cited } from './machine/citation/citationBib.ts';
import type { PageLicence } from './page/licences.ts';
import type { Sources } from './page/sources/sourceFiles.ts';
import type { PageScripts } from './script/PageScripts.ts';

/** What the pages of a report need from elsewhere, as text. */
export interface ReportAssets {
  /** KaTeX's style sheet with its fonts in it (see `inlineFonts`). */
  readonly katexCss: string;
  /** The scripts of every page. */
  readonly scripts: PageScripts;
  /** What changed since another run, if that was requested. */
  readonly changes?: Changes | undefined;
  /** The measurements of the checker itself, for the appendix. */
  readonly measurements?: readonly Measurements[] | undefined;
  /** The claim files as they were checked, by the names that results give them; a file that is missing is not shown. */
  readonly sources?: Sources | undefined;
  /** The script of the paper's laboratory, if it has one. */
  readonly laboratory?: string | undefined;
  /** The licences of what the assets are made of. */
  readonly licences?: readonly PageLicence[] | undefined;
  /** How the run was asked for, for the commands that make it again. */
  readonly invocation?: Invocation | undefined;
  /** The version of refutable, the digest of the results and the runs up to this one, for the foot of the page. */
  readonly madeBy?: (Cited & { readonly history: readonly HistoryLine[] }) | undefined;
}
