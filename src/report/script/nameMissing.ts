/// <reference lib="dom" />
import { hashId, hashQuery } from './address.ts';
import { all } from './all.ts';
import { placeOf } from './folded/fill.ts';
import { formatHash } from './parseHash.ts';

/**
 * Says so where the address names a place that the page does not have; where only the case of its letters differs, it is put
 * right. Runs before all that reads the address.
 */
export function nameMissing(): void {
  const check = (): void => {
    document.querySelector('.missing-place')?.remove();
    const id = hashId();
    if (id === '' || placeOf(id) !== null) return;
    const meant = all('[id]').find((place) => place.id.toLowerCase() === id.toLowerCase());
    if (meant === undefined) document.body.append(notice(id));
    else history.replaceState(null, '', formatHash({ id: meant.id, query: hashQuery().toString() }));
  };
  check();
  addEventListener('hashchange', check);
}

function notice(id: string): HTMLElement {
  const made = document.createElement('p');
  made.className = 'missing-place';
  made.role = 'status';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => made.remove());
  made.append(
    `This page has no place named “${id}”. The link may be for another version; look for the claim by its words. `,
    close,
  );
  return made;
}
