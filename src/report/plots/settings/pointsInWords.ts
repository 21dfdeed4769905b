import { countOf, countText } from '../../../results/words/countText.ts';
import { type Status, STATUSES, statusesOf } from '../marks/Status.ts';

/**
 * The number of settings that a picture shows, by status.
 *
 * @example pointsInWords(points) // '214 settings: 200 upheld, 14 refuted'
 */
export function pointsInWords(points: readonly { readonly status: Status }[]): string {
  const counts = statusesOf(points)
    .toReversed()
    .map((status) => `${countText(points.filter((point) => point.status === status).length)} ${STATUSES[status]}`);
  return `${countOf(points.length, 'setting')}: ${counts.join(', ')}`;
}
