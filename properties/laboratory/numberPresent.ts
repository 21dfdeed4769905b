/** How many features are present, and with which probability. */
export interface Present {
  readonly value: number;
  readonly probability: number;
}

/** Numbers this much less likely than the most likely one are left out. */
const NEGLIGIBLE = 1e-20;

/**
 * The distribution of the number of features present among n, by ratios from the commonest number outwards.
 *
 * @param n the number of features
 * @param k exactly or at most how many are present; for `independent` each is with `probability`
 * @example numberPresent('at most', 2, 1, 0) // 1 with ⅔, 0 with ⅓
 */
export function numberPresent(
  inputs: 'exactly' | 'at most' | 'independent',
  n: number,
  k: number,
  probability: number,
): readonly Present[] {
  if (inputs === 'exactly') return [{ value: k, probability: 1 }];
  if (inputs === 'independent' && probability >= 1) return [{ value: n, probability: 1 }];
  const odds = inputs === 'independent' ? probability / (1 - probability) : 1;
  const highest = inputs === 'independent' ? n : k;
  /** P(j + 1)/P(j). */
  const ratio = (j: number): number => ((n - j) / (j + 1)) * odds;
  const commonest =
    inputs === 'independent' ? Math.min(n, Math.floor((n + 1) * probability)) : Math.min(k, Math.floor(n / 2));
  const atoms = [{ value: commonest, weight: 1 }];
  for (let j = commonest, weight = 1; j > 0; j--) {
    weight /= ratio(j - 1);
    if (weight < NEGLIGIBLE) break;
    atoms.push({ value: j - 1, weight });
  }
  for (let j = commonest, weight = 1; j < highest; j++) {
    weight *= ratio(j);
    if (weight < NEGLIGIBLE) break;
    atoms.push({ value: j + 1, weight });
  }
  const total = atoms.reduce((sum, { weight }) => sum + weight, 0);
  return atoms.map(({ value, weight }) => ({ value, probability: weight / total }));
}
