import { claimLine } from '../../report/terminal/claimLine.ts';
import { terminalSummary } from '../../report/terminal/terminalSummary.ts';
import { recordFolder } from '../../store/folders.ts';
import { runClaims } from '../run/runClaims.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';

/** `npm run report`: checks every claim, says what was found, writes the report. @returns the exit code */
export function report({ out, ...flags }: RunFlags): Promise<number> {
  return runClaims(
    { ...flags, out: out ?? recordFolder(flags.properties) },
    {
      journal: true,
      decided: (result, { colour }) => claimLine(result, colour),
      summary: terminalSummary,
    },
  );
}
