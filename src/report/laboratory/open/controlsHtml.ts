import { type Html, html } from '../../markup/Html.ts';
import type { Control, Laboratory } from '../Laboratory.ts';
import { SLIDER_PLACES } from '../state/sliderScale.ts';

/** The id of a control's field, and of the slider beside it. */
export const fieldId = (name: string): string => `_laboratory-${name}`;
export const sliderId = (name: string): string => `_laboratory-${name}-slider`;

/** The markup of a laboratory before anything is computed: presets, controls, and a place for the panels. */
export function controlsHtml({ about, controls, presets }: Laboratory, words: (text: string) => Html): Html {
  return html`<p class="lab-about">${words(about)}</p>
    ${presets.length > 0 && html`<div class="presets" role="group" aria-label="Presets from the paper">${presets.map(({ name }, i) => html`<button type="button" data-preset="${i}" aria-pressed="false">${name}</button>`)}</div>`}
    <p class="look" hidden></p>
    <div class="lab-controls">${controls.map((control) => controlHtml(control, words))}</div>
    <p class="lab-buttons">
      <button type="button" data-do="again">Draw again</button>
      <button type="button" data-do="start">Back to the start</button>
      <button type="button" data-do="link">Copy a link to this</button>
    </p>
    <p class="seen" role="status"></p>
    <div class="lab-panels" aria-busy="false"></div>`;
}

function controlHtml(control: Control<Record<string, number | string>>, words: (text: string) => Html): Html {
  const { name, label } = control;
  const id = fieldId(name);
  switch (control.kind) {
    case 'number': {
      const plain = label.replaceAll('*', '');
      return html`<div class="control" data-control="${name}">
        <label for="${id}">${words(label)}</label>
        <input
          type="range"
          id="${sliderId(name)}"
          min="0"
          max="${SLIDER_PLACES}"
          step="1"
          aria-label="${plain}, slider"
        />
        <input
          type="number"
          id="${id}"
          min="${control.from}"
          max="${control.to}"
          step="${control.whole ? (control.step ?? 1) : 'any'}"
          inputmode="decimal"
        />
      </div>`;
    }
    case 'choice':
      return html`<div class="control choice" data-control="${name}">
        <label for="${id}">${words(label)}</label>
        <select id="${id}">
          ${control.options.map((option) => html`<option value="${option.value}">${option.label}</option>`)}
        </select>
      </div>`;
    case 'word':
      return html`<div class="control choice" data-control="${name}">
        <label for="${id}">${words(label)}</label>
        <input type="text" id="${id}" spellcheck="false" maxlength="60" />
      </div>`;
  }
}
