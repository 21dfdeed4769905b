import type { Verdict } from '../../claim/Verdict.ts';
import { type Html, html } from '../markup/Html.ts';

/** What borders, fillings and arrows mean. Only the verdicts that occur are named. */
export function legend(verdicts: readonly Verdict[]): Html {
  return html`<div class="graph-legend">
    ${row(
      'Border: the statement',
      verdicts.map((verdict) => html`${sample(verdict, `_icon-${verdict}`, 'verdict-icon')}${verdict}`),
    )}
    ${row('Fill: its proof', [
      html`${sample('proof-sound', '_icon-proof-sound', 'proof-icon')}every step holds`,
      html`${sample('proof-broken', '_icon-proof-broken', 'proof-icon')}rests on a refuted step`,
      html`${sample('proof-open', '_icon-proof-open', 'proof-icon')}a step is undecided`,
      html`${sample('', null, '')}uses no step`,
    ])}
    ${row('Arrows', [
      html`${line('uses')}from a step to what rests on it`,
      html`${line('uses from-refuted')}from a refuted step`,
      html`${sample('', null, '', html`<g class="hidden-steps" transform="translate(17 10)"><circle r="8" /><text y="4">2</text></g>`)}refuted
      steps between, not drawn`,
      html`${line('repairs')}from a repair to what it repairs`,
    ])}
  </div>`;
}

const row = (title: string, entries: readonly Html[]): Html =>
  html`<p><b>${title}</b></p>
    <ul>
      ${entries.map((entry) => html`<li>${entry}</li>`)}
    </ul>`;

const sample = (classes: string, icon: string | null, role: string, drawn?: Html): Html =>
  html`<svg class="argument key" width="34" height="20" aria-hidden="true">
    <g class="node ${classes}">
      ${drawn ?? html`<rect class="box" x="2" y="2" width="30" height="16" rx="4" />`}
      ${icon !== null && html`<use class="${role}" href="#${icon}" x="11" y="4" width="12" height="12" />`}
    </g>
  </svg>`;

const line = (classes: string): Html =>
  html`<svg class="argument key" width="34" height="20" aria-hidden="true">
    <g class="link ${classes}">
      <path class="way" d="M1 10H26" />
      <path class="head" d="M33 10l-7 -3.5v7z" />
    </g>
  </svg>`;
