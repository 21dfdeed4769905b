import type { Relation } from '../../../claim/Comparison.ts';
import { type Html, html } from '../../markup/Html.ts';
import { STATUSES, type Status, statusesOf } from './Status.ts';
import { drawnPath, type Mark } from './drawnPath.ts';
import { symbolPath } from './symbolPath.ts';

/** A setting as a point of a picture, with an interval where there is one. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly status: Status;
  readonly interval?: readonly [lo: number, hi: number];
}

/** The points by status, each status with its own symbol and colour, on top of their intervals. */
export function statusMarks(points: readonly Point[]): Mark[] {
  return statusesOf(points).flatMap((status) => {
    const group = points.filter((point) => point.status === status);
    const rules = group.flatMap(({ x, interval }) => (interval === undefined ? [] : [{ x, interval }]));
    return [
      drawnPath(`interval ${status}`, ({ x, y }) =>
        rules.map((rule) => `M${x(rule.x)} ${y(rule.interval[0])}V${y(rule.interval[1])}`).join(''),
      ),
      drawnPath(`symbol ${status}`, ({ x, y }) =>
        symbolPath(
          status,
          group.map((point) => [x(point.x), y(point.y)]),
        ),
      ),
    ];
  });
}

/** A ring around the setting that the verdict rests on. */
export function ring(point: Point): Mark {
  return drawnPath('ring', ({ x, y }) => `M${x(point.x) - 8} ${y(point.y)}a8 8 0 1 0 16 0a8 8 0 1 0-16 0`);
}

/**
 * What the symbols mean, what the ring marks, and what the line and the shade are where something is claimed.
 *
 * @param ringed what the ring marks, or null
 * @param relation how measured is claimed to relate to the line; left out where there is no line
 * @param hasMargins whether margins are drawn
 */
export function statusLegend(
  points: readonly Point[],
  ringed: string | null,
  relation?: Relation,
  hasMargins = false,
): Html {
  const symbols = statusesOf(points)
    .toReversed()
    .map((status) =>
      sample(html`<path class="symbol ${status}" d="${symbolPath(status, [[8, 8]])}" />`, STATUSES[status]),
    );
  return html`<ul class="legend">
    ${symbols}${
      ringed !== null && sample(html`<path class="ring" d="M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0" />`, ringed)
    }${relation !== undefined && sample(html`<path class="claimed" d="M0 8H16" />`, 'claimed')}${
      relation !== undefined &&
      relation !== '=' &&
      sample(html`<path class="holds" d="M0 2H16V14H0z" />`, `claim holds (${relation})`)
    }${hasMargins && sample(html`<path class="allowed" d="M8 0V16" />`, 'margin')}
  </ul>`;
}

/** One entry of a legend. */
export function sample(drawn: Html, text: string): Html {
  return html`<li><svg class="plot sample" viewBox="0 0 16 16" aria-hidden="true">${drawn}</svg>${text}</li>`;
}
