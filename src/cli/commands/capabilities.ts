import type { Command } from 'commander';
import { jsonText } from '../../results/jsonText.ts';
import { capabilitiesOf } from '../capabilities/capabilitiesOf.ts';
import { capabilitiesText } from '../capabilities/capabilitiesText.ts';
import { EXIT } from '../exitCode.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { CapabilitiesFlags } from '../usage/capabilities.ts';

/**
 * `npm run capabilities`: what this version can do.
 *
 * @param program the whole command line
 * @returns the exit code
 */
export function capabilities(program: Command, { json = false }: CapabilitiesFlags): number {
  const { print, writeOutput } = openTerminal({ json });
  const can = capabilitiesOf(program);
  if (json) writeOutput(jsonText(can));
  else print(capabilitiesText(can));
  return EXIT.asExpected;
}
