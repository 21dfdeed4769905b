import { receiveMessageOnPort } from 'node:worker_threads';
import type { BlockMakers } from '../../Blocks.ts';
import type { HelperThreads } from '../sharing/HelperThreads.ts';
import type { Offer } from '../sharing/Offer.ts';
import { BlocksElsewhere } from './BlocksElsewhere.ts';

/**
 * Has other machines help the thread that decides a claim, beside any helper threads, once it has been at work for a while.
 *
 * @param helpers those of the claim, which have begun
 * @returns what ends it, to be called after the helpers are dismissed
 */
export function helpFromElsewhere(helpers: HelperThreads, makers: BlockMakers): () => void {
  let [elsewhere, close] = [undefined as BlocksElsewhere | undefined, (): void => undefined];
  const timer = setTimeout(() => {
    void helpers.join(async ({ port }, begun) => {
      elsewhere = new BlocksElsewhere(makers);
      port.on('message', (first: Offer) => {
        let newest = first;
        for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port))
          newest = next.message as Offer;
        elsewhere!.take(newest);
      });
      begun();
      await new Promise<void>((resolve) => {
        close = resolve;
      });
      port.close();
    });
  }, 1000 * makers.after);
  return () => {
    clearTimeout(timer);
    elsewhere?.end();
    close();
  };
}
