/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { all } from '../all.ts';
import { isModified } from '../isModified.ts';

/** The largest and the smallest scale of a drawing, and the ratio of two next to each other. */
const [LARGEST, SMALLEST, STEP] = [3, 0.3, 1.25];

/** The smallest scale at which a drawing fits its box by itself: names stay readable. */
const LEGIBLE = 0.7;

/** Pixels beside a drawing that fits the width. */
const BESIDE = 22;

/** Pixels of the pointer that are no drag. */
const STILL = 4;

/**
 * Drawings of the graph fit their boxes, as far as they stay legible. The buttons, the keys + − 0 in a box, two fingers, and the
 * wheel with the control key zoom; dragging, the scroll bars and the arrow keys move a drawing.
 */
export function graphZoom(): void {
  const bar = document.querySelector<HTMLElement>('.zoom');
  if (bar === null) return;
  const boxes = all('.graph-box').map(zoomable);
  const zoom = (step: number): void => {
    for (const box of boxes) box.zoom(step);
  };
  bar.addEventListener('click', ({ target }) => {
    const step = (target as Element).closest('button')?.dataset['zoom'];
    if (step !== undefined) zoom(Number(step));
  });
}

/** @returns what zooms by some steps, by 0 to fit */
function zoomable(box: HTMLElement): { readonly zoom: (step: number) => void } {
  const svg = box.querySelector<SVGSVGElement>('.argument');
  if (svg === null) return { zoom: () => undefined };
  const { width, height } = svg.viewBox.baseVal;
  let scale = 1;
  const fits = (): number => Math.max(LEGIBLE, Math.min(1, (box.clientWidth - BESIDE) / width));
  /** Zooms so that what is at a place of the box stays there; by default its middle. */
  const become = (next: number, x = box.clientWidth / 2, y = box.clientHeight / 2): void => {
    const [left, top] = [(box.scrollLeft + x) / scale, (box.scrollTop + y) / scale];
    scale = Math.min(LARGEST, Math.max(SMALLEST, next));
    svg.setAttribute('width', String(width * scale));
    svg.setAttribute('height', String(height * scale));
    box.scrollTo(left * scale - x, top * scale - y);
  };
  const zoom = (step: number): void => become(step === 0 ? fits() : scale * STEP ** step);
  box.addEventListener('keydown', (event) => {
    const step = KEYS.get(event.key);
    if (step === undefined || isModified(event)) return;
    event.preventDefault();
    zoom(step);
    if (event.target instanceof SVGAElement) event.target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  box.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = box.getBoundingClientRect();
      become(scale * STEP ** (-event.deltaY / 60), event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );
  drag(box);
  pinch(box, (ratio, x, y) => become(scale * ratio, x, y));
  become(fits(), 0, 0);
  return { zoom };
}

const KEYS: ReadonlyMap<string, number> = new Map([
  ['+', 1],
  ['=', 1],
  ['-', -1],
  ['0', 0],
]);

/** Moves a drawing with a mouse or a pen; a finger scrolls without help. */
function drag(box: HTMLElement): void {
  let from: readonly [x: number, y: number] | undefined;
  let isDrag = false;
  box.addEventListener('pointerdown', ({ pointerType, button, clientX, clientY }) => {
    if (pointerType === 'touch' || button !== 0) return;
    from = [clientX + box.scrollLeft, clientY + box.scrollTop];
    isDrag = false;
  });
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (from === undefined) return;
    const [x, y] = [from[0] - clientX, from[1] - clientY];
    isDrag ||= Math.hypot(x - box.scrollLeft, y - box.scrollTop) > STILL;
    if (isDrag) box.scrollTo(x, y);
    box.classList.toggle('dragged', isDrag);
  });
  addEventListener('pointerup', () => {
    from = undefined;
    box.classList.remove('dragged');
  });
  box.addEventListener('dragstart', (event) => event.preventDefault());
  // A drag that began on a node does not open its card.
  box.addEventListener('click', (event) => isDrag && event.preventDefault(), { capture: true });
}

/** Tells how two fingers spread, and the place between them. */
function pinch(box: HTMLElement, spread: (ratio: number, x: number, y: number) => void): void {
  let before = 0;
  const watch = (event: TouchEvent): void => {
    const [one, other] = [...event.touches];
    if (one === undefined || other === undefined) {
      before = 0;
      return;
    }
    event.preventDefault();
    const distance = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const { left, top } = box.getBoundingClientRect();
    if (before > 0)
      spread(distance / before, (one.clientX + other.clientX) / 2 - left, (one.clientY + other.clientY) / 2 - top);
    before = distance;
  };
  for (const event of ['touchstart', 'touchmove', 'touchend'] as const)
    box.addEventListener(event, watch, { passive: false });
}
