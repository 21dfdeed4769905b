import type { Measurements } from '../../../results/Measurements.ts';
import { type OnPage } from '../../markup/anchor.ts';
import { appendixTable } from './appendixTable.ts';
import { command } from '../../markup/command.ts';
import { type Html, html } from '../../markup/Html.ts';
import { textWithTex } from '../../markup/textWithTex.ts';

/** The id of the appendix; no claim's id begins with an underscore. */
export const APPENDIX = '_trust';

/** The id of the measurements of that name. */
export const measurementsId = (name: string): string => `${APPENDIX}-${name}`;

/** How far to trust the verdicts: the measurements of the checker itself, with their tables and pictures. */
export function appendix(measurements: readonly Measurements[], onPage: OnPage): Html {
  if (measurements.length === 0) return html``;
  return html`<section class="appendix" aria-labelledby="${APPENDIX}">
    <h2 id="${APPENDIX}">How far to trust these verdicts</h2>
    ${measurements.map(
      ({ name, title, about, command: line, tables }) =>
        html`<section class="measurements" aria-labelledby="${measurementsId(name)}">
          <h3 id="${measurementsId(name)}">${title}</h3>
          ${about.map((paragraph) => html`<p>${textWithTex(paragraph, onPage)}</p>`)}
          ${command(line, `the command that measures ${name} again`)}
          ${tables.map((table) => appendixTable(table, `${measurementsId(name)}-${table.id}`, onPage))}
        </section>`,
    )}
  </section>`;
}
