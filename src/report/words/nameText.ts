const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  rho: 'ρ',
  sigma: 'σ',
  theta: 'θ',
  ell: 'ℓ',
};

/**
 * A parameter's name as the paper writes it: Greek letters that a claim file spells out become letters.
 *
 * @example nameText('epsilon') // 'ε'
 */
export function nameText(name: string): string {
  return Object.hasOwn(GREEK, name) ? (GREEK[name] ?? name) : name;
}
