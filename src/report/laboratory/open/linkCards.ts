/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { FILLED } from '../../script/folded/fill.ts';
import type { Laboratory } from '../Laboratory.ts';
import { stateAt } from '../state/stateAt.ts';
import { stateHash } from '../state/stateHash.ts';

/** Shows on each card the link to the laboratory at its sizes, where the laboratory can show those; on folded cards too, once they are opened. */
export function linkCards(laboratory: Laboratory): void {
  const link = (): void => {
    for (const place of document.querySelectorAll<HTMLElement>('.at-sizes[hidden]')) {
      const state = stateAt(laboratory, Object.fromEntries(new URLSearchParams(place.dataset['sizes'])));
      const anchor = place.querySelector('a');
      if (state === undefined || anchor === null) continue;
      anchor.href = stateHash(state);
      const sizes = (laboratory.sizes ?? []).map((name) => `${name} = ${state[name]}`);
      anchor.textContent = `In the laboratory, at ${sizes.join(', ')}`;
      place.hidden = false;
    }
  };
  link();
  document.addEventListener(FILLED, link);
}
