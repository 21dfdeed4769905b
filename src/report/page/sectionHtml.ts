import type { Measurements } from '../../results/Measurements.ts';
import type { Results } from '../../results/Results.ts';
import type { SectionResults } from '../words/bySection.ts';
import type { Invocation } from '../../results/words/commands.ts';
import type { OnPage } from '../markup/anchor.ts';
import { claimCard } from './card/claimCard.ts';
import { type Html, html } from '../markup/Html.ts';
import type { Sources } from './sources/sourceFiles.ts';
import { paragraphs } from '../markup/paragraphs.ts';

/** The id of a section; no claim's id begins with an underscore. */
export const sectionId = (index: number): string => `_section-${index + 1}`;

/** A section of the paper: its title, what it argues, and a card for each claim. */
export function sectionHtml(
  { title, gist, claims }: SectionResults,
  index: number,
  results: Results,
  onPage: OnPage,
  sources: Sources = new Map(),
  measurements: readonly Measurements[] = [],
  invocation: Invocation = {},
): Html {
  return html`<section class="section" aria-labelledby="${sectionId(index)}">
    <h2 id="${sectionId(index)}">${title}</h2>
    ${gist !== undefined && html`<div class="gist">${paragraphs(gist, onPage)}</div>`}
    ${claims.map((claim) => claimCard(claim, results, onPage, sources, measurements, invocation))}
  </section>`;
}
