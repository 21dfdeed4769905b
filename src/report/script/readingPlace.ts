/// <reference lib="dom" />
import { all } from './all.ts';
import { stay } from './stayAt.ts';

/** What is being read: a place with an id, and the pixels from the top of the window to it. */
export interface ReadingPlace {
  readonly id: string;
  readonly top: number;
}

/** What a reader can be in the middle of. */
const ANCHORS = 'main h1[id],main h2[id],main h3[id],article.card';

/** Pixels from the top of the window within which a part may begin that is read. */
const BEGINS = 120;

/** Where the reader is: the last part that begins above or at the top of the window. The top of the page has no id. */
export function readingPlace(): ReadingPlace {
  let place: ReadingPlace = { id: '', top: -scrollY };
  if (scrollY === 0) return place;
  for (const anchor of all(ANCHORS)) {
    if (anchor.getClientRects().length === 0) continue;
    const { top } = anchor.getBoundingClientRect();
    if (top > BEGINS) break;
    place = { id: anchor.id, top };
  }
  return place;
}

/** Goes back to where the reader was. */
export function goToPlace({ id, top }: ReadingPlace): void {
  stay(() => {
    const anchor = document.getElementById(id);
    const by = anchor === null ? -scrollY - top : anchor.getBoundingClientRect().top - top;
    if (Math.abs(by) >= 1) scrollBy(0, by);
  });
}

/** Notes in the history where the reader was, under an address, before going on to another. */
export const rememberPlace = (place: ReadingPlace, hash: string): void =>
  history.replaceState({ reading: place }, '', hash === '' ? location.pathname + location.search : hash);

/** The place that was noted with the current step of the history. */
export const rememberedPlace = (): ReadingPlace | undefined =>
  (history.state as { readonly reading?: ReadingPlace } | null)?.reading;
