import type { Results } from '../../results/Results.ts';
import { isInstalled, isSameFolder, PROPERTIES_FOLDER, REPORTS_FOLDER } from '../../store/folders.ts';

/**
 * Whether the table of verdicts of a run is to be kept under version control: the run is of all claims of the first paper, with
 * the paper's seed and the standard effort, in one round. Any other run would put other numbers into the table.
 *
 * @param properties the properties folder
 * @param out the output folder
 * @param usualSeed the paper's own seed
 */
export function isRecord(
  { complete, seed, effort, claims }: Results,
  properties: string,
  out: string,
  usualSeed: string,
): boolean {
  const isUsual =
    seed === usualSeed && effort === 'standard' && claims.every(({ search }) => (search?.rounds ?? 1) === 1);
  return (
    !isInstalled &&
    complete &&
    isUsual &&
    isSameFolder(properties, PROPERTIES_FOLDER) &&
    isSameFolder(out, REPORTS_FOLDER)
  );
}
