import { type Html, html } from '../../markup/Html.ts';
import type { PlaneBlock } from '../Panel.ts';

const SIZE = 300;
const MIDDLE = SIZE / 2;

/** Vectors in the plane with the unit circle; highlighted ones have an arrow and a name. */
export function planeSvg({ vectors, description }: PlaneBlock): Html {
  const reach = Math.max(1.15, ...vectors.map(({ x, y }) => Math.hypot(x, y) * 1.12));
  const scale = (MIDDLE - 14) / reach;
  const at = (x: number, y: number): string => `${round(MIDDLE + x * scale)} ${round(MIDDLE - y * scale)}`;
  return html`<div class="scroll">
    <svg
      class="plot plane"
      viewBox="0 0 ${SIZE} ${SIZE}"
      width="${SIZE}"
      height="${SIZE}"
      role="img"
      aria-label="${description}"
    >
      <circle class="circle" cx="${MIDDLE}" cy="${MIDDLE}" r="${round(scale)}" />
      <path class="axis-line" d="M0 ${MIDDLE}H${SIZE}M${MIDDLE} 0V${SIZE}" />
      ${vectors.map(({ x, y, look }) => html`<path class="vector ${look}" d="M${MIDDLE} ${MIDDLE}L${at(x, y)}${look === 'faint' ? '' : head(x, y, scale)}" />`)}
      ${vectors.flatMap(({ name, x, y, look }) => {
        if (look === 'faint') return [];
        const length = Math.hypot(x, y) || 1;
        const [left, top] = at(x + (x / length) * (10 / scale), y + (y / length) * (10 / scale)).split(' ');
        return html`<text class="mark-name" x="${left ?? ''}" y="${top ?? ''}" dy=".32em" text-anchor="middle"
          >${name}</text
        >`;
      })}
    </svg>
  </div>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The two strokes of an arrow's head. */
function head(x: number, y: number, scale: number): string {
  const angle = Math.atan2(y, x);
  const [tipX, tipY] = [MIDDLE + x * scale, MIDDLE - y * scale];
  return [2.7, -2.7]
    .map(
      (turn) =>
        `M${round(tipX)} ${round(tipY)}L${round(tipX + 8 * Math.cos(angle + turn))} ${round(tipY - 8 * Math.sin(angle + turn))}`,
    )
    .join('');
}
