import type { Results } from '../claim/Results.ts';
import { PROPERTIES_FOLDER, REPORTS_FOLDER } from './folders.ts';
import type { RunFlags } from './RunFlags.ts';

/**
 * Whether a run is the one whose table of verdicts is kept under version control: all claims of the paper, with the
 * paper's seed and the usual effort. Any other run would put other numbers into the table.
 */
export function isRecord({ complete }: Pick<Results, 'complete'>, flags: RunFlags & { readonly out: string }): boolean {
  const isUsual = flags.seed === undefined && flags.effort === 'standard';
  return complete && isUsual && flags.properties === PROPERTIES_FOLDER && flags.out === REPORTS_FOLDER;
}
