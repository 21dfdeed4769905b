import { type Command, Command as Program } from 'commander';
import { printable } from '../results/words/printable.ts';
import { isInstalled } from '../store/folders.ts';
import { packageVersion } from '../store/reportFiles/packageVersion.ts';
import { attackUsage } from './usage/attack.ts';
import { cacheUsage } from './usage/cache.ts';
import { calibrateUsage } from './usage/calibrate.ts';
import { capabilitiesUsage } from './usage/capabilities.ts';
import { checkUsage } from './usage/check.ts';
import { configOptions } from './usage/shared/configured.ts';
import { EXIT_CODES, helpLine } from './usage/shared/examples.ts';
import { exploreUsage } from './usage/explore.ts';
import { listUsage } from './usage/list.ts';
import { mergeUsage } from './usage/merge.ts';
import { mutateUsage } from './usage/mutate.ts';
import { newUsage } from './usage/new.ts';
import { refuseOptionsAsValues } from './usage/shared/refuseOptionsAsValues.ts';
import { replayUsage } from './usage/replay.ts';
import { reportUsage } from './usage/report.ts';
import { schemasUsage } from './usage/schemas.ts';
import { soakUsage } from './usage/soak.ts';
import { statusUsage } from './usage/status.ts';
import { verifyUsage } from './usage/verify.ts';
import { workerUsage } from './usage/worker.ts';

/** The commands in the order in which help lists them, each with what declares its arguments, options and action. */
const COMMANDS: Readonly<Record<string, (command: Command) => void>> = {
  report: reportUsage,
  check: checkUsage,
  merge: mergeUsage,
  explore: exploreUsage,
  calibrate: calibrateUsage,
  soak: soakUsage,
  replay: replayUsage,
  verify: verifyUsage,
  list: listUsage,
  new: newUsage,
  mutate: mutateUsage,
  worker: workerUsage,
  status: statusUsage,
  attack: attackUsage,
  cache: cacheUsage,
  schemas: schemasUsage,
  capabilities: capabilitiesUsage,
};

/** The command line. What a command does is loaded when it is asked for, so that help is there at once. */
export function program(): Command {
  const refutable = new Program(isInstalled ? 'npx refutable' : 'npm run')
    .usage(usage('<command> -- [options]'))
    .description('Checks every claim of a paper and reports what holds, what fails, at which step and by how much.')
    .version(packageVersion(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .addHelpText('after', `\nEach command has its own help: ${helpLine('check', '--help')}${EXIT_CODES}`)
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(printable(text)) })
    .showHelpAfterError(`${helpLine('check', '--help')} shows the usage of check; each command has such help`);
  for (const [name, declare] of Object.entries(COMMANDS)) {
    const command = refutable.command(name).showHelpAfterError(`${helpLine(name, '--help')} shows its usage`);
    declare(command);
    configOptions(command);
    refuseOptionsAsValues(command);
    command.usage(usage(command.usage()));
  }
  return refutable;
}

/** A usage as it is typed: npm needs two hyphens before the arguments of a script, npx does not. */
const usage = (text: string): string => (isInstalled ? text.replace(/(?<=^|> )-- /u, '') : text);
