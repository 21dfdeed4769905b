/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { numberText } from '../../../results/words/numberText.ts';
import { controlsHtml, fieldId, sliderId } from './controlsHtml.ts';
import type { Laboratory, LaboratoryState } from '../Laboratory.ts';
import { markedText } from './markedText.ts';
import { panelsView } from './panelsView.ts';
import { sliderPlace, sliderValue } from '../state/sliderScale.ts';
import { startWork } from '../work/startWork.ts';
import { stateHash, stateInHash } from '../state/stateHash.ts';
import { tidyState } from '../state/tidyState.ts';
import type { Tools } from '../Tools.ts';

/** Milliseconds without a change after which the address is written; browsers limit how often it may change. */
const SETTLED = 250;

/** Fills a section of the page with a laboratory and runs it: controls, address, computing, drawing. */
export function mountLaboratory(place: Element, laboratory: Laboratory, tools: Tools, script: string): void {
  const words = (text: string): ReturnType<typeof markedText> =>
    markedText(text, (id) => document.getElementById(id)?.matches('article') === true);
  place.querySelector('h2')!.textContent = laboratory.title;
  const body = place.querySelector('.lab-body')!;
  body.innerHTML = controlsHtml(laboratory, words).text;
  const one = (selector: string): HTMLElement => body.querySelector<HTMLElement>(selector)!;
  const input = (id: string): HTMLInputElement => body.querySelector<HTMLInputElement>(`[id="${id}"]`)!;
  const view = panelsView(one('.lab-panels'), one('.seen'), laboratory.panels, words);
  const work = startWork(laboratory, tools, script, view);
  const look = one('.look');
  let state: LaboratoryState = laboratory.start;
  let near = false;
  let asked = false;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const showControls = (): void => {
    for (const control of laboratory.controls) {
      const { name } = control;
      one(`[data-control="${name}"]`).hidden = control.matters?.(state) === false;
      const field = input(fieldId(name));
      const value = state[name]!;
      // The field being edited is left alone.
      if (field !== document.activeElement || field.type !== 'number') field.value = String(value);
      if (control.kind !== 'number') continue;
      const slider = input(sliderId(name));
      slider.value = String(sliderPlace(control, Number(value)));
      slider.setAttribute('aria-valuetext', numberText(Number(value)));
    }
  };
  /** Starts at most one job in each frame, and none before the reader scrolls near. */
  const compute = (): void => {
    if (!near || asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      view.begin();
      work(state);
    });
  };
  const become = (next: LaboratoryState, { preset }: { readonly preset?: number } = {}): void => {
    state = next;
    for (const button of body.querySelectorAll<HTMLElement>('[data-preset]')) {
      button.setAttribute('aria-pressed', String(button.dataset['preset'] === String(preset)));
    }
    const chosen = preset === undefined ? undefined : laboratory.presets[preset];
    look.hidden = chosen === undefined;
    if (chosen !== undefined) look.innerHTML = words(`${chosen.look} \`${chosen.claim}\``).text;
    showControls();
    compute();
  };
  const write = (): void => {
    try {
      history.replaceState(null, '', stateHash(state));
    } catch {
      // The laboratory works even if the address cannot be written.
    }
  };
  const change = (said: Readonly<Record<string, unknown>>, options?: { readonly preset?: number }): void => {
    become(tidyState(laboratory, { ...state, ...said }), options);
    clearTimeout(settling);
    settling = setTimeout(write, SETTLED);
  };

  for (const control of laboratory.controls) {
    const { name } = control;
    const field = input(fieldId(name));
    field.addEventListener('input', () => field.value !== '' && change({ [name]: field.value }));
    field.addEventListener('blur', showControls);
    if (control.kind !== 'number') continue;
    const slider = input(sliderId(name));
    slider.addEventListener('input', () => {
      change({ [name]: sliderValue(control, Number(slider.value), Number(state[name])) });
    });
  }
  body.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest('button');
    const preset = button?.dataset['preset'];
    if (preset !== undefined)
      change({ ...laboratory.start, ...laboratory.presets[Number(preset)]!.set }, { preset: Number(preset) });
    switch (button?.dataset['do']) {
      case 'again':
        change({ [laboratory.again]: Number(state[laboratory.again]) + 1 });
        break;
      case 'start':
        change(laboratory.start);
        break;
      case 'link':
        write();
        await copyAddress(button);
        break;
      default:
    }
  });
  const open = (): boolean => {
    const found = stateInHash(laboratory, location.hash);
    if (found === undefined) return false;
    become(found);
    place.scrollIntoView();
    return true;
  };
  addEventListener('hashchange', open);
  const first = laboratory.presets.findIndex(({ set }) => Object.keys(set).length === 0);
  if (!open()) become(laboratory.start, first < 0 ? {} : { preset: first });
  new IntersectionObserver(
    (seen) => {
      near ||= seen.some(({ isIntersecting }) => isIntersecting);
      compute();
    },
    { rootMargin: '800px' },
  ).observe(place);
}

async function copyAddress(button: HTMLElement): Promise<void> {
  const name = button.textContent;
  let said = 'Copied';
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    said = 'Copy it from the address bar';
  }
  button.textContent = said;
  setTimeout(() => {
    button.textContent = name;
  }, 1500);
}
