import type { QueueActivity } from '../../run/queue/TaskBook.ts';
import { countOf } from '../../results/words/countText.ts';
import { hostsText } from '../../run/queue/workerName.ts';
import type { RunProgress } from '../../run/RunOptions.ts';

/** What happens over all machines; without a rate where draws are not counted. @example '4 in work, 52 waiting · alpha 8, beta 4 · 120000 draws/s' */
export const activityText = ({ queued, inWork, workers, blocks }: QueueActivity, drawsPerSecond?: number): string => {
  const rate = drawsPerSecond === undefined ? '' : ` · ${Math.round(drawsPerSecond)} draws/s`;
  const made = blocks.made === 0 ? '' : ` · ${blocksText(blocks)}`;
  return `${inWork} in work, ${queued - inWork} waiting · workers: ${hostsText(workers)}${rate}${made}`;
};

/** Blocks of draws that workers have made for claims of others. @example '1200 blocks of draws made for others, 3 in vain' */
export const blocksText = ({ made, used }: QueueActivity['blocks']): string =>
  `${countOf(made, 'block')} of draws made for others, ${Math.max(0, made - used)} in vain`;

/** Progress without the claims that nobody has begun: a run puts all of them into the queue at once. */
export const begunOf = (progress: RunProgress): RunProgress => ({
  ...progress,
  running: progress.running.filter(({ since }) => since !== undefined),
});
