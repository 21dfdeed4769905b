import path from 'node:path';
import { claimLine } from '../../report/terminal/claimLine.ts';
import { terminalSummary } from '../../report/terminal/terminalSummary.ts';
import { recordFolder } from '../../store/folders.ts';
import { shardName } from '../../store/shards/shardFiles.ts';
import { runClaims } from '../run/runClaims.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';

/** `npm run report`: checks every claim, says what was found, writes the report. @returns the exit code */
export function report({ out, ...flags }: RunFlags): Promise<number> {
  const { properties, shard } = flags;
  const folder = recordFolder(properties);
  return runClaims(
    { ...flags, out: out ?? (shard === undefined ? folder : path.join(folder, shardName(shard))) },
    {
      journal: true,
      decided: (result, { colour }) => claimLine(result, colour),
      summary: terminalSummary,
    },
  );
}
