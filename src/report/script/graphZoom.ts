/// <reference lib="dom" />
import { all } from './all.ts';

/** The largest and the smallest scale of a drawing, and the ratio of two next to each other. */
const [LARGEST, SMALLEST, STEP] = [3, 0.4, 1.25];

/** Pixels beside a drawing that fits the width. */
const BESIDE = 20;

/** The buttons that make the drawings of the graph larger and smaller, or as wide as the page. */
export function graphZoom(): void {
  const bar = document.querySelector<HTMLElement>('.zoom');
  if (bar === null) return;
  const drawings = all<SVGSVGElement>('.graph-box > .argument');
  let zoom: number | 'fit' = 1;
  const resize = (): void => {
    for (const svg of drawings) {
      const { width, height } = svg.viewBox.baseVal;
      const room = svg.parentElement!.clientWidth - BESIDE;
      const scale = zoom === 'fit' ? Math.min(1, room / width) : zoom;
      svg.setAttribute('width', String(width * scale));
      svg.setAttribute('height', String(height * scale));
    }
  };
  bar.addEventListener('click', ({ target }) => {
    const step = (target as Element).closest('button')?.dataset['zoom'];
    if (step === undefined) return;
    const from = zoom === 'fit' ? 1 : zoom;
    zoom = step === '0' ? 'fit' : Math.min(LARGEST, Math.max(SMALLEST, from * STEP ** Number(step)));
    resize();
  });
  bar.hidden = false;
}
