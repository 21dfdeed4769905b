import { listText } from '../../results/words/listText.ts';
import type { ErrataPart, ErratumKind } from './errataOf.ts';

/**
 * How many errors of each kind there are, which a count of refuted claims would hide.
 *
 * @example '2 main statements, 1 variant of a sentence and 3 conjectures of ours'
 */
export function errataInWords(found: readonly ErrataPart[]): string {
  const count = (...of: readonly ErratumKind[]): number =>
    found.filter(({ kind }) => of.includes(kind)).reduce((sum, { own }) => sum + own.length, 0);
  const parts = [
    [count('statement'), 'main statement'],
    [count('fallen', 'standing'), 'step on which others rest', 'steps on which others rest'],
    [count('remark'), 'further sentence'],
    [count('variant'), 'variant of a sentence', 'variants of a sentence'],
    [count('ours'), 'conjecture of ours', 'conjectures of ours'],
  ] as const;
  return listText(
    parts
      .filter(([many]) => many > 0)
      .map(([many, one, several = `${one}s`]) => `${many} ${many === 1 ? one : several}`),
  );
}
