import { receiveMessageOnPort } from 'node:worker_threads';
import type { Offer } from '../../check/ahead/Crew.ts';
import { SharedSignal } from './SharedSignal.ts';
import type { Place } from './Crew.ts';

/**
 * Makes what the thread that judges offers, the newest first, until that has decided its claim.
 *
 * @param make makes it; asks now and then whether there is nothing newer
 */
export function help({ bell: memory, port }: Place, make: (offer: Offer, goesOn: () => boolean) => void): void {
  const bell = new SharedSignal(memory);
  while (!bell.isOver) {
    const { rings } = bell;
    let newest: Offer | undefined;
    for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port))
      newest = next.message as Offer;
    if (newest === undefined) bell.wait(rings);
    else make(newest, () => bell.rings === rings);
  }
  port.close();
}
