import type { Command } from 'commander';
import { UsageError } from '../../../store/UsageError.ts';

/**
 * Has a command refuse an option where the value of another one is missing, which would else take it for that value: in
 * `--out --properties folder` the folder would be an id.
 */
export function refuseOptionsAsValues({ options }: Command): void {
  for (const option of options) {
    if (!option.required || option.variadic) continue;
    const read = option.parseArg;
    option.argParser((text: string, previous: unknown): unknown => {
      if (text.startsWith('--'))
        throw new UsageError(`${option.long} has no value: ${text} after it is another option; write ${option.flags}`);
      return read === undefined ? text : read(text, previous);
    });
  }
}
