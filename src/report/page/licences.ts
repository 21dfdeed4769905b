import { type Html, html } from '../markup/Html.ts';

/** A licence under which a page holds a part of some package. */
export interface PageLicence {
  /** What it covers: `KaTeX 0.19.1`. */
  readonly of: string;
  /** Its name: an SPDX expression, or in words. */
  readonly name: string;
  /** The whole notice as the package has it. */
  readonly text: string;
}

/** The licences of what a page holds besides the results. */
export function licencesSection(licences: readonly PageLicence[], hasLaboratory: boolean): Html {
  if (licences.length === 0) return html``;
  return html`<section class="appendix licences" aria-labelledby="_licences">
    <h2 id="_licences">Licences</h2>
    <p>
      This page contains parts of the following
      packages.${hasLaboratory && ' The licences of those in the script of the laboratory are in a comment at its end.'}
    </p>
    ${licences.map(
      ({ of, name, text }) =>
        html`<details>
          <summary>${of}: ${name}</summary>
          <pre>${text}</pre>
        </details>`,
    )}
  </section>`;
}
