import type { Command, Option } from 'commander';
import { findConfig, loadConfig } from '../../../run/config/loadConfig.ts';
import { startFolder } from '../../../store/folders.ts';
import { noteConfig } from '../../../store/invocation.ts';
import { pathOf } from './pathOf.ts';

/** The options whose defaults a configuration may give. */
const CONFIGURED = new WeakSet<Option>();

/** Those that an earlier run decides where it is continued. */
const OF_RUN = new Set(['seed', 'effort']);

/** An option whose default a configuration may give, by the option's name. */
export function configured(option: Option): Option {
  CONFIGURED.add(option);
  return option;
}

/** Gives a command with such options a configuration: the one named, or the nearest one where the command is typed. */
export function configOptions(command: Command): void {
  const options = command.options.filter((option) => CONFIGURED.has(option));
  if (options.length === 0) return;
  command
    .option(
      '--config <file>',
      'a file with defaults for options; by default the nearest refutable.config.ts, .js or .mjs, here or above',
      pathOf('--config', 'file'),
    )
    .option('--no-config', 'read no such file')
    .hook('preAction', () => configure(command, options));
}

async function configure(command: Command, options: readonly Option[]): Promise<void> {
  const { config, resume, more } = command.opts<Readonly<Record<string, unknown>>>();
  const file = typeof config === 'string' ? config : config === false ? undefined : findConfig(startFolder());
  const named = typeof config === 'string' ? config : config === false ? false : undefined;
  const loaded = file === undefined ? {} : await loadConfig(file);
  noteConfig({ named, properties: loaded.properties });
  const isContinued = resume !== undefined || more !== undefined;
  const given = Object.entries(loaded);
  for (const name of options.map((option) => option.attributeName())) {
    const [, value] = given.find(([key]) => key === name) ?? [];
    if (value === undefined || (isContinued && OF_RUN.has(name))) continue;
    if (command.getOptionValueSource(name) !== 'cli') command.setOptionValueWithSource(name, value, 'config');
  }
}
