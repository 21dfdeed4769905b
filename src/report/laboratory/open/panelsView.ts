/// <reference lib="dom" />
import type { Html } from '../../markup/Html.ts';
import type { Panel } from '../Panel.ts';
import { panelHtml } from '../panels/panelHtml.ts';
import type { Listener } from '../work/startWork.ts';

/** The id of the panel whose first text is announced to screen readers when a job has ended. */
export const SEEN = 'seen';

/** Milliseconds between two pictures of the same job for readers who prefer reduced motion. */
const CALM = 1000;

/**
 * Shows the panels of a job. Those of the job before stay until there are new ones, so that nothing jumps while a slider
 * is dragged.
 *
 * @param order ids of panels as they stand on the page; others come last
 */
export function panelsView(
  place: HTMLElement,
  seen: HTMLElement,
  order: readonly string[],
  words: (text: string) => Html,
): Listener & { readonly begin: () => void } {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const shown = new Map<string, { readonly element: HTMLElement; markup: string }>();
  const waiting = new Map<string, Panel>();
  let told = '';
  let drawnAt = Number.NEGATIVE_INFINITY;
  /** Ids of the panels of this job; others belong to an older one. */
  let current = new Set<string>();

  const rankOf = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);

  const draw = (panel: Panel): void => {
    const text = panel.blocks.find((block) => block.kind === 'text')?.text ?? '';
    if (panel.id === SEEN) {
      told = text;
      return;
    }
    let part = shown.get(panel.id);
    if (part === undefined) {
      part = { element: document.createElement('section'), markup: '' };
      part.element.dataset['panel'] = panel.id;
      shown.set(panel.id, part);
      const rank = rankOf(panel.id);
      const next = [...place.children].find((other) => rankOf((other as HTMLElement).dataset['panel'] ?? '') > rank);
      place.insertBefore(part.element, next ?? null);
    }
    part.element.classList.toggle('wide', panel.wide === true);
    const markup = panelHtml(panel, words).text;
    if (markup === part.markup) return;
    part.markup = markup;
    part.element.innerHTML = markup;
  };
  const flush = (): void => {
    for (const panel of waiting.values()) draw(panel);
    waiting.clear();
    // The page's clock paces the drawing, and does not affect what is drawn.
    drawnAt = performance.now();
    if (told !== '') seen.innerHTML = words(told).text;
  };
  /** Boxes that scroll sideways can be reached by keyboard. */
  const reach = (): void => {
    for (const box of place.querySelectorAll<HTMLElement>('.scroll')) {
      if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    }
  };
  addEventListener('resize', reach);
  return {
    begin: () => {
      current = new Set();
      waiting.clear();
      drawnAt = Number.NEGATIVE_INFINITY;
      place.setAttribute('aria-busy', 'true');
    },
    show: (panels) => {
      for (const panel of panels) {
        waiting.set(panel.id, panel);
        current.add(panel.id);
      }
      if (!calm.matches || performance.now() - drawnAt > CALM) flush();
    },
    done: () => {
      flush();
      for (const [id, { element }] of shown) {
        if (current.has(id)) continue;
        element.remove();
        shown.delete(id);
      }
      reach();
      place.setAttribute('aria-busy', 'false');
    },
    fault: (message) => {
      seen.textContent = `This could not be computed: ${message}`;
      place.setAttribute('aria-busy', 'false');
    },
  };
}
