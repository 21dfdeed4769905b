import type { Relation } from '../../../claim/Comparison.ts';
import { type Mark, type Places, drawnPath } from '../marks/drawnPath.ts';

/**
 * Shades the side of a line on which the claim holds; an equation has none.
 *
 * @param line its height in pixels at the left and at the right end of the frame
 */
export function holdsSide(
  relation: Relation,
  line: (places: Places) => { readonly from: number; readonly to: number },
): Mark {
  return drawnPath('holds', (places) => {
    if (relation === '=') return '';
    const { frame } = places;
    const { from, to } = line(places);
    const edge = relation === '≤' || relation === '<' ? frame.bottom : frame.top;
    return `M${frame.left} ${from}L${frame.right} ${to}V${edge}H${frame.left}z`;
  });
}
