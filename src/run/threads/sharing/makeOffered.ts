import { receiveMessageOnPort } from 'node:worker_threads';
import type { Offer } from './Offer.ts';
import { SharedSignal } from './SharedSignal.ts';
import type { HelperEnd } from './HelperThreads.ts';

/**
 * Fills the sample buffers that the deciding thread offers, the newest first, until the claim is decided.
 *
 * @param make fills a buffer, and asks after each block whether to continue
 */
export function makeOffered(
  { signal: memory, port }: HelperEnd,
  make: (offer: Offer, goesOn: () => boolean) => void,
): void {
  const signal = new SharedSignal(memory);
  while (!signal.isOver) {
    const { count } = signal;
    let newest: Offer | undefined;
    for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port))
      newest = next.message as Offer;
    if (newest === undefined) signal.wait(count);
    else make(newest, () => signal.count === count);
  }
  port.close();
}
