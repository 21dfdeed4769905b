import { GREEK } from '../../claim/greek.ts';

/**
 * A parameter's name as the paper writes it: Greek letters and primes that a claim file spells out become signs.
 *
 * @example nameText('epsilon') // 'ε'
 * @example nameText('cPrime')  // 'c′'
 */
export function nameText(name: string): string {
  const [, base] = /^(.+)Prime$/u.exec(name) ?? [];
  if (base !== undefined) return `${nameText(base)}′`;
  return Object.hasOwn(GREEK, name) ? (GREEK[name] ?? name) : name;
}
