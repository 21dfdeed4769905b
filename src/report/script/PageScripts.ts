/** The scripts of every page, as text that may stand in it (see `pageScripts` of the store). */
export interface PageScripts {
  /** Runs before anything is painted: `theme.ts`. */
  readonly theme: string;
  /** Runs at the end of the page: `page.ts`. */
  readonly page: string;
  /** Runs at the end of the appendix's page: `appendix.ts`. */
  readonly appendix: string;
}
