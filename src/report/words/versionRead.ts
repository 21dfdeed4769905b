import type { Results } from '../../results/Results.ts';

/**
 * Which version of the paper was read, as far as its folder says, so that its author can tell whether it is the present one.
 *
 * @returns a sentence, or none
 * @example versionRead({ ...paper, version: 'the version of May 2024' }) // ['Read: the version of May 2024.']
 */
export function versionRead({ link, version, digest }: Results['paper']): readonly string[] {
  const said = [version ?? '', link ?? '', digest === undefined ? '' : `SHA-256 ${digest}`].filter(
    (part) => part !== '',
  );
  return said.length === 0 ? [] : [`Read: ${said.join(', ')}.`];
}
