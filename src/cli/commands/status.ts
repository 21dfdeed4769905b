import { countOf } from '../../results/words/countText.ts';
import { jsonText } from '../../results/jsonText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { type QueueStatus, queueStatus } from '../../run/queue/queueStatus.ts';
import { readAddress } from '../../run/queue/ServerAddress.ts';
import { hostsText, workerText } from '../../run/queue/workerName.ts';
import { EXIT } from '../exitCode.ts';
import { blocksText } from '../terminal/activityText.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { StatusFlags } from '../usage/status.ts';

/** `npm run status`: shows what is in a queue. @returns the exit code */
export async function status(url: string, flags: StatusFlags): Promise<number> {
  const { print, writeOutput } = openTerminal(flags);
  const found = await queueStatus(readAddress(url));
  if (flags.json === true) writeOutput(jsonText(found));
  else print(statusText(found));
  return EXIT.asExpected;
}

/** A queue in some lines. */
function statusText({ waiting, inWork, workers, blocks: tasks }: QueueStatus): string {
  return [
    `${countOf(waiting, 'task')} waiting, ${inWork.length} in work; workers: ${hostsText(workers)}`,
    ...inWork.map(
      ({ task, by, draws, blocks }) =>
        `  ${onOneLine(task)}  ${by === undefined ? '' : workerText(by)}, ${draws} draws${blocks.made === 0 ? '' : `; ${blocksText(blocks)}`}`,
    ),
    ...(tasks.waiting + tasks.inWork === 0
      ? []
      : [`${countOf(tasks.waiting, 'task')} of making blocks of draws waiting, ${tasks.inWork} in work`]),
  ].join('\n');
}
