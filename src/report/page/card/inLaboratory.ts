import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { decidingSetting } from '../../../results/decidingSetting.ts';
import { type Html, html } from '../../markup/Html.ts';

/** A link to the laboratory at the sizes that decide a claim; the laboratory's script shows it if it can show those sizes. */
export function inLaboratory({ evidence }: ClaimResult): Html {
  const setting = decidingSetting(evidence)?.result.setting ?? {};
  const sizes = Object.entries(setting).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, String(value)]] : [],
  );
  if (sizes.length === 0) return html``;
  return html`<p class="at-sizes" data-sizes="${new URLSearchParams(Object.fromEntries(sizes)).toString()}" hidden>
    <a></a>
  </p>`;
}
