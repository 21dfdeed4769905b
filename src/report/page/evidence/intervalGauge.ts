import { doubleOf } from '../../../results/jsonNumber.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import { type Html, html } from '../../markup/Html.ts';

const [WIDTH, HEIGHT, MIDDLE] = [240, 26, 13];

/** Ends beyond this are drawn at the edge: their differences would be beyond the doubles. */
const HUGE = 1e290;

/**
 * An interval drawn beside the value that is claimed: the bar is the interval, the dot what was measured, the tick
 * what is claimed, the shade the side on which the claim would hold, and the lighter shade beyond the tick its margin. The numbers stand beside it in words.
 */
export function intervalGauge({ interval, measured, claimed, relation, margin = 0, status }: SettingResult): Html {
  if (interval === undefined || claimed === undefined) return html``;
  const [lo, hi, bound] = [doubleOf(interval[0]), doubleOf(interval[1]), doubleOf(claimed)];
  const [isLeast, isMost] = [relation === '≥' || relation === '>', relation === '≤' || relation === '<'];
  const allowed = [isMost ? bound : bound - margin, isLeast ? bound : bound + margin] as const;
  const ends = [lo, hi, bound, ...allowed].filter((end) => Math.abs(end) <= HUGE);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (!ends.includes(bound) || Number.isNaN(lo + hi) || !(most > least)) return html``;
  const edge = (most - least) * 0.15;
  const at = (value: number): number => {
    const share = (value - least + edge) / (most - least + 2 * edge);
    return Math.round(Math.min(1, Math.max(0, share)) * (WIDTH - 8) * 10) / 10 + 4;
  };
  const dot = measured === undefined ? Number.NaN : doubleOf(measured);
  const [from, to] = isMost ? [0, at(bound)] : [at(bound), WIDTH];
  return html`<svg class="gauge" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <path class="base" d="M0 ${MIDDLE}H${WIDTH}" />
    ${relation !== '=' && html`<rect class="holds" x="${from}" y="3" width="${to - from}" height="20" />`}
    ${margin > 0 && html`<rect class="margin" x="${at(allowed[0])}" y="3" width="${at(allowed[1]) - at(allowed[0])}" height="20" />`}
    <path class="claimed" d="M${at(bound)} 1V25" />
    <g class="${status}">
      <path class="interval" d="M${at(lo)} ${MIDDLE}H${Math.max(at(hi), at(lo) + 1)}" />
      ${Number.isFinite(dot) && html`<circle class="measured" cx="${at(dot)}" cy="${MIDDLE}" r="4" />`}
    </g>
  </svg>`;
}
